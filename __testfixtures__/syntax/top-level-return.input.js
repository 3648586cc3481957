if (!window.ddClient) return;
window.ddClient.toastError("x");

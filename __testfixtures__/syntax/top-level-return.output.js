if (!window.ddClient) return;
window.ddClient.desktopUI.toast.error("x");

window.ddClient.toastSuccess = () => {};

export const half = (n) => n / 2 / window.ddClient.desktopUI.toast.error(/[/"`]toastError/.source) / 1;

export const tell = (text) => window.ddClient.desktopUI.toast.success(text);

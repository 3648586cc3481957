export const fail = (text) => window.ddClient.desktopUI.toast.error(text);

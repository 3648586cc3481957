export const save = (task) => task().catch(window.ddClient.desktopUI.toast.error);

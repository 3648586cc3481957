export const saved = (name) => window.ddClient.desktopUI.toast.success(`${name} is saved`);

export const inspect = async (id) => window.ddClient.desktopUI.navigate.viewContainerInspect(id);

export const openImage = ({ id, tag }) => window.ddClient.desktopUI.navigate.viewImage(id, tag);

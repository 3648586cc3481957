export const desktop = window.ddClient;

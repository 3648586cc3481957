export const docker = window.ddClient;

export const open = () => window.ddClient.openExternal("https://docker.com");

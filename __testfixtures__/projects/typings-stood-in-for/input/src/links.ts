export const open = (url: string) => window.ddClient.openExternal(url);

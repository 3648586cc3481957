export const tool = (args: string) => window.ddClient.execHostCmd(`tool ${args}`);

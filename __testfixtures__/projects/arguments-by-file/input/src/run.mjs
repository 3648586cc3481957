export const run = (command) => window.ddClient.execHostCmd(command);

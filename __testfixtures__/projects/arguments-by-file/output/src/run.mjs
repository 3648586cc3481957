export const run = (command, args) => window.ddClient.extension.host.cli.exec(command, args);

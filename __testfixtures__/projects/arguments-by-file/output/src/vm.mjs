export const inside = (command, args) => window.ddClient.extension.vm.cli.exec(command, args);

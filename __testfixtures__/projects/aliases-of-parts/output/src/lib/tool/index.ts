export const tool = (args: string[]) => window.ddClient.extension.host!.cli.exec("tool", args);

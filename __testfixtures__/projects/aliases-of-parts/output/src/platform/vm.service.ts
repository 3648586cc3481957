export function inVm(cmd: string, args: string[]) {
  return window.ddClient.extension.vm!.cli.exec(cmd, args);
}

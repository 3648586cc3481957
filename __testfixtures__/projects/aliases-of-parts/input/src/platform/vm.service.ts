export function inVm(cmd: string) {
  return window.ddClient.backend.execInVMExtension(cmd);
}

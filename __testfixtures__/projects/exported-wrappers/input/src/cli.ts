export async function tailscale(cmd: string) {
  return window.ddClient.backend.execInVMExtension(`/app/tailscale ${cmd}`);
}

export const host = {
  run: (cmd: string) => window.ddClient.execHostCmd(cmd),
};

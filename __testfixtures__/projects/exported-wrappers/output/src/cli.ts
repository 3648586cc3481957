export async function tailscale(args: string[]) {
  return window.ddClient.extension.vm!.cli.exec("/app/tailscale", args);
}

export const host = {
  run: (cmd: string, args: string[]) => window.ddClient.extension.host!.cli.exec(cmd, args),
};

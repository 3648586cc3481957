import { docker } from "./client";

export async function version(): Promise<string> {
  const { stdout } = await docker.extension.host!.cli.exec("hostname", ["--fqdn"]);
  docker.desktopUI.toast.success(stdout);
  return stdout;
}


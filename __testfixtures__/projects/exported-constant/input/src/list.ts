import { docker } from "./client";

export async function version(): Promise<string> {
  const { stdout } = await docker.execHostCmd("hostname --fqdn");
  docker.toastSuccess(stdout);
  return stdout;
}


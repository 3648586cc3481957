import type { v1 } from "@docker/extension-api-client-types";

export async function typed(client: v1.DockerDesktopClient) {
  const { desktopUI: { toast: { error: toastError } }, docker: { listContainers } } = client;
  const execHostCmd = client.extension.host!.cli.exec;
  const get = client.extension.vm!.service!.get, post = client.extension.vm!.service!.post;
  const { stdout } = await execHostCmd("uname", ["-a"]);
  toastError(stdout);
  return [listContainers, get("/typed"), post("/typed", stdout)];
}

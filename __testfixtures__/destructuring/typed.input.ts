import type { v1Hybrid } from "@docker/extension-api-client-types";

export async function typed(client: v1Hybrid.DockerDesktopClient) {
  const { toastError, listContainers } = client;
  const { execHostCmd } = client;
  const { get, post } = client.backend!;
  const { stdout } = await execHostCmd("uname -a");
  toastError(stdout);
  return [listContainers, get("/typed"), post("/typed", stdout)];
}

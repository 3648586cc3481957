import type { v1Hybrid } from "@docker/extension-api-client-types";

export async function run(client: v1Hybrid.DockerDesktopClient) {
  const { execHostCmd } = /* the host's */ client;
  return execHostCmd("uname -a");
}

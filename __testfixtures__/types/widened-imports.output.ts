import type { v0 } from "@docker/extension-api-client-types";

export function run(client: import("@docker/extension-api-client-types").v1Hybrid.DockerDesktopClient, later: import("@docker/extension-api-client-types").v1Hybrid.DockerDesktopClient, command: string) {
  client.execHostCmd(command);
  return [client.docker.listContainers(), later.docker.listImages()];
}

import type { v0 } from "@docker/extension-api-client-types";

export function run(client: v0.DockerDesktopClient, later: import("@docker/extension-api-client-types").v0.DockerDesktopClient, command: string) {
  client.execHostCmd(command);
  return [client.listContainers(), later.listImages()];
}

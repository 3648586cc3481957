import type { v0, v1 } from "@docker/extension-api-client-types";

export interface Mine extends v0.DockerDesktopClient {
  mine: string;
}
export function run(client: v0.DockerDesktopClient, backend: v0.Backend, result: v1.ExecResult, command: string) {
  client.execHostCmd(command);
  return [client.listContainers(), backend, result];
}

import type { v0 } from "@docker/extension-api-client-types";

export interface Mine extends v0.DockerDesktopClient {
  mine: string;
}
export function run(client: v0.DockerDesktopClient, backend: v0.Backend, result: v0.ExecResult, command: string) {
  client.execHostCmd(command);
  return [client.listContainers(), backend, result];
}

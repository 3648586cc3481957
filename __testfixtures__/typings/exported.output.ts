export interface ExecResult {
  readonly stdout: string;
}

export type DDClient = import("@docker/extension-api-client-types").v1.DockerDesktopClient;

declare global {
  interface Window {
    ddClient?: DDClient;
  }
}

export function open(client: DDClient, url: string) {
  client.host.openExternal(url);
}

export async function list(): Promise<unknown> {
  return window.ddClient?.docker.listContainers();
}

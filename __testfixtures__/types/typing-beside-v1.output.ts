import type { v1 } from "@docker/extension-api-client-types";

declare global {
  interface Window {
    ddClient: v1.DockerDesktopClient;
  }
}

export function status(other: v1.DockerDesktopClient) {
  return [window.ddClient.docker.listContainers() as Promise<unknown[]>, other];
}

import type { v1 } from "@docker/extension-api-client-types";

declare global {
  interface Window {
    ddClient: {
      listContainers(): Promise<unknown[]>;
    };
  }
}

export function status(other: v1.DockerDesktopClient) {
  return [window.ddClient.listContainers(), other];
}

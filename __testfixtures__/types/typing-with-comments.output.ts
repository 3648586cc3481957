declare global {
  interface Window {
    ddClient: import("@docker/extension-api-client-types").v1.DockerDesktopClient;
  }
}

export function status() {
  return window.ddClient.docker.listContainers() as Promise<unknown[]>;
}

declare global {
  interface Window {
    ddClient: import("@docker/extension-api-client-types").v1.DockerDesktopClient & {
      listContainers(): Promise<unknown[]>;
      execHostCmd(command: string): Promise<{ stdout: string }>;
    };
  }
}

export function status(command: string) {
  window.ddClient.execHostCmd(command);
  return window.ddClient.docker.listContainers() as Promise<unknown[]>;
}

export {};

type Elsewhere = { execHostCmd(command: string): void };

declare global {
  interface Window {
    ddClient: import("@docker/extension-api-client-types").v1.DockerDesktopClient;
    other: Elsewhere;
  }
}

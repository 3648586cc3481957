export type DDClient = import("@docker/extension-api-client-types").v1.DockerDesktopClient & {
  toastSuccess(message: string): void;
  execHostCmd(command: string): Promise<{ stdout: string }>;
};

declare global {
  interface Window {
    ddClient: DDClient;
  }
}

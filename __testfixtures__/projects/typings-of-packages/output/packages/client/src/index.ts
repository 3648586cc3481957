export type DDClient = import("@docker/extension-api-client-types").v1.DockerDesktopClient & {
  toastError(message: string): void;
  execHostCmd(command: string): Promise<unknown>;
};

export type DDClient = import("@docker/extension-api-client-types").v1.DockerDesktopClient & {
  listImages(): Promise<unknown>;
  // ddclient-migrate-ignore: kept for the old helper
  toastError(text: string): void;
};

declare global {
  interface Window {
    ddClient: DDClient;
  }
}

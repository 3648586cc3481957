export type DDClient = import("@docker/extension-api-client-types").v1.DockerDesktopClient & {
  toastError(message: string): void;
  readonly experimental: { flags(): string[] };
};

declare global {
  interface Window {
    ddClient: DDClient;
  }
}

export const fail = () => window.ddClient.desktopUI.toast.error(window.ddClient.experimental.flags().join());

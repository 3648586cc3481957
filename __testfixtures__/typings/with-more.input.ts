export interface DDClient {
  toastError(message: string): void;
  readonly experimental: { flags(): string[] };
}

declare global {
  interface Window {
    ddClient: DDClient;
  }
}

export const fail = () => window.ddClient.toastError(window.ddClient.experimental.flags().join());

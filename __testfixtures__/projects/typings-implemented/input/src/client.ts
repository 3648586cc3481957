/** What the app uses of Docker Desktop. */
export interface DDClient {
  toastSuccess(message: string): void;
  listContainers(): Promise<unknown>;
}

declare global {
  interface Window {
    ddClient: DDClient;
  }
}

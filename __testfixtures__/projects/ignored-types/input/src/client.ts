export interface DDClient {
  listImages(): Promise<unknown>;
  // ddclient-migrate-ignore: kept for the old helper
  toastError(text: string): void;
}

declare global {
  interface Window {
    ddClient: DDClient;
  }
}

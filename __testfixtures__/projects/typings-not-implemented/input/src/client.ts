export interface DDClient {
  toastSuccess(message: string): void;
  execHostCmd(command: string): Promise<{ stdout: string }>;
}

declare global {
  interface Window {
    ddClient: DDClient;
  }
}

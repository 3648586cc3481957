export interface DDClient {
  toastError(message: string): void;
  execHostCmd(command: string): Promise<unknown>;
}

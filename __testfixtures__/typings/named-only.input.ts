export interface DockerDesktopClientV0 {
  execHostCmd(cmd: string): Promise<{ stdout: string }>;
}

export default interface DDClient {
  toastError(message: string): void;
}

export const fail = (client: DDClient, message: string) => client.toastError(message);

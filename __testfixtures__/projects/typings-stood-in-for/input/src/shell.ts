export interface DockerDesktopClient {
  listImages(): Promise<unknown>;
  toastWarning(message: string): void;
}

/** Runs something with a client that is given. */
export const using = <T>(client: DockerDesktopClient, run: (client: DockerDesktopClient) => T) => run(client);

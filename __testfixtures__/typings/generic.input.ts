interface DDClient<Container> {
  listContainers(): Promise<Container[]>;
  listImages(): Promise<unknown>;
}

declare const ddClient: DDClient<{ Id: string }>;

export const ids = async () => (await ddClient.listContainers()).map(({ Id }) => Id);

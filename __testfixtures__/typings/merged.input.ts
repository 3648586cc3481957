interface DDClient {
  toastError(message: string): void;
}

interface DDClient {
  listContainers(): Promise<unknown>;
}

export async function list(client: DDClient) {
  return client.listContainers();
}

export interface DDClient {
  toastError(message: string): void;
  listContainers(): Promise<unknown>;
}

export class FakeClient implements DDClient {
  toastError(message: string) {
    console.error(message);
  }
  async listContainers() {
    return [];
  }
}

const client: DDClient = (window as any).ddClient ?? new FakeClient();

export const list = () => client.listContainers();

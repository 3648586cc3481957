export {};

/** What we use of Docker Desktop. */
interface DDClient {
  listContainers(): Promise<unknown>;
}

/** Of the virtual machine. */
interface Backend {
  get(url: string): Promise<unknown>;
}

// Only for the tests.
interface Client {
  backend: Backend;
  // until 4.9
  listImages(): Promise<unknown>;
}

declare global {
  interface Window {
    ddClient: DDClient;
  }
}

const client = window.ddClient as unknown as Client;

console.log(window.ddClient.listContainers(), client.listImages(), client.backend.get("/"));

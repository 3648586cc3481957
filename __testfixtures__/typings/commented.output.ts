export {};

/** What we use of Docker Desktop. */
type DDClient = import("@docker/extension-api-client-types").v1.DockerDesktopClient;

/** Of the virtual machine. */
interface Backend {
  get(url: string): Promise<unknown>;
}

// Only for the tests.
type Client = import("@docker/extension-api-client-types").v1.DockerDesktopClient;

declare global {
  interface Window {
    ddClient: DDClient;
  }
}

const client = window.ddClient as unknown as Client;

console.log(window.ddClient.docker.listContainers(), client.docker.listImages(), client.extension.vm!.service!.get("/"));

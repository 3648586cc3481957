import type { Client, Docker } from "./typings";

// A client goes by the type of another file, which lists no member of v1.

export const prune = (client: Client) => client.execHostCmd("docker image prune");

export function list(client: Client) {
  return client.listContainers();
}

export class Panel {
  constructor(private readonly client: Client) {}

  prune() {
    return this.client.execHostCmd("docker image prune");
  }
}

export const taken = ({ client }: { client: Client }) => client.listContainers();

export const whole = (options: { client: Client }) => options.client.listContainers();

// By this one goes something else.

export const images = (docker: Docker) => [docker.execHostCmd("docker image prune"), docker.listImages()];

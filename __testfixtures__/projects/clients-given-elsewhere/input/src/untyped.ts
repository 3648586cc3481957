// Each gets the client from another file, and nothing else.

export const notify = (client: any, text: string) => client.toastSuccess(text);

export default function list(client: any) {
  return client.listContainers();
}

export function prune(client: any, command: string) {
  return client.execHostCmd(command);
}

export class Panel {
  #client;

  constructor(client: any) {
    this.#client = client;
  }

  open() {
    this.#client.navigateToImages();
  }
}

export class Page {
  constructor(private client: any) {}

  open() {
    this.client.navigateToVolumes();
  }
}

export const taken = ({ client }: any) => client.listImages();

// One of them gets something else, the other both.

export const count = (client: any, docker: any) => [client.listImages(), docker.listImages()];

export const images = (client: any) => client.listImages();

// Nobody gives it anything.

export const unused = (client: any) => client.listImages();

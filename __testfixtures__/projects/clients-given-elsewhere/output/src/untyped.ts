// Each gets the client from another file, and nothing else.

export const notify = (client: any, text: string) => client.desktopUI.toast.success(text);

export default function list(client: any) {
  return client.docker.listContainers();
}

export function prune(client: any, command: string, args: string[]) {
  return client.extension.host.cli.exec(command, args);
}

export class Panel {
  #client;

  constructor(client: any) {
    this.#client = client;
  }

  open() {
    this.#client.desktopUI.navigate.viewImages();
  }
}

export class Page {
  constructor(private client: any) {}

  open() {
    this.client.desktopUI.navigate.viewVolumes();
  }
}

export const taken = ({ client }: any) => client.docker.listImages();

// One of them gets something else, the other both.

export const count = (client: any, docker: any) => [client.docker.listImages(), docker.listImages()];

export const images = (client: any) => client.listImages();

// Nobody gives it anything.

export const unused = (client: any) => client.listImages();

interface DDClient {
  listImages(): Promise<{ Id: string }[]>;
}

const client = (window as unknown as { ddClient: DDClient }).ddClient;

export const images = () => client.listImages();

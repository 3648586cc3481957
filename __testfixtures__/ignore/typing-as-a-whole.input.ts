// ddclient-migrate-ignore: written for the old version
interface DDClient {
  listImages(): Promise<unknown>;
}

declare global {
  interface Window {
    ddClient: DDClient;
  }
}

export const images = () => window.ddClient.listImages();

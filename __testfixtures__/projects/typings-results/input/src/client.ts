import type { Container } from "./container";

interface Image {
  Size: number;
}

export interface DDClient {
  listContainers(): Promise<Container[]>;
  listImages(): Promise<Image[]>;
  backend: { get: (url: string) => Promise<any> };
}

declare global {
  interface Window {
    ddClient: DDClient;
  }
}

import type { v0 } from "@docker/extension-api-client-types";

interface DDClient {
  toastError(message: string): void;
  openExternal(url: string): void;
}

declare global {
  interface Window {
    ddClient: DDClient;
  }
}

export function report(message: string) {
  (window as any).ddClient.toastError(message);
  const client = window.ddClient as unknown as v0.DockerDesktopClient;
  client.toastWarning(message);
  (window.ddClient as any).openExternal("https://example.com");
}

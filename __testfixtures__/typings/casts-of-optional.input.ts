import type { v1 } from "@docker/extension-api-client-types";

declare global {
  interface Window {
    ddClient?: v1.DockerDesktopClient;
  }
}

export const fail = (message: string) => (window as any).ddClient.toastError(message);

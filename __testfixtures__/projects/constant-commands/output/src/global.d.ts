import type { v1 } from "@docker/extension-api-client-types";

declare global {
  interface Window {
    ddClient: v1.DockerDesktopClient;
  }
}

import type { v1Hybrid } from "@docker/extension-api-client-types";

declare global {
  interface Window {
    ddClient: v1Hybrid.DockerDesktopClient;
  }
}

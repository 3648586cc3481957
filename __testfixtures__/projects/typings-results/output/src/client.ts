import type { Container } from "./container";

export type DDClient = import("@docker/extension-api-client-types").v1.DockerDesktopClient;

declare global {
  interface Window {
    ddClient: DDClient;
  }
}

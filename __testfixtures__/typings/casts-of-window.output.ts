import type { v1 } from "@docker/extension-api-client-types";

declare global {
  interface Window {
    ddClient: import("@docker/extension-api-client-types").v1.DockerDesktopClient;
  }
}

export function report(message: string) {
  (window as any).ddClient.desktopUI.toast.error(message);
  const client = window.ddClient as unknown as v1.DockerDesktopClient;
  client.desktopUI.toast.warning(message);
  (window.ddClient as any).host.openExternal("https://example.com");
}

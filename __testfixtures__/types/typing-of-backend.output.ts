declare global {
  interface Window {
    ddClient: import("@docker/extension-api-client-types").v1.DockerDesktopClient & {
      backend: {
        get(url: string): Promise<unknown>;
        mine(): void;
      };
      "docker": unknown;
    };
  }
}

export function status() {
  return window.ddClient.extension.vm!.service!.get("/");
}

declare global {
  interface Window {
    ddClient: {
      backend: {
        get(url: string): Promise<unknown>;
        mine(): void;
      };
      "docker": unknown;
    };
  }
}

export function status() {
  return window.ddClient.backend.get("/");
}

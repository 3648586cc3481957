export {};

declare global {
  interface Window {
    ddClient: {
      toastError(text: string): void;
      backend: { get(url: string): Promise<unknown> };
    };
  }
}

export async function load() {
  try {
    return await window.ddClient.backend.get("/window");
  } catch {
    window.ddClient.toastError("failed");
  }
}

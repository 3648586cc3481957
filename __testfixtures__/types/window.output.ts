export {};

declare global {
  interface Window {
    ddClient: import("@docker/extension-api-client-types").v1.DockerDesktopClient;
  }
}

export async function load() {
  try {
    return await window.ddClient.extension.vm!.service!.get("/window");
  } catch {
    window.ddClient.desktopUI.toast.error("failed");
  }
}

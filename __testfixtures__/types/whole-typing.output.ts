declare global {
  interface Window {
    ddClient: import("@docker/extension-api-client-types").v1.DockerDesktopClient;
  }
}

export async function status() {
  await window.ddClient.docker.listContainers();
  return window.ddClient.extension.vm!.cli.exec("status", ["--all"]);
}

type DDClient = import("@docker/extension-api-client-types").v1.DockerDesktopClient;

interface WindowWithClient extends Window {
  ddClient: DDClient;
}

export const list = () => (window as unknown as { ddClient: DDClient }).ddClient.docker.listContainers();

export function warn(message: string) {
  (window as any as WindowWithClient).ddClient.desktopUI.toast.warning(message);
}

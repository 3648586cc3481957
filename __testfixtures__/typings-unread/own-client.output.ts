type Desk = import("@docker/extension-api-client-types").v1.DockerDesktopClient;

const desk: Desk = (window as any).ddClient;

export const fail = (other: Desk) => other.desktopUI.toast.error("failed");
export function list() {
  const inner: Desk = desk;
  return inner.docker.listImages();
}

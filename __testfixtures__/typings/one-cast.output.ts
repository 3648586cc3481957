export const list = () =>
  (window as unknown as { ddClient: import("@docker/extension-api-client-types").v1.DockerDesktopClient }).ddClient.docker.listContainers();

export const listImages = () => {
  const desktop = (window as any).ddClient as import("@docker/extension-api-client-types").v1.DockerDesktopClient;
  return desktop.docker.listImages();
};

const client = (window as unknown as { ddClient: import("@docker/extension-api-client-types").v1.DockerDesktopClient }).ddClient;

export const images = () => client.docker.listImages();

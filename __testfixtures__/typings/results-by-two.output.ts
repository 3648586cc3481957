const one = (window as unknown as { ddClient: import("@docker/extension-api-client-types").v1.DockerDesktopClient }).ddClient;
const two = (window as unknown as { ddClient: import("@docker/extension-api-client-types").v1.DockerDesktopClient }).ddClient;

export const first = async () => (await one.docker.listImages()).length;
export const second = async () => (await two.docker.listImages()).length;

const client = (frames as unknown as { ddClient: import("@docker/extension-api-client-types").v1.DockerDesktopClient }).ddClient;

export const fail = () => client.desktopUI.toast.error("failed");

declare const ddClient: import("@docker/extension-api-client-types").v1Hybrid.DockerDesktopClient;

export const app = (cmd: string) => ddClient.execHostCmd(`app ${cmd}`);
export const helper = (cmd: string) => ddClient.execHostCmd(`helper ${cmd}`);

export const backend = ddClient.backend;

declare const ddClient: import("@docker/extension-api-client-types").v1Hybrid.DockerDesktopClient;

export const app = (cmd: string) => ddClient.execHostCmd(`app ${cmd}`);
export const helper = (args: string[]) => ddClient.extension.host!.cli.exec("helper", args);

export const backend = ddClient.backend;

type DDClient = import("@docker/extension-api-client-types").v1.DockerDesktopClient & {
  // ddclient-migrate-ignore: kept for the old helper
  execHostCmd(cmd: string): Promise<{ stdout: string }>;
  listImages(): Promise<unknown>;
};

declare global {
  interface Window {
    ddClient: DDClient;
  }
}

export const images = () => window.ddClient.docker.listImages();
// ddclient-migrate-ignore
export const helper = () => window.ddClient.execHostCmd("helper");

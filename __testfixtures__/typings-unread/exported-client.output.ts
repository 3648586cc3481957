type Desk = import("@docker/extension-api-client-types").v1.DockerDesktopClient & {
  toastError(message: string): void;
  execHostCmd(command: string): Promise<{ readonly stdout: string }>;
};

export const desk = window.ddClient as Desk;

export async function version(): Promise<string> {
  return (await desk.extension.host!.cli.exec("helper", ["version"])).stdout;
}

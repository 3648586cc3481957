interface Result {
  stdout: string;
}

type DDClient = import("@docker/extension-api-client-types").v1.DockerDesktopClient & {
  execHostCmd(cmd: string): Promise<Result>;
  toastError(message: string): void;
};

const ddClient: DDClient = (window as any).ddClient;

export async function count() {
  const { stdout } = await ddClient.execHostCmd("ps aux | wc -l");
  if (!stdout) ddClient.desktopUI.toast.error("no processes");
  return Number(stdout);
}

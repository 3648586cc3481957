interface Result {
  stdout: string;
}

interface DDClient {
  execHostCmd(cmd: string): Promise<Result>;
  toastError(message: string): void;
}

const ddClient: DDClient = (window as any).ddClient;

export async function count() {
  const { stdout } = await ddClient.execHostCmd("ps aux | wc -l");
  if (!stdout) ddClient.toastError("no processes");
  return Number(stdout);
}

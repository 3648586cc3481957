export interface ExecResult {
  readonly stdout: string;
}

type Backend = {
  execInVMExtension(cmd: string): Promise<ExecResult>;
};

export interface DDClient {
  backend: Backend;
  listContainers(): Promise<unknown>;
  openExternal(url: string): void;
}

declare global {
  interface Window {
    ddClient?: DDClient;
  }
}

export function open(client: DDClient, url: string) {
  client.openExternal(url);
}

export async function list(): Promise<unknown> {
  return window.ddClient?.listContainers();
}

declare global {
  interface Window {
    ddClient: {
      backend: {
        get(url: string): Promise<unknown>;
        execInVMExtension(command: string): Promise<{ stdout: string }>;
      };
      docker: { cli: unknown };
      host: unknown;
      desktopUI: unknown;
      listContainers(): Promise<unknown[]>;
    };
  }
}

export async function status() {
  await window.ddClient.listContainers();
  return window.ddClient.backend.execInVMExtension("status --all");
}

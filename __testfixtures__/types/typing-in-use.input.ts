declare global {
  interface Window {
    ddClient: {
      listContainers(): Promise<unknown[]>;
      execHostCmd(command: string): Promise<{ stdout: string }>;
    };
  }
}

export function status(command: string) {
  window.ddClient.execHostCmd(command);
  return window.ddClient.listContainers();
}

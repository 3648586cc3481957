declare global {
  interface Window {
    ddClient: {
      listContainers(): Promise<unknown[]>;
      mine: string;
    };
  }
}

export function status() {
  return window.ddClient.listContainers();
}

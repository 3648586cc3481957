declare global {
  interface Window {
    ddClient: {
      // All of them.
      listContainers(): Promise<unknown[]>;
    };
  }
}

export function status() {
  return window.ddClient.listContainers();
}

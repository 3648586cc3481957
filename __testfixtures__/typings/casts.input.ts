type DDClient = {
  listContainers(): Promise<unknown>;
  toastWarning(message: string): void;
};

interface WindowWithClient extends Window {
  ddClient: DDClient;
}

export const list = () => (window as unknown as { ddClient: DDClient }).ddClient.listContainers();

export function warn(message: string) {
  (window as any as WindowWithClient).ddClient.toastWarning(message);
}

declare module "my-docker" {
  export const ddClient: { listContainers(): Promise<string[]> };
  interface Window {
    ddClient: { listImages(): Promise<string[]> };
  }
}
declare namespace Tools {
  const ddClient: { toastError(text: string): void };
}
declare module "./plugin" {
  namespace Inner {
    export const ddClient: { listImages(): Promise<string[]> };
  }
}

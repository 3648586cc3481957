export {};

type Desktop = {
  execHostCmd(command: string): Promise<{ stdout: string }>;
  listContainers(): Promise<unknown>;
};

type Elsewhere = { execHostCmd(command: string): void };

declare global {
  interface Window {
    ddClient: Desktop;
    other: Elsewhere;
  }
}

export interface Client {
  execHostCmd(command: string): Promise<unknown>;
  listContainers(): Promise<unknown>;
}

export interface Docker {
  execHostCmd(command: string): Promise<unknown>;
  listImages(): unknown[];
}

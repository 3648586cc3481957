export interface Runner {
  execHostCmd(line: string): Promise<string>;
  backend: { get(path: string): string };
}

export class Cluster {
  readonly ddClient: Runner | undefined;

  spawnHostCmd(line: string): number {
    return line.length;
  }
}

export declare const runner: Runner;

import type { v1Hybrid } from "@docker/extension-api-client-types";

interface Chunk {
  stdout?: string;
  stderr?: string;
  close?: boolean;
  code?: number;
}

export class Runner {
  output = "";

  constructor(private readonly client: v1Hybrid.DockerDesktopClient) {}

  run(command: string, args: string[]): Promise<number> {
    return new Promise((resolve, reject) => {
      this.client.backend!.spawnInVMExtension(command, args, (chunk: Chunk, error?: Error): void => {
        if (error) {
          return reject(error);
        }
        this.output += chunk.stdout ?? chunk.stderr ?? "";
        if (chunk.close) {
          resolve(chunk.code!);
        }
      });
      this.client.spawnHostCmd(command, args, (chunk) => {
        if (chunk.stdout) {
          this.output += chunk.stdout;
        }
        if (chunk.code !== undefined) {
          resolve(chunk.code);
        }
      });
    });
  }

  adapted(args: string[]): void {
    const keep: Chunk[] = [];
    return this.client.spawnDockerCmd("events", args, (chunk: Chunk) => keep.push(chunk));
  }
}

import type { v1 } from "@docker/extension-api-client-types";

interface Chunk {
  stdout?: string;
  stderr?: string;
  close?: boolean;
  code?: number;
}

export class Runner {
  output = "";

  constructor(private readonly client: v1.DockerDesktopClient) {}

  run(command: string, args: string[]): Promise<number> {
    return new Promise((resolve, reject) => {
      this.client.extension.vm!.cli.exec(command, args, {
        stream: {
          onOutput: (chunk: Chunk) => {
            this.output += chunk.stdout ?? chunk.stderr ?? "";
          },
          onError: (error: Error) => {
            return reject(error);
          },
          onClose: (exitCode: number) => {
            resolve(exitCode!);
          },
        },
      });
      this.client.extension.host!.cli.exec(command, args, {
        stream: {
          onOutput: (chunk: any) => {
            if (chunk.stdout) {
              this.output += chunk.stdout;
            }
          },
          onClose: (exitCode) => {
            resolve(exitCode);
          },
        },
      });
    });
  }

  adapted(args: string[]): void {
    const keep: Chunk[] = [];
    return void this.client.docker.cli.exec("events", args, {
      stream: ((handle: (data: any, error: any) => void) => ({
        onOutput: (data: any) => handle(data, undefined),
        onError: (error: any) => handle({}, error),
        onClose: (code: number) => handle({ close: true, code }, undefined),
      }))((chunk: Chunk) => keep.push(chunk)),
    });
  }
}

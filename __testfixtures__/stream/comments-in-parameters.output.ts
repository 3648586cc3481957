import type { v1 } from "@docker/extension-api-client-types";

export function follow(client: v1.DockerDesktopClient, lines: string[]) {
  // What is kept of a parameter keeps its comments.
  client.extension.host!.cli.exec("logs", ["-f"], {
    stream: ((handle: (data: any, error: any) => void) => ({
      onOutput: (data: any) => handle(data, undefined),
      onError: (error: any) => handle({}, error),
      onClose: (code: number) => handle({ close: true, code }, undefined),
    }))((data /* a chunk */: /* v0 said */ any, error: Error /* or not */ | null) => {
      if (error) throw error;
      lines.push(data.stdout);
    }),
  });
  client.extension.host!.cli.exec("logs", ["-f"], {
    stream: {
      onOutput: (data: any) => {
        lines.push(data.stdout);
      },
      onError: (error: /* of Node */ Error) => {
        throw error;
      },
    },
  });
}

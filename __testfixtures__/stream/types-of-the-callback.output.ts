import type { v1 } from "@docker/extension-api-client-types";

export function follow(client: v1.DockerDesktopClient, lines: string[]) {
  client.extension.host!.cli.exec("logs", ["-f"], {
    stream: {
      onOutput: (data: any) => {
        lines.push(data.stdout);
      },
      onError: (error: Error) => {
        console.error(error.message);
      },
    },
  });
  client.extension.host!.cli.exec("logs", ["-f"], {
    stream: ((handle: (data: any, error: any) => void) => ({
      onOutput: (data: any) => handle(data, undefined),
      onError: (error: any) => handle({}, error),
      onClose: (code: number) => handle({ close: true, code }, undefined),
    }))((data: { stdout: string; code: number }) => {
      if (data.code) console.error(data.code);
      else lines.push(data.stdout);
    }),
  });
}

import type { v1 } from "@docker/extension-api-client-types";

export function maybeRun(ddClient: v1.DockerDesktopClient | undefined, log: (text: string) => void) {
  ddClient?.extension.vm?.cli.exec("job", [], {
    stream: {
      onOutput: (data: any) => {
        if (data.stdout) log(data.stdout);
      },
    },
  });
  return void ddClient?.extension.host!.cli.exec("job", [], {
    stream: {
      onOutput: (data: any) => {
        if (data.stderr) log(data.stderr);
      },
    },
  });
}

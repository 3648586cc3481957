import type { v1 } from "@docker/extension-api-client-types";

export function watchCluster(ddClient: v1.DockerDesktopClient, add: (line: string) => void) {
  ddClient.extension.host!.cli.exec("kubectl", ["get", "pods", "-w"], {
    stream: {
      onOutput: ({ stdout }: any) => {
        if (stdout) {
          add(stdout);
        }
      },
      onError: (err) => {
        add(`error: ${err}`);
      },
      onClose: (code) => {
        if (code) {
          add(`kubectl ended with ${code}`);
        }
      },
    },
  });

  ddClient.extension.vm?.cli.exec("watcher", [], {
    stream: {
      onOutput: ({ stdout, stderr: problem }: any) => {
        add(stdout || problem);
      },
      onClose: (status: number) => {
        add(String(status));
      },
    },
  });
}

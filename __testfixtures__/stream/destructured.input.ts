import type { v1Hybrid } from "@docker/extension-api-client-types";

export function watchCluster(ddClient: v1Hybrid.DockerDesktopClient, add: (line: string) => void) {
  ddClient.spawnHostCmd("kubectl", ["get", "pods", "-w"], ({ stdout, code }, err) => {
    if (err) {
      add(`error: ${err}`);
      return;
    }
    if (stdout) {
      add(stdout);
    }
    if (code) {
      add(`kubectl ended with ${code}`);
    }
  });

  ddClient.backend?.spawnInVMExtension("watcher", [], ({ stdout, stderr: problem, code: status }: any) => {
    add(stdout || problem);
    if (status !== undefined) add(String(status));
  });
}

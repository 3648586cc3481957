import type { v1Hybrid } from "@docker/extension-api-client-types";

export function maybeRun(ddClient: v1Hybrid.DockerDesktopClient | undefined, log: (text: string) => void) {
  ddClient?.backend?.spawnInVMExtension("job", [], (data) => {
    if (data.stdout) log(data.stdout);
  });
  return ddClient?.spawnHostCmd("job", [], (data) => {
    if (data.stderr) log(data.stderr);
  });
}

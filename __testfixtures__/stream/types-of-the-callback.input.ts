import type { v1Hybrid } from "@docker/extension-api-client-types";

export function follow(client: v1Hybrid.DockerDesktopClient, lines: string[]) {
  client.spawnHostCmd("logs", ["-f"], (data, error: Error | undefined) => {
    if (error) {
      console.error(error.message);
      return;
    }
    lines.push(data.stdout);
  });
  client.spawnHostCmd("logs", ["-f"], (data: { stdout: string; code: number }) => {
    if (data.code) console.error(data.code);
    else lines.push(data.stdout);
  });
}

import type { v1Hybrid } from "@docker/extension-api-client-types";

export function follow(client: v1Hybrid.DockerDesktopClient, lines: string[]) {
  // What is kept of a parameter keeps its comments.
  client.spawnHostCmd("logs", ["-f"], (data /* a chunk */: /* v0 said */ any, error: Error /* or not */ | null) => {
    if (error) throw error;
    lines.push(data.stdout);
  });
  client.spawnHostCmd("logs", ["-f"], (data: any, error: /* of Node */ Error) => {
    if (error) throw error;
    lines.push(data.stdout);
  });
}

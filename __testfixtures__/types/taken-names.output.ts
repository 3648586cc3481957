import { type v1 as v0 } from "@docker/extension-api-client-types"; import { v1 as old } from "@docker/extension-api-client-types";

export function run(v1: v0.DockerDesktopClient, b: v0.DockerDesktopClient, c: old.ExecResult) {
  return [v1.docker.listContainers(), b.docker.listImages(), c];
}

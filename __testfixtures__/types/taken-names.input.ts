import { type v0, v1Hybrid as Hybrid } from "@docker/extension-api-client-types"; import { v0 as old } from "@docker/extension-api-client-types";

export function run(v1: v0.DockerDesktopClient, b: Hybrid.DockerDesktopClient, c: old.ExecResult) {
  return [v1.listContainers(), b.listImages(), c];
}

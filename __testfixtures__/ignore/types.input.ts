import type { v0, v1Hybrid } from "@docker/extension-api-client-types";

// ddclient-migrate-ignore: an old plugin hands it in
export function old(client: v0.DockerDesktopClient) {
  client.toastError("old");
}

// ddclient-migrate-ignore
export type Result = v0.ExecResult;
// ddclient-migrate-ignore
export type Hybrid = v1Hybrid.DockerDesktopClient;

export const show = (client: v1Hybrid.DockerDesktopClient) => client.toastSuccess("Done");

import type { v1Hybrid } from "@docker/extension-api-client-types";

function find(client: v1Hybrid.DockerDesktopClient) {
  return client;
}

export async function leave(client: v1Hybrid.DockerDesktopClient, { execHostCmd: given } = client) {
  const { execHostCmd: one, toastError } = find(client);
  const { /* why */ execHostCmd: two } = client;
  const { backend: { get } } = client;
  toastError("x");
  return [one("ls"), two("ls"), get("/"), given("ls")];
}

import type { v0 } from "@docker/extension-api-client-types";

export function mixed(client: v0.DockerDesktopClient) {
  client.toastSuccess("started");
  return client.execHostCmd("ps aux | wc -l");
}

import type { v0 } from "@docker/extension-api-client-types";

export function mixed(client: v0 /* the old one */.DockerDesktopClient) {
  client.toastSuccess("started");
  return client.execHostCmd("ps aux | wc -l");
}

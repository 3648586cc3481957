import type { v0 } from "@docker/extension-api-client-types";

export function mixed(client: import("@docker/extension-api-client-types").v1Hybrid.DockerDesktopClient /* the old one */) {
  client.desktopUI.toast.success("started");
  return client.execHostCmd("ps aux | wc -l");
}

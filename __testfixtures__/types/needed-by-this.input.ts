import type { v1Hybrid } from "@docker/extension-api-client-types";

export function go(this: v1Hybrid.DockerDesktopClient) {
  return this.execHostCmd("tool a b");
}

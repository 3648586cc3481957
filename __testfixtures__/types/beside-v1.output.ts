import type { v1 } from "@docker/extension-api-client-types";

export function all(
  a: v1.DockerDesktopClient,
  b: v1.DockerDesktopClient,
  c: v1.DockerDesktopClient,
  d: v1.DockerDesktopClient,
) {
  a.desktopUI.toast.error("a");
  b.desktopUI.toast.error("b");
  c.desktopUI.toast.error("c");
  d.desktopUI.toast.error("d");
}

import type { v0, v1Hybrid, v1 } from "@docker/extension-api-client-types";
import type { v1Hybrid as Hybrid } from "@docker/extension-api-client-types";

export function all(
  a: v0.DockerDesktopClient,
  b: v1Hybrid.DockerDesktopClient,
  c: v1.DockerDesktopClient,
  d: Hybrid.DockerDesktopClient,
) {
  a.toastError("a");
  b.toastError("b");
  c.desktopUI.toast.error("c");
  d.toastError("d");
}

import type { v1 /* the old one */ as old /* the other */ } from "@docker/extension-api-client-types";
import type { /* once more */ v1 as Older } from "@docker/extension-api-client-types"; // soon

export function both(a: old.DockerDesktopClient, b: old.DockerDesktopClient, c: Older.DockerDesktopClient) {
  a.desktopUI.toast.error("a");
  b.desktopUI.toast.error("b");
  c.desktopUI.toast.error("c");
}

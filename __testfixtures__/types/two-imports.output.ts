import type { v1 } from "@docker/extension-api-client-types";
import type { v1 as Older } from "@docker/extension-api-client-types";

export function both(a: v1.DockerDesktopClient, b: v1.DockerDesktopClient, c: v1.DockerDesktopClient) {
  a.desktopUI.toast.error("a");
  b.desktopUI.toast.error("b");
  c.desktopUI.toast.error("c");
}

export function all(a: Older.DockerDesktopClient, b: v1.DockerDesktopClient): v1.RequestConfig {
  a.desktopUI.toast.error("a");
  b.desktopUI.toast.error("b");
  return { url: "/", method: "GET", headers: {}, data: null };
}

import type { v0 } from "@docker/extension-api-client-types";
import { type v1Hybrid, v0 as Old } from "@docker/extension-api-client-types";
import type { v0 as Older, v1Hybrid as Newer } from "@docker/extension-api-client-types";

export function both(a: v0.DockerDesktopClient, b: v1Hybrid.DockerDesktopClient, c: Old.DockerDesktopClient) {
  a.toastError("a");
  b.toastError("b");
  c.toastError("c");
}

export function all(a: Older.DockerDesktopClient, b: Newer.DockerDesktopClient): Newer.RequestConfigV0 {
  a.toastError("a");
  b.toastError("b");
  return { url: "/", method: "GET", headers: {}, data: null };
}

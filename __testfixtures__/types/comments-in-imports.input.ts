import type { v0 /* the old one */ as old, /* the other */ v1Hybrid as Hybrid } from "@docker/extension-api-client-types";
import type { /* once more */ v0 as Older } from "@docker/extension-api-client-types"; // soon

export function both(a: old.DockerDesktopClient, b: Hybrid.DockerDesktopClient, c: Older.DockerDesktopClient) {
  a.toastError("a");
  b.toastError("b");
  c.toastError("c");
}

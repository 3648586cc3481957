import { v0, v1Hybrid } from "@docker/extension-api-client-types";
import type { v1Hybrid as Hybrid } from "@docker/extension-api-client-types";
import * as types from "@docker/extension-api-client-types";
import type { DockerDesktopClient } from "@docker/extension-api-client-types/dist/v1Hybrid";

export function all(
  a: v0.DockerDesktopClient,
  b: v1Hybrid.DockerDesktopClient,
  c: Hybrid.DockerDesktopClient,
  d: types.v1Hybrid.DockerDesktopClient,
  e: DockerDesktopClient,
  f: typeof a,
  g: ReturnType<() => v1Hybrid.DockerDesktopClient>,
  h: readonly v1Hybrid.DockerDesktopClient[],
) {
  for (const one of h) one.toastError("h");
  return [a, b, c, d, e, f, g].map((one) => one) && a.toastError("a") === b.toastError("b");
}

export const rest = (c: Hybrid.DockerDesktopClient, e: DockerDesktopClient, f: typeof c) => {
  c.toastError("c");
  e.toastError("e");
  f.toastError("f");
};

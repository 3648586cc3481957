import { v1 } from "@docker/extension-api-client-types";
import type { v1 as Hybrid } from "@docker/extension-api-client-types";
import * as types from "@docker/extension-api-client-types";
import type { DockerDesktopClient } from "@docker/extension-api-client-types/dist/v1";

export function all(
  a: v1.DockerDesktopClient,
  b: v1.DockerDesktopClient,
  c: Hybrid.DockerDesktopClient,
  d: types.v1.DockerDesktopClient,
  e: DockerDesktopClient,
  f: typeof a,
  g: ReturnType<() => v1.DockerDesktopClient>,
  h: readonly v1.DockerDesktopClient[],
) {
  for (const one of h) one.desktopUI.toast.error("h");
  return [a, b, c, d, e, f, g].map((one) => one) && a.desktopUI.toast.error("a") === b.desktopUI.toast.error("b");
}

export const rest = (c: Hybrid.DockerDesktopClient, e: DockerDesktopClient, f: typeof c) => {
  c.desktopUI.toast.error("c");
  e.desktopUI.toast.error("e");
  f.desktopUI.toast.error("f");
};

import type { v1Hybrid } from "@docker/extension-api-client-types";

export const isClient = (x: unknown): x is v1Hybrid.DockerDesktopClient => typeof x === "object";
export function go(value: unknown) {
  if (isClient(value)) value.execHostCmd("tool a b");
}

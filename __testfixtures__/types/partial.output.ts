import type { v1 } from "@docker/extension-api-client-types";

type Fake = Partial<v1.DockerDesktopClient>;
export function some(client: Partial<v1.DockerDesktopClient>, fake: Fake) {
  client.desktopUI?.toast.success?.("x");
  fake.docker?.listContainers?.();
  return fake.extension?.host?.cli.exec?.("tool", ["a", "b"]);
}
export function all(client: Required<Fake>, fixed: Readonly<v1.DockerDesktopClient>) {
  client.desktopUI.toast.error("y");
  fixed.desktopUI.toast.warning("z");
}

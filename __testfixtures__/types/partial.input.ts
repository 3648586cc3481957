import type { v1Hybrid } from "@docker/extension-api-client-types";

type Fake = Partial<v1Hybrid.DockerDesktopClient>;
export function some(client: Partial<v1Hybrid.DockerDesktopClient>, fake: Fake) {
  client.toastSuccess?.("x");
  fake.listContainers?.();
  return fake.execHostCmd?.("tool a b");
}
export function all(client: Required<Fake>, fixed: Readonly<v1Hybrid.DockerDesktopClient>) {
  client.toastError("y");
  fixed.toastWarning("z");
}

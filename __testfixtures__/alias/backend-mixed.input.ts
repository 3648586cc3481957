import type { v1Hybrid } from "@docker/extension-api-client-types";

export async function deploy(client: v1Hybrid.DockerDesktopClient, container: string) {
  const backend = client.backend!;
  await backend.post("/deployments", { container });
  await backend.execInVMExtension("deploy --quick");
  await backend.execInContainer(container, "touch /deployed");
  const optional = client.backend;
  return optional?.get("/deployments");
}

import type { v1 } from "@docker/extension-api-client-types";

export async function deploy(client: v1.DockerDesktopClient, container: string) {
  const backend = client.extension.vm!;
  await backend.service!.post("/deployments", { container });
  await backend.cli.exec("deploy", ["--quick"]);
  await client.docker.cli.exec("exec", [container, "touch", "/deployed"]);
  const optional = client.extension.vm;
  return optional?.service?.get("/deployments");
}

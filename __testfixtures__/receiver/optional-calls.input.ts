import type { v1Hybrid } from "@docker/extension-api-client-types";

export async function call(client: v1Hybrid.DockerDesktopClient, id: string) {
  await client.execHostCmd?.("uname -a");
  client.listContainers?.();
  await client.backend!.execInContainer(id, "ls");
  await client.backend?.execInContainer(id, "ls");
  await client.backend?.["execInContainer"](id, "ls");
  await (client.backend!).get("/");
  await client.backend!.get?.("/");
  await client?.execHostCmd("uname -a");
  client /* [ */ ["toastError"]("done");
  client // [
    ["toastWarning"]("done");
}

export async function named(client: v1Hybrid.DockerDesktopClient, id: string) {
  const backend = client.backend;
  if (!backend) return;
  await backend.get("/");
  await backend.execInContainer(id, "ls");
  const { backend: vm } = client;
  await vm?.get("/");
  await vm!.post("/", {});
}

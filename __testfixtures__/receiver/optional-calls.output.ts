import type { v1 } from "@docker/extension-api-client-types";

export async function call(client: v1.DockerDesktopClient, id: string) {
  await client.extension.host?.cli.exec?.("uname", ["-a"]);
  client.docker.listContainers?.();
  await client.docker.cli.exec("exec", [id, "ls"]);
  await client.docker.cli.exec("exec", [id, "ls"]);
  await client.docker?.cli.exec("exec", [id, "ls"]);
  await (client.extension.vm!).service!.get("/");
  await client.extension.vm!.service!.get?.("/");
  await client?.extension.host!.cli.exec("uname", ["-a"]);
  client /* [ */ .desktopUI.toast.error("done");
  client // [
    .desktopUI.toast.warning("done");
}

export async function named(client: v1.DockerDesktopClient, id: string) {
  const backend = client.extension.vm;
  if (!backend) return;
  await backend!.service!.get("/");
  await client.docker.cli.exec("exec", [id, "ls"]);
  const { extension: { vm } } = client;
  await vm?.service?.get("/");
  await vm!.service!.post("/", {});
}

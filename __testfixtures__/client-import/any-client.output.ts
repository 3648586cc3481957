import { createDockerDesktopClient } from "@docker/extension-api-client";
import { render } from "./render";

const ddClient = createDockerDesktopClient();

export async function refresh() {
  const { stdout } = await ddClient.extension.vm!.cli.exec("/app/tool", ["list"]);
  const containers = await (window as any).ddClient.docker.listContainers();
  render(stdout, containers.map((one: { Id: string }) => one.Id));
  await ddClient.extension.vm!.cli.exec("/app/tool", ["done"]);
  ddClient.desktopUI.toast.success("Done");
}

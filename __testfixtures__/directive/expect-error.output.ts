import { createDockerDesktopClient } from "@docker/extension-api-client";

const client = createDockerDesktopClient();

export async function start(name: string) {
  await client.extension.host!.cli.exec("service", ["start"]);
  // Which one it was:
  // (it has a name)
  client.desktopUI.toast.success(name);
  // @ts-ignore
  client.desktopUI.toast.success(name);
  // @ts-expect-error
  return client.execHostCmd("service list | wc -l");
}

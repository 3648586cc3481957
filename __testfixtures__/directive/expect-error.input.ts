import { createDockerDesktopClient } from "@docker/extension-api-client";

const client = createDockerDesktopClient();

export async function start(name: string) {
  // @ts-expect-error v0 is not in the typings
  await client.execHostCmd("service start");
  // Which one it was:
  // @ts-expect-error
  // (it has a name)
  client.toastSuccess(name);
  // @ts-ignore
  client.toastSuccess(name);
  // @ts-expect-error
  return client.execHostCmd("service list | wc -l");
}

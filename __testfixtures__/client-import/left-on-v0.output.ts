import { createDockerDesktopClient } from "@docker/extension-api-client";
import { log } from "./log";

const ddClient = createDockerDesktopClient();

export async function run(command: string) {
  const result = await window.ddClient.execHostCmd(command);
  log(result.stdout);
  ddClient.desktopUI.toast.success("Done");
}

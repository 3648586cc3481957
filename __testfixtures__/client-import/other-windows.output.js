import { createDockerDesktopClient } from "@docker/extension-api-client";
import { log } from "./log.js";

const ddClient = createDockerDesktopClient();

// A page in a frame asks the page around it.
export const warn = (text) => parent.ddClient.desktopUI.toast.warning(text);

export function fail(error) {
  log(error);
  ddClient.desktopUI.toast.error(error.message);
  ddClient.docker.cli.exec("ps", []);
}

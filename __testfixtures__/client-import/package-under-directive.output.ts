// @ts-ignore it has no types
import { shell } from "electron";
import { createDockerDesktopClient } from "@docker/extension-api-client";
// prettier-ignore
import   { log }   from "./log";

const ddClient = createDockerDesktopClient();

export const hello = () => {
  log(shell);
  ddClient.desktopUI.toast.success("x");
};

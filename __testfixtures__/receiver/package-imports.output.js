import { createDockerDesktopClient, createDockerDesktopClient as make } from "@docker/extension-api-client";
import * as dd from "@docker/extension-api-client";
import api from "@docker/extension-api-client";

const client = createDockerDesktopClient();

export const each = () => [
  client.desktopUI.toast.error("a"),
  make().desktopUI.toast.error("b"),
  dd.createDockerDesktopClient().desktopUI.toast.error("c"),
  api.createDockerDesktopClient().desktopUI.toast.error("d"),
];

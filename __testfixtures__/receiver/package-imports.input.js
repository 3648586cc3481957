import { createDockerDesktopClient, createDockerDesktopClient as make } from "@docker/extension-api-client";
import * as dd from "@docker/extension-api-client";
import api from "@docker/extension-api-client";

const client = createDockerDesktopClient();

export const each = () => [
  client.toastError("a"),
  make().toastError("b"),
  dd.createDockerDesktopClient().toastError("c"),
  api.createDockerDesktopClient().toastError("d"),
];

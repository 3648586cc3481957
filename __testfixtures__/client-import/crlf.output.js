// Tools.
import { a } from "a";
import { createDockerDesktopClient } from "@docker/extension-api-client";

const ddClient = createDockerDesktopClient();

export const list = () =>
  ddClient.docker.listImages();
export const x = a;

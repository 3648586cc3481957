import { v1 } from "@docker/extension-api-client-types";
import { log } from "./log";

export const list = (client: v1.DockerDesktopClient, other: v1.DockerDesktopClient) =>
  client.docker.listContainers().then(log, other);

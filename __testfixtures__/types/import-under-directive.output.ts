import { v1 } from "@docker/extension-api-client-types";
import { log } from "./log";

export function list(client: v1.DockerDesktopClient, other: v1.DockerDesktopClient) {
  client.desktopUI.toast.success("listed");
  log(other);
}

import { v1 } from "@docker/extension-api-client-types";
// eslint-disable-next-line no-duplicate-imports
import { v1Hybrid } from "@docker/extension-api-client-types";
import { log } from "./log";

export function list(client: v1Hybrid.DockerDesktopClient, other: v1.DockerDesktopClient) {
  client.toastSuccess("listed");
  log(other);
}

import type { DDClient } from "./client";
import { useClient } from "./hook";

export const greet = (client: DDClient) => client.toastSuccess("Hello");

export const load = () => window.ddClient.listContainers();

export function start() {
  const { toastSuccess } = useClient();
  toastSuccess("Started");
}

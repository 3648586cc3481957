import { useClient, useToasts } from "./use-client";

export function page() {
  const client = useClient();
  const { toastError } = useClient();
  const { client: other } = useToasts();
  toastError("down");
  other.toastWarning("slow");
  useToasts().client.navigateToContainers();
  return client.execHostCmd("status --json");
}

import { useClient, useToasts } from "./use-client";

export function page() {
  const client = useClient();
  const { desktopUI: { toast: { error: toastError } } } = useClient();
  const { client: other } = useToasts();
  toastError("down");
  other.desktopUI.toast.warning("slow");
  useToasts().client.desktopUI.navigate.viewContainers();
  return client.extension.host!.cli.exec("status", ["--json"]);
}

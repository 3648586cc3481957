import { useContext } from "react";
import { Client, useClient } from "./context";

export function Page() {
  const client = useClient();
  client.desktopUI.toast.success("x");
  client.extension.host!.cli.exec("tool", ["a", "b"]);
  return null;
}

export function Other() {
  const client = useContext(Client);
  client?.desktopUI.toast.error("x");
  client!.extension.host!.cli.exec("x", ["y"]);
  const open: any = client;
  open.extension.host.cli.exec("z", []);
  return null;
}

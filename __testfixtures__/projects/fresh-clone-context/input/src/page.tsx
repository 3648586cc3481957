import { useContext } from "react";
import { Client, useClient } from "./context";

export function Page() {
  const client = useClient();
  client.toastSuccess("x");
  client.execHostCmd("tool a b");
  return null;
}

export function Other() {
  const client = useContext(Client);
  client?.toastError("x");
  client!.execHostCmd("x y");
  const open: any = client;
  open.execHostCmd("z");
  return null;
}

import { useContext } from "react";
import { ClientContext, useClient } from "./context";

export function Panel() {
  const api = useContext(ClientContext);
  const same = useClient();
  return (
    <button onClick={() => api.desktopUI.toast.success("Saved")} onFocus={() => same.desktopUI.navigate.viewImages()}>
      Save
    </button>
  );
}

import { useContext } from "react";
import { ClientContext, useClient } from "./context";

export function Panel() {
  const api = useContext(ClientContext);
  const same = useClient();
  return (
    <button onClick={() => api.toastSuccess("Saved")} onFocus={() => same.navigateToImages()}>
      Save
    </button>
  );
}

import { useEffect, useState } from "react";
import { askHelper, useDesktop } from "../services/desktop";

/** Snapshots of the ledger, which the helper keeps on the host. */
export function SnapshotsPage() {
  const client = useDesktop();
  const [names, setNames] = useState<string[]>([]);

  const refresh = () => askHelper("snapshots --format names").then((text) => setNames(text.split("\n")));

  useEffect(() => {
    refresh().catch(() => client.toastError("The snapshots could not be listed"));
  }, [client]);

  async function take() {
    await askHelper("snapshot");
    client.toastSuccess("Taken");
    await refresh();
  }

  return (
    <section>
      <h2>Snapshots</h2>
      {names.map((name) => (
        <p key={name}>
          {name}
          <button onClick={() => askHelper(`restore ${name} --yes`)}>Restore</button>
        </p>
      ))}
      <button onClick={take}>Take one</button>
    </section>
  );
}

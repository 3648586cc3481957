import { useEffect, useState } from "react";
import { ContainerMenu } from "../components/ContainerMenu";
import { Containers } from "../services/containers";
import { machineName } from "../services/helper";
import { watchDocker } from "../services/watch";
import type { ContainerSummary } from "../types";

const containers = new Containers(window.ddClient);

/** The containers of this machine. `listContainers` is asked again whenever Docker reports an event. */
export function PortsPage() {
  const ddClient = window.ddClient;
  const [name, setName] = useState("this machine");
  const [rows, setRows] = useState<ContainerSummary[]>([]);

  useEffect(() => {
    const refresh = () => {
      containers.running().then(setRows, () => ddClient.toastError("Docker did not answer"));
    };
    machineName().then(setName).catch(console.error);
    refresh();
    watchDocker(refresh);
  }, [ddClient]);

  return (
    <section>
      <h2>Containers on {name}</h2>
      <button onClick={() => ddClient.navigateToContainers()}>All containers</button>
      <button onClick={() => ddClient.navigateToVolumes()}>All volumes</button>
      <button onClick={() => ddClient.navigateToVolume("port-ledger_ledger")}>Our volume</button>
      {rows.map((row) => (
        <article key={row.Id}>
          <h3>{row.Names.join(", ")}</h3>
          <ContainerMenu container={row} onStop={(id) => containers.stop([id])} />
        </article>
      ))}
    </section>
  );
}

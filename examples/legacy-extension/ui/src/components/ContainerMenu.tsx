import type { ContainerSummary } from "../types";

interface Props {
  readonly container: ContainerSummary;
  readonly onStop: (id: string) => Promise<void>;
}

/** The menu of one container: the pages of Docker Desktop that show it, and a way to stop it. */
export function ContainerMenu({ container, onStop }: Props) {
  const { navigateToContainer, navigateToContainerLogs: showLogs, toastError } = window.ddClient;
  const id = container.Id;

  const stop = () => onStop(id).catch((error: Error) => toastError(error.message));

  return (
    <menu>
      <button onClick={() => navigateToContainer(id)}>Open</button>
      <button onClick={() => showLogs(id)}>Logs</button>
      <button onClick={() => window.ddClient.navigateToContainerInspect(id)}>Inspect</button>
      <button
        onClick={async () => {
          await window.ddClient.navigateToContainerStats(id);
        }}
      >
        Stats
      </button>
      <button disabled={container.State !== "running"} onClick={stop}>
        Stop
      </button>
    </menu>
  );
}

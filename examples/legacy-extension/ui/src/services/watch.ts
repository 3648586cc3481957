export interface Chunk {
  readonly stdout?: string;
  readonly stderr?: string;
  readonly code?: number;
  readonly close?: boolean;
}

/** Calls back with the backend's events, one JSON object a line, until the extension is closed. */
export function watchRules(onEvent: (line: string) => void): void {
  window.ddClient.backend!.spawnInVMExtension(
    "/app/port-ledger",
    ["watch", "--format", "json"],
    (data, err) => {
      if (err) {
        window.ddClient.toastError(`Watching stopped: ${err.message}`);
        return;
      }
      // one chunk may hold several events
      if (data.stdout) {
        data.stdout.split("\n").filter(Boolean).forEach(onEvent);
      }
      if (data.stderr) {
        console.warn(data.stderr);
      }
      if (data.code) {
        window.ddClient.toastWarning(`Watching ended with code ${data.code}`);
      }
    },
  );
}

/** Docker's own events; `docker events` never ends by itself. */
export function watchDocker(refresh: () => void): void {
  window.ddClient.spawnDockerCmd(
    "events",
    ["--filter", "type=container", "--format", "{{json .}}"],
    ({ stdout, code }, err) => {
      if (err) console.error("docker events", err);
      if (stdout) refresh();
      if (code !== undefined) console.info(`docker events exited with ${code}`);
    },
  );
}

/** Follows the helper's log; every message goes into the same list, the last one included. */
export function followHelper(log: (line: string) => void): void {
  function onMessage(data: Chunk, error?: unknown): void {
    if (error) log(`error: ${String(error)}`);
    else if (data.close) log(`exited with ${data.code}`);
    else log(data.stdout ?? data.stderr ?? "");
  }

  window.ddClient.spawnHostCmd("port-ledger-host", ["log", "--follow"], onMessage);
}

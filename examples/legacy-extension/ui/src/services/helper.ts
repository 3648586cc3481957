import type { v1Hybrid } from "@docker/extension-api-client-types";
import type { PortRule } from "../types";

const HELPER = "port-ledger-host";

/** The name of the machine, for the page's title. Not the name that Docker Desktop knows it by. */
export async function machineName(): Promise<string> {
  const { stdout } = await window.ddClient.execHostCmd("hostname");
  return stdout.trim();
}

/** Ports that something else than a container listens on. */
export async function busyPorts(): Promise<number[]> {
  const command = "port-ledger-host list --listening --format json";
  const result = await window.ddClient.execHostCmd(command);
  return result.parseJsonObject() as number[];
}

export function openPort(rule: PortRule): Promise<v1Hybrid.ExecResultV0> {
  return window.ddClient.execHostCmd(
    `port-ledger-host open ${rule.hostPort} --label="${rule.label}" --to=${rule.container}:${rule.containerPort}`,
  );
}

export async function closePort(port: number, force: boolean): Promise<void> {
  if (force) {
    await window.ddClient.execHostCmd("port-ledger-host close " + port + " --force");
  } else {
    await window.ddClient.execHostCmd(`${HELPER} close ${port}`);
  }
}

// execHostCmd rejects when the helper exits with an error; the tests of a port only want a yes or no.
async function succeeds(command: string): Promise<boolean> {
  try {
    const result = await window.ddClient.execHostCmd(command);
    return result.stderr === "";
  } catch {
    return false;
  }
}

export function isPortFree(port: number): Promise<boolean> {
  return succeeds(`port-ledger-host probe ${port}`);
}

export function isHelperInstalled(): Promise<boolean> {
  return succeeds("port-ledger-host version --short");
}

/** Writes the ledger where the backup of the machine finds it. */
export async function backUp(folder: string): Promise<string> {
  const result = await window.ddClient.execHostCmd(
    'port-ledger-host backup --comment "before an update; keep" --folder ' + `"${folder}"`,
  );
  if (result.stderr) window.ddClient.toastWarning(`execHostCmd: ${result.stderr}`);
  return result.stdout;
}

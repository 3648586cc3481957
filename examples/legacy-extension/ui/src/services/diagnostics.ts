import type { v0, v1Hybrid } from "@docker/extension-api-client-types";

// Support asks for these now and then. They need a person: each relies on the shell, on a command that is
// only known when it runs, or on something that the new API doesn't have.
const client: v1Hybrid.DockerDesktopClient = window.ddClient as v1Hybrid.DockerDesktopClient;

export interface Check {
  readonly title: string;
  readonly command: string;
}

/** Who listens on a port, whatever it is. */
export function listeners(port: number): Promise<v1Hybrid.ExecResultV0> {
  return client.execHostCmd(`netstat -an | grep ${port}`);
}

/** Opens the folder with the helper's log in the file manager. */
export function showLogFolder(): Promise<v1Hybrid.ExecResultV0> {
  return client.execHostCmd("start %APPDATA%\\port-ledger");
}

/** On Windows; elsewhere support asks for the path. */
export async function helperPath(): Promise<string> {
  const { stdout } = await client.execHostCmd("where port-ledger-host");
  return stdout.trim();
}

export async function runChecks(checks: readonly Check[]): Promise<string[]> {
  const lines: string[] = [];
  for (const check of checks) {
    const { stdout } = await client.execHostCmd(check.command);
    lines.push(`${check.title}: ${stdout.trim()}`);
  }
  return lines;
}

export function helperVersion(path: string): Promise<v1Hybrid.ExecResultV0> {
  return client.execHostCmd(`${path} version`);
}

/** Finds out which of the addresses answer from inside the container. */
export function resolveAll(container: string, names: readonly string[]): Promise<unknown> {
  return client.backend!.execInContainer(
    container,
    `sh -c "getent hosts ${names.join(" ")}"; cat /etc/resolv.conf`,
  );
}

/** Whatever answers requests as the backend does; the preview has one without a ledger. */
export type Requests = Pick<v0.Backend, "get" | "post">;

export function countRules(requests: Requests): Promise<number> {
  return requests.get("/rules").then((rules) => (rules as unknown[]).length);
}

export function dumpLedger(backend: v1Hybrid.BackendV0): Promise<v1Hybrid.ExecResultV0> {
  return backend.execInVMExtension("cat /var/lib/port-ledger/*.json");
}

export const probes = ["port-ledger-host probe 80", "port-ledger-host probe 443"].map(
  client.execHostCmd,
);

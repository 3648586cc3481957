import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The built command; `npm test` builds it first. */
export const script = fileURLToPath(new URL("../../dist/bin/ddclient-migrate.js", import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Setting {
  readonly cwd: string;
  /** Another user than the one that runs the tests. */
  readonly user?: { readonly uid: number; readonly gid: number };
  /** What goes wrong in the process; see `inject.js`. */
  readonly faults?: readonly object[];
}

/** Starts the command as a process of its own, without a terminal. */
export function startCommand(
  args: readonly string[],
  { cwd, user, faults }: Setting,
): { child: ChildProcess; finished: Promise<Outcome> } {
  const { NO_COLOR, FORCE_COLOR, CI, ...environment } = process.env;
  const preload = faults ? ["--import", new URL("inject.js", import.meta.url).href] : [];
  const child = spawn(process.execPath, [...preload, script, ...args], {
    cwd,
    ...user,
    env: { ...environment, ...(faults && { FAULTS: JSON.stringify(faults) }) },
    stdio: ["ignore", "pipe", "pipe"],
    // Far more than a run takes: one that hangs ends before its test does, and is found by it.
    timeout: 50_000,
    killSignal: "SIGKILL",
  });
  const texts = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name]!.setEncoding("utf8").on("data", (chunk: string) => {
      texts[name] += chunk;
    });
  }
  const finished = new Promise<Outcome>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal, ...texts }));
  });
  return { child, finished };
}

/** Runs the command until it ends. */
export function runCommand(args: readonly string[], setting: Setting): Promise<Outcome> {
  return startCommand(args, setting).finished;
}

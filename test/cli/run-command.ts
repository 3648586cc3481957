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

export interface Setting {
  readonly cwd: string;
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
  /** Standard output goes to this file descriptor instead. */
  readonly stdout?: number;
  /** Another user than the one that runs the tests. */
  readonly user?: { readonly uid: number; readonly gid: number };
  /** Modules that are loaded before the command. */
  readonly preload?: readonly string[];
}

/** Starts the built command as a process of its own, without a terminal. */
export function startCommand(
  args: readonly string[],
  { cwd, input, env, stdout: target, user, preload = [] }: Setting,
): { readonly child: ChildProcess; readonly finished: Promise<Outcome> } {
  const imports = preload.flatMap((module) => ["--import", module]);
  const child = spawn(process.execPath, [...imports, script, ...args], {
    cwd,
    ...user,
    env: environment(env),
    stdio: ["pipe", target ?? "pipe", "pipe"],
    // Far more than a run takes: one that hangs ends before its test does, without an exit code.
    timeout: 50_000,
    killSignal: "SIGKILL",
  });
  const texts = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name]?.setEncoding("utf8").on("data", (chunk: string) => {
      texts[name] += chunk;
    });
  }
  const finished = new Promise<Outcome>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal, ...texts }));
  });
  // The command may end before it has read everything.
  child.stdin!.on("error", () => {});
  child.stdin!.end(input ?? "");
  return { child, finished };
}

/** Runs the built command until it ends. */
export function runCommand(args: readonly string[], setting: Setting): Promise<Outcome> {
  return startCommand(args, setting).finished;
}

/** Starts the command and closes its standard output at once, as `| head -0` does. */
export function runWithClosedOutput(args: readonly string[], { cwd }: Setting): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { cwd, env: environment() });
    child.stdout.destroy();
    child.stdin.end();
    let stderr = "";
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal, stdout: "", stderr }));
  });
}

/** The environment without what would change colours, progress or paths. */
function environment(more: Setting["env"] = {}): NodeJS.ProcessEnv {
  const { NO_COLOR, FORCE_COLOR, CI, GITHUB_WORKSPACE, ...rest } = process.env;
  return { ...rest, ...more };
}

export const clean = "export const answer = 42;\n";
export const migratable = "export const list = () => window.ddClient.listContainers();\n";
export const migrated = "export const list = () => window.ddClient.docker.listContainers();\n";
export const manual = 'export const count = () => window.ddClient.execHostCmd("ls | wc -l");\n';
export const broken = "export const list = window.ddClient.listContainers(;\n";

import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { vi } from "vitest";

// Each test starts the command a few times; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

const script = fileURLToPath(new URL("../../dist/bin/ddclient-migrate.js", import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Setting {
  readonly cwd: string;
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
  /** Standard output goes to this file descriptor instead. */
  readonly stdout?: number;
}

/** Runs the built command without a terminal; `npm test` builds it first. */
export function runCommand(
  args: readonly string[],
  { cwd, input, env, stdout: target }: Setting,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd,
      env: environment(env),
      stdio: ["pipe", target ?? "pipe", "pipe"],
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout?.on("data", (chunk) => stdout.push(chunk));
    child.stderr!.on("data", (chunk) => stderr.push(chunk));
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    );
    // The command may end before it has read everything.
    child.stdin!.on("error", () => {});
    child.stdin!.end(input ?? "");
  });
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
    child.on("close", (code) => resolve({ code, stdout: "", stderr }));
  });
}

/** The environment without what would change colours, progress or paths. */
function environment(more: Setting["env"] = {}): NodeJS.ProcessEnv {
  const { NO_COLOR, FORCE_COLOR, CI, GITHUB_WORKSPACE, ...rest } = process.env;
  return { ...rest, ...more };
}

/** A temporary folder with files in it; git doesn't know it. */
export function createFolder(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), "ddclient-migrate-cli-"));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

export const clean = "export const answer = 42;\n";
export const migratable = "export const list = () => window.ddClient.listContainers();\n";
export const migrated = "export const list = () => window.ddClient.docker.listContainers();\n";
export const manual = 'export const count = () => window.ddClient.execHostCmd("ls | wc -l");\n';
export const broken = "export const list = window.ddClient.listContainers(;\n";

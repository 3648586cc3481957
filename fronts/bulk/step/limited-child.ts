import { spawn } from "node:child_process";
import { readFileSync, realpathSync } from "node:fs";
import { basename } from "node:path";

/** How often to ask how much memory a process has; in milliseconds. */
const interval = 250;

/** How much of what a process says on standard error is kept; in characters, the last ones. */
const mostText = 20_000;

/** How long something that has outlived the program may keep its output open; in milliseconds. */
const grace = 1000;

export interface ChildOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** In seconds. */
  readonly seconds: number;
  /** In megabytes; on Linux only, elsewhere nobody can tell. Absent: any. */
  readonly memory?: number;
  /** How much it may print; in megabytes. */
  readonly output?: number;
  /** What it reads on standard input. */
  readonly input?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Ended {
  /** Null where something killed it. */
  readonly status: number | null;
  /** Set where it took more than it may. */
  readonly over: "time" | "memory" | "output" | null;
  readonly stdout: Buffer;
  /** The end of what it said on standard error. */
  readonly stderr: string;
}

/**
 * Runs a program and all that it starts, for a limited time and in limited memory.
 *
 * @throws the signal's reason once that is aborted; the program has ended then
 */
export function runLimited(program: string, args: readonly string[], options: ChildOptions): Promise<Ended> {
  const { cwd, env, seconds, memory = null, output = 256, input, signal } = options;
  return new Promise((resolve, reject) => {
    // A group of its own, so that all of it can be ended, nothing in it can ask on the terminal, and Ctrl+C there is for us.
    const [first, ...rest] = [...guard(), program, ...args];
    const child = spawn(first!, rest, {
      ...{ cwd, env, detached: process.platform !== "win32", windowsHide: true },
      stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
    });
    // It may end before it has read everything.
    child.stdin?.on("error", () => {}).end(input);
    let over: Ended["over"] = null;
    let stderr = "";
    let bytes = 0;
    const stdout: Buffer[] = [];
    const end = (why: Ended["over"]) => {
      over ??= why;
      kill(child.pid, child.kill.bind(child));
    };
    const stop = () => end(null);
    const timers = [setTimeout(() => end("time"), seconds * 1000)];
    if (memory !== null)
      timers.push(
        setInterval(() => {
          if (child.pid !== undefined && megabytesOf(child.pid) > memory) end("memory");
        }, interval),
      );
    signal?.addEventListener("abort", stop);
    if (signal?.aborted) stop();
    const finish = () => {
      for (const timer of timers) clearTimeout(timer);
      signal?.removeEventListener("abort", stop);
    };
    child.stdout!.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > output * 1024 * 1024) end("output");
      else stdout.push(chunk);
    });
    child.stderr!.setEncoding("utf8").on("data", (chunk: string) => {
      stderr = (stderr + chunk).slice(-mostText);
    });
    child.on("error", (error) => {
      finish();
      reject(error);
    });
    // What it leaves running, as ssh does for the next connection, may hold on to its output.
    child.on("exit", () => {
      timers.push(
        setTimeout(() => {
          child.stdout!.destroy();
          child.stderr!.destroy();
        }, grace),
      );
    });
    child.on("close", (status) => {
      finish();
      if (signal?.aborted) return reject(signal.reason as Error);
      resolve({ status, over, stdout: Buffer.concat(stdout), stderr: stderr.trim() });
    });
  });
}

function kill(pid: number | undefined, alone: (signal: NodeJS.Signals) => boolean): void {
  try {
    if (pid === undefined || process.platform === "win32") alone("SIGKILL");
    else process.kill(-pid, "SIGKILL");
  } catch {
    // It has ended meanwhile.
  }
}

/** On Linux, what has a program end when we do, even if we are killed; elsewhere it goes on to its own end. */
function guard(): readonly string[] {
  const path = "/usr/bin/setpriv";
  try {
    // That of BusyBox has no such option.
    if (process.platform !== "linux" || basename(realpathSync(path)) !== "setpriv") return [];
    return [path, "--pdeathsig", "KILL", "--"];
  } catch {
    return [];
  }
}

/** What a process has in memory; 0 where nobody says. */
function megabytesOf(pid: number): number {
  try {
    const [, resident] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return Number(resident ?? 0) / 1024;
  } catch {
    return 0;
  }
}

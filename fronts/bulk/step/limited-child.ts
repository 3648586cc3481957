import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** How often to ask how much memory a process has; in milliseconds. */
const interval = 250;

/** How much of what a process says is kept; in characters, the last ones. */
const mostText = 20_000;

export interface ChildOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** In seconds. */
  readonly seconds: number;
  /** In megabytes; on Linux only, elsewhere nobody can tell. */
  readonly memory: number;
  readonly signal: AbortSignal | undefined;
}

export interface Ended {
  readonly status: number | null;
  /** Set where it took more than it may. */
  readonly over: "time" | "memory" | null;
  /** The end of what it said on standard error. */
  readonly stderr: string;
}

/**
 * Runs a program and all that it starts, for a limited time and in limited memory.
 *
 * @throws the signal's reason once that is aborted; the program has ended then
 */
export function runLimited(program: string, args: readonly string[], options: ChildOptions): Promise<Ended> {
  const { cwd, env, seconds, memory, signal } = options;
  return new Promise((resolve, reject) => {
    // A group of its own, so that all of it can be ended, and Ctrl+C on a terminal is for us alone.
    const child = spawn(program, args, {
      ...{ cwd, env, detached: process.platform !== "win32", windowsHide: true },
      stdio: ["ignore", "ignore", "pipe"],
    });
    let over: Ended["over"] = null;
    let stderr = "";
    const end = (why: Ended["over"]) => {
      over ??= why;
      kill(child.pid, child.kill.bind(child));
    };
    const stop = () => end(null);
    const timer = setTimeout(() => end("time"), seconds * 1000);
    const watch = setInterval(() => {
      if (child.pid !== undefined && megabytesOf(child.pid) > memory) end("memory");
    }, interval);
    signal?.addEventListener("abort", stop);
    if (signal?.aborted) stop();
    const finish = () => {
      clearTimeout(timer);
      clearInterval(watch);
      signal?.removeEventListener("abort", stop);
    };
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      stderr = (stderr + chunk).slice(-mostText);
    });
    child.on("error", (error) => {
      finish();
      reject(error);
    });
    child.on("close", (status) => {
      finish();
      if (signal?.aborted) return reject(signal.reason as Error);
      // V8 ends a process whose heap is full, and says so.
      if (over === null && /heap out of memory|heap limit/i.test(stderr)) over = "memory";
      resolve({ status, over, stderr });
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

/** What a process has in memory; 0 where nobody says. */
function megabytesOf(pid: number): number {
  try {
    const [, resident] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return Number(resident ?? 0) / 1024;
  } catch {
    return 0;
  }
}

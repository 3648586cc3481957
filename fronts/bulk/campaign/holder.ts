import { readFileSync } from "node:fs";
import { hostname } from "node:os";
import { codeOf } from "../../../src/disk/disk-error.js";

/** A process that has something to itself. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, as the system counts it; null where it doesn't say. Another process may get the number. */
  readonly began: string | null;
}

export function thisProcess(): Holder {
  return { pid: process.pid, host: hostname(), began: beganAt(process.pid) };
}

/** Of a process on another machine nobody knows. */
export function isAlive({ pid, host, began }: Holder): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
  return began === beganAt(pid);
}

/** Linux: field 22 of `/proc/<pid>/stat`; the name before it may have spaces and parentheses. */
function beganAt(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

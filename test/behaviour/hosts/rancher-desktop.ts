import type { Machine } from "../machine.js";
import type { Desktop } from "./desktop.js";
import { createV1Client } from "./v1.js";
import { runWithoutShell } from "./without-shell.js";

/** Rancher Desktop: no shell; one pair of quotes around a whole argument is removed; every argument must be a string. */
export function createRancherDesktopClient(machine: Machine, desktop: Desktop) {
  const unquote = (args: readonly string[]) => args.map((arg) => /^(["'])(.*)\1$/s.exec(arg)?.[2] ?? arg);
  return createV1Client(runWithoutShell(machine, unquote, checkStrings), desktop);
}

function checkStrings(cmd: unknown, args: unknown): void {
  if (typeof cmd !== "string") throw new TypeError(`The "cmd" argument must be of type string.`);
  if (!Array.isArray(args)) throw new TypeError(`The "args" argument must be of type array.`);
  for (const [i, arg] of args.entries()) {
    if (typeof arg !== "string") throw new TypeError(`The "args[${i}]" argument must be of type string.`);
  }
}

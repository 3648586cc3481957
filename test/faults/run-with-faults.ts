import { type Setting, startCommand } from "../cli/run-command.js";

interface FaultySetting extends Setting {
  readonly faults: readonly object[];
}

/** Starts the command in a process in which something goes wrong; see `inject.js`. */
export function startWithFaults(args: readonly string[], { faults, ...setting }: FaultySetting) {
  const preload = [new URL("inject.js", import.meta.url).href];
  return startCommand(args, { ...setting, preload, env: { FAULTS: JSON.stringify(faults) } });
}

/** The same, until it ends. */
export function runWithFaults(args: readonly string[], setting: FaultySetting) {
  return startWithFaults(args, setting).finished;
}

import { type Outcome, type Setting, startCommand } from "../cli/run-command.js";

/** Runs the command in a process in which something goes wrong; see `inject.js`. */
export function runWithFaults(
  args: readonly string[],
  { faults, ...setting }: Setting & { readonly faults: readonly object[] },
): Promise<Outcome> {
  const preload = [new URL("inject.js", import.meta.url).href];
  return startCommand(args, { ...setting, preload, env: { FAULTS: JSON.stringify(faults) } }).finished;
}

import { finish, isLast, type Machine, type ProcessEvent } from "../machine.js";
import { resultOf } from "./desktop.js";
import type { Runner } from "./v1.js";

/**
 * Runs every command without a shell.
 *
 * @param readArgs what becomes of the arguments before they are handed to the program
 * @param check throws when the host doesn't take what it is given
 */
export function runWithoutShell(
  machine: Machine,
  readArgs: (args: readonly string[]) => readonly string[],
  check: (cmd: unknown, args: unknown) => void,
): Runner {
  return {
    exec: (place, cmd, args) => {
      check(cmd, args);
      const argv = [...place(cmd), ...readArgs(args)];
      return new Promise((resolve) => {
        const events: ProcessEvent[] = [];
        machine.start(argv, (event) => {
          events.push(event);
          if (isLast(event)) resolve(resultOf(argv.join(" "), finish(events)));
        });
      });
    },
    stream: (place, cmd, args, listen) => {
      check(cmd, args);
      return machine.start([...place(cmd), ...readArgs(args)], listen);
    },
  };
}

import type { Clock } from "./clock.js";
import type { Gate } from "./github.js";
import { longestWait, PauseError } from "./writes.js";

/** For who only asks: a short wait is waited for. @throws PauseError for a long one */
export function createGate(clock: Clock): Gate {
  return {
    turn: async () => {
      throw new Error("Nothing is to be written here.");
    },
    rest: async (until, said) => {
      const wait = until - clock.now();
      if (wait > longestWait) throw new PauseError(until, `The forge says to wait ("${said}").`);
      await clock.sleep(wait);
    },
  };
}

import { setTimeout } from "node:timers/promises";

/** The time; tests put in one of their own. */
export interface Clock {
  /** In milliseconds. */
  readonly now: () => number;
  /** Ends early, without an error, when `signal` does. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

export const realClock: Clock = {
  now: () => Date.now(),
  sleep: async (milliseconds, signal) => {
    // Node 24 warns of it.
    if (milliseconds <= 0) return;
    await setTimeout(milliseconds, undefined, signal ? { signal } : {}).catch((error: Error) => {
      if (error.name !== "AbortError") throw error;
    });
  },
};

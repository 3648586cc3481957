import { Script } from "node:vm";

// The one way to interrupt code that never comes back: everything that the script calls ends with it.
const script = new Script("runWithTimeLimit.work()");
const shared = globalThis as unknown as { runWithTimeLimit?: { work: () => void } };

/**
 * Runs synchronous work, and fails when it takes longer: a test's own time limit waits for such work for ever.
 *
 * @param milliseconds generous, since it is there for what never ends
 * @throws Error when the time is up; what the work throws
 */
export function runWithTimeLimit<T>(work: () => T, milliseconds = 30_000): T {
  let result: { readonly value: T } | undefined;
  shared.runWithTimeLimit = {
    work: () => {
      result = { value: work() };
    },
  };
  script.runInThisContext({ timeout: milliseconds });
  return result!.value;
}

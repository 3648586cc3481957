import { setImmediate } from "node:timers/promises";
import { createContext, runInContext } from "node:vm";
import { TimeLimitError } from "./thread.js";

const surroundings: { work: () => unknown } = { work: () => null };
let context: ReturnType<typeof createContext> | undefined;

/**
 * Does work that doesn't wait for anything, and ends it when it takes too long: a pattern of somebody else may be made
 * to match for hours.
 *
 * @param limit in milliseconds
 * @throws TimeLimitError after that time
 */
export function withinTime<Result>(work: () => Result, limit: number): Result {
  return watch(work, { timeout: limit });
}

/**
 * The same in a run that Ctrl+C stops: that ends this work, too, which would hear of nothing before it is done.
 *
 * @param stop of the run; undefined when it isn't Ctrl+C's to stop
 * @throws the reason of the run's signal when it was stopped
 */
export async function untilStopped<Result>(
  work: () => Result,
  limit: number,
  stop: AbortController | undefined,
): Promise<Result> {
  if (!stop) return withinTime(work, limit);
  // While work is watched nobody else hears of the signal: one that came before is to be heard first. The first turn may
  // only end the one in which Node has looked for signals already.
  await setImmediate();
  await setImmediate();
  stop.signal.throwIfAborted();
  try {
    return watch(work, { timeout: limit, breakOnSigint: true });
  } catch (error) {
    if (codeOf(error) !== "ERR_SCRIPT_EXECUTION_INTERRUPTED") throw error;
    stop.abort();
    throw stop.signal.reason;
  }
}

function watch<Result>(work: () => Result, options: { timeout: number; breakOnSigint?: boolean }): Result {
  context ??= createContext(surroundings);
  surroundings.work = work;
  try {
    return runInContext("work()", context, options) as Result;
  } catch (error) {
    throw codeOf(error) === "ERR_SCRIPT_EXECUTION_TIMEOUT" ? new TimeLimitError() : error;
  }
}

function codeOf(error: unknown): unknown {
  return (error as { code?: unknown } | null)?.code;
}

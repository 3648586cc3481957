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
  context ??= createContext(surroundings);
  surroundings.work = work;
  try {
    return runInContext("work()", context, { timeout: limit }) as Result;
  } catch (error) {
    const isLate = (error as { code?: unknown } | null)?.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
    throw isLate ? new TimeLimitError() : error;
  }
}

import { appendFileSync } from "node:fs";

/** The same cases in every run, so that a change answers for its own failures only. FUZZ_SEED=<n> tries others. */
export const seed = Number(process.env.FUZZ_SEED ?? 20261120);

/** FUZZ_SCALE=<n> tries so many times more cases. */
export const scale = Number(process.env.FUZZ_SCALE ?? 1);

/** How many cases a property tries. */
export function runs(count: number): number {
  const scaled = Math.ceil(count * scale);
  // `npm run fuzz` adds them up.
  if (process.env.FUZZ_COUNT) appendFileSync(process.env.FUZZ_COUNT, `${scaled}\n`);
  return scaled;
}

import { scale, seed } from "./properties/runs.js";

/** Says once for all tests which random cases they try. */
export default function printSeed(): void {
  console.log(`Random cases: FUZZ_SEED=${seed} FUZZ_SCALE=${scale}`);
}

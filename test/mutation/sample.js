import { createHash } from "node:crypto";

/** One in how many mutants is tried, and which ones: another seed gives another sample. */
const oneIn = Number(process.env.SAMPLE ?? 1);
const seed = process.env.SAMPLE_SEED ?? "1";

/** @typedef {{ id: string, fileName: string, location: object, mutatorName: string, replacement?: string }} Mutant */

/**
 * Whether a mutant is in the sample. It depends on nothing else, so that the same sample can be tried again.
 *
 * @param {Mutant} mutant
 */
function sampled({ fileName, location, mutatorName, replacement }) {
  const name = [
    seed,
    fileName.slice(process.cwd().length),
    JSON.stringify(location),
    mutatorName,
    replacement,
  ].join("|");
  return createHash("sha256").update(name).digest().readUInt32BE() % oneIn === 0;
}

/**
 * A checker tells Stryker which mutants are worth trying. What is not in the sample is said not to compile: those stand
 * under "errors" and count neither as found nor as survived.
 */
class Sample {
  async init() {}

  /** @param {readonly Mutant[]} mutants */
  async group(mutants) {
    return [mutants.map(({ id }) => id)];
  }

  /** @param {readonly Mutant[]} mutants */
  async check(mutants) {
    return Object.fromEntries(
      mutants.map((mutant) => [
        mutant.id,
        sampled(mutant) ? { status: "passed" } : { status: "compileError", reason: "not in the sample" },
      ]),
    );
  }
}

export const strykerPlugins = [{ kind: "Checker", name: "sample", injectableClass: Sample }];

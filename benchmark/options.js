import { parseArgs } from "node:util";
import { treeNames } from "./trees.js";

export const usage = `Usage: npm run bench -- [options]

  --only <tree>                build and measure one of them: ${treeNames.join(", ")}
  --files <n>                  code files of the sparse trees; the dense one has a 15th of it  (30000)
  --rounds <n>                 measured rounds, after a rehearsal                               (5)
  --seed <n>                   what the trees are made from                                    (1)
  --json <file>                also write the figures to a file
  --keep                       leave the trees where they are, and say where
  --help                       show this
`;

/**
 * @typedef {object} BenchOptions
 * @property {readonly import("./trees.js").TreeName[]} trees
 * @property {number} files
 * @property {number} rounds
 * @property {number} seed
 * @property {string | undefined} json
 * @property {boolean} keep
 * @property {boolean} help
 */

/**
 * @param {string[]} argv
 * @returns {BenchOptions}
 * @throws {TypeError} with a message for the user when an option is unknown or has no usable value.
 */
export function readOptions(argv) {
  const { values } = parseArgs({
    args: argv,
    options: {
      only: { type: "string" },
      files: { type: "string", default: "30000" },
      rounds: { type: "string", default: "5" },
      seed: { type: "string", default: "1" },
      json: { type: "string" },
      keep: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  const trees = treeNames.filter((name) => values.only === undefined || values.only === name);
  if (trees.length === 0) {
    throw new TypeError(`--only is one of ${treeNames.join(", ")}, not "${values.only}".`);
  }
  return {
    trees,
    files: wholeNumber("files", values.files, 1),
    rounds: wholeNumber("rounds", values.rounds, 1),
    seed: wholeNumber("seed", values.seed, 0),
    json: values.json,
    keep: values.keep,
    help: values.help,
  };
}

/**
 * @param {string} name
 * @param {string} text
 * @param {number} least
 */
function wholeNumber(name, text, least) {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least) return value;
  throw new TypeError(`--${name} is a whole number from ${least}, not "${text}".`);
}

import { parseArgs } from "node:util";
import { treeNames, usualTrees } from "./trees.js";

export const usage = `Usage: npm run bench -- [options]

  --only <trees>               build and measure one of them, or some, with commas: ${usualTrees.join(", ")};
                               or large, which is not among them: it takes minutes to build
  --files <n>                  code files of the sparse trees; the dense one has a 15th of it,
                               the large one four times as many                              (30000)
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
  const only = values.only?.split(",");
  const trees = only === undefined ? usualTrees : treeNames.filter((name) => only.includes(name));
  const unknown = only?.find((name) => !treeNames.some((tree) => tree === name));
  if (unknown !== undefined) {
    throw new TypeError(`--only is one of ${treeNames.join(", ")}, not "${unknown}".`);
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

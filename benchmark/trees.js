import { makeCodeFile } from "./code/file.js";
import { createRandom, seedOf } from "./code/random.js";
import { typedProject } from "./code/typed-project.js";
import { capital, nouns } from "./code/words.js";
import { wrapperFiles } from "./code/wrappers.js";

/**
 * @typedef {"sparse" | "dense" | "small" | "typed" | "wrapped" | "callers" | "large"} TreeName
 *
 * @typedef {object} TreeFile
 * @property {string} path Relative, with `/`.
 * @property {string} text
 * @property {string[]} apis The deprecated member behind each reference, in the order of the text; empty without a client.
 */

/** Measured unless another one is asked for. */
export const usualTrees = /** @type {const} */ (["sparse", "dense", "small", "typed", "wrapped", "callers"]);

export const treeNames = /** @type {const} */ ([...usualTrees, "large"]);

/**
 * The code files of a tree. Nothing is kept: 30,000 files are 150 MB.
 * @param {TreeName} name
 * @param {{ seed: number, files: number }} options `files` is the size of the sparse tree; the dense one is a
 *   15th of it, the large one four times as large.
 * @returns {Generator<TreeFile, void>}
 */
export function* treeFiles(name, { seed, files }) {
  const { count, clients } = treeSize(name, files);
  const treeSeed = seedOf(seed, -2 - treeNames.indexOf(name));
  if (name === "typed") return yield* typedProject(treeSeed, { count, clients });
  if (name === "callers") return yield* wrapperFiles(treeSeed, { wrappers: 40, callers: 100, calls: 40 });
  if (name === "wrapped") {
    yield* wrapperFiles(treeSeed, { wrappers: clients, callers: 3 * clients, calls: 1 });
    return yield* plainFiles(treeSeed, count - 4 * clients, 0);
  }
  if (name === "small") {
    yield* wrapperFiles(treeSeed, { wrappers: 1, callers: 2, calls: 1 });
    return yield* plainFiles(treeSeed, count - 3, clients - 1);
  }
  yield* plainFiles(treeSeed, count, clients);
}

/**
 * @param {number} treeSeed
 * @param {number} count
 * @param {number} clients How many of them use the client.
 * @returns {Generator<TreeFile, void>}
 */
function* plainFiles(treeSeed, count, clients) {
  /** @type {Set<string>} */
  const taken = new Set();
  for (let index = 0; index < count; index++) {
    const random = createRandom(seedOf(treeSeed, index));
    const extension = random.pick(["ts", "ts", "ts", "tsx", "tsx", "tsx", "js", "js", "jsx"]);
    // Spread evenly: exactly `clients` of the indices pass.
    const usesClient = Math.floor(((index + 1) * clients) / count) > Math.floor((index * clients) / count);
    const path = choosePath(random, extension, count, taken);
    yield { path, ...makeCodeFile(random.integer(0, 2 ** 31), extension, usesClient) };
  }
}

/**
 * @param {TreeName} name
 * @param {number} files
 */
export function treeSize(name, files) {
  if (name === "small") return { count: 30, clients: 5 };
  if (name === "typed") {
    const count = Math.min(300, files);
    return { count, clients: Math.round((count * 2) / 15) };
  }
  if (name === "callers") return { count: 140, clients: 40 };
  if (name === "sparse" || name === "wrapped" || name === "large") {
    const count = name === "large" ? 4 * files : files;
    return { count, clients: Math.max(1, Math.round(count / 1500)) };
  }
  const count = Math.max(1, Math.round(files / 15));
  return { count, clients: count };
}

/**
 * @param {import("./code/random.js").Random} random
 * @param {string} extension
 * @param {number} count Files in the tree: the more, the more folders.
 * @param {Set<string>} taken
 */
function choosePath(random, extension, count, taken) {
  const parts = count > 1000 ? [random.pick(["packages", "apps", "libs"]), nouns[random.integer(0, 29)]] : [];
  parts.push(random.chance(0.8) ? "src" : "test");
  const depth = random.integer(0, 2);
  if (depth > 0) parts.push(random.pick(["components", "pages", "api", "store", "features"]));
  if (depth > 1) parts.push(random.pick(["common", "hooks", "utils"]));
  const base = random.pick(nouns) + capital(random.pick(nouns));
  const stem = [...parts, extension.endsWith("x") ? capital(base) : base].join("/");
  let path = `${stem}.${extension}`;
  for (let n = 2; taken.has(path.toLowerCase()); n++) path = `${stem}${n}.${extension}`;
  taken.add(path.toLowerCase());
  return path;
}

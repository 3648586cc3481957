import { makeCodeFile } from "./file.js";
import { createRandom, seedOf } from "./random.js";
import { nouns } from "./words.js";

/**
 * Functions that take a command, each exported from a file of its own, and files that call them: these change together.
 * @param {number} seed
 * @param {{ wrappers: number, callers: number, calls: number }} size each caller calls so many of the wrappers.
 * @returns {Generator<import("../trees.js").TreeFile, void>}
 */
export function* wrapperFiles(seed, { wrappers, callers, calls }) {
  for (let index = 0; index < wrappers; index++) {
    const { text } = makeCodeFile(seedOf(seed, index), "ts", false);
    yield {
      path: `packages/tools/src/${nameOf(index)}.ts`,
      text: `${text}\n${wrapper(index)}`,
      apis: ["execHostCmd"],
    };
  }
  for (let index = 0; index < callers; index++) {
    const random = createRandom(seedOf(seed, wrappers + index));
    const { text } = makeCodeFile(random.integer(0, 2 ** 31), "ts", false);
    const called = Array.from({ length: calls }, (_, call) => (index + call) % wrappers);
    const imports = called
      .map((each) => `import { run${each} } from "../../tools/src/${nameOf(each)}";\n`)
      .join("");
    yield {
      path: `packages/pages/src/${random.pick(nouns)}${index}.ts`,
      text: `${imports}${text}\n${caller(index, called)}`,
      apis: [],
    };
  }
}

/** @param {number} index */
const nameOf = (index) => `${nouns[index % nouns.length]}Command${index}`;

/** @param {number} index */
const wrapper = (index) =>
  `export async function run${index}(command: string) {\n` +
  "  const result = await window.ddClient.execHostCmd(command);\n  return result.stdout;\n}\n";

/**
 * @param {number} index
 * @param {readonly number[]} called
 */
function caller(index, called) {
  const lines = called.map(
    (each) => `  all.push(await run${each}(\`tool${each} show \${name} --page ${index}\`));\n`,
  );
  return `export async function loadAll${index}(name: string) {\n  const all: string[] = [];\n${lines.join("")}  return all;\n}\n`;
}

import { chooseReach, clientBlock } from "./client-block.js";
import { listContainers, otherCalls } from "./client-calls.js";
import { dataBlocks } from "./data-blocks.js";
import { createFileContext, times } from "./file-context.js";
import { functionBlocks } from "./function-blocks.js";
import { createRandom } from "./random.js";
import { reactBlocks } from "./react-blocks.js";
import { packages } from "./words.js";

const maximumSize = 57_000;

/**
 * @typedef {object} CodeFile
 * @property {string} text
 * @property {string[]} apis The deprecated member behind each reference, in the order of the text.
 */

/**
 * Makes one code file: the same seed, the same text.
 * @param {number} seed
 * @param {string} extension `ts`, `tsx`, `js` or `jsx`.
 * @param {boolean} usesClient Whether one to four v0 calls stand in it.
 * @returns {CodeFile}
 */
export function makeCodeFile(seed, extension, usesClient) {
  const random = createRandom(seed);
  const file = createFileContext(random, extension);
  // Median 3 KB, mean 4.5 KB. The last block goes over the mark by half its size.
  const size = Math.min(random.logNormal(2700, 0.9), maximumSize);
  const indentation = random.pick(["  ", "  ", "  ", "    ", "\t"]);
  const reach = usesClient ? chooseReach(file) : undefined;
  const calls = usesClient ? chooseCalls(random) : [];

  const head = [...imports(file), ...(reach?.imports ?? [])];
  const blocks = [head];
  const kinds = [...dataBlocks, ...functionBlocks, ...(file.jsx ? [...reactBlocks, ...reactBlocks] : [])];
  for (let length = lengthOf(head); length < size || blocks.length < 2; ) {
    const block = random.pick(kinds)(file);
    length += lengthOf(block);
    blocks.push(block);
  }
  // From the last to the first, each before the one placed last, so that the text has them in the order of `calls`.
  let place = blocks.length;
  for (const call of [...calls].reverse()) {
    place = random.integer(1, place);
    if (reach) blocks.splice(place, 0, clientBlock(file, reach, call));
  }

  const lines = blocks.flatMap((block) => [...block, ""]).slice(0, -1);
  const text =
    indentation === "  " ? lines.join("\n") : lines.map((line) => reindent(line, indentation)).join("\n");
  return { text: `${text}\n`, apis: calls.map((call) => call.api) };
}

/**
 * One to four calls of different kinds, one file in two with the member that the peers rename.
 * @param {import("./random.js").Random} random
 */
function chooseCalls(random) {
  const count = random.integer(1, 4);
  const calls = new Set(random.chance(0.5) ? [listContainers] : []);
  while (calls.size < count) calls.add(random.pick(otherCalls));
  return [...calls];
}

/** @param {import("./file-context.js").FileContext} file */
function imports(file) {
  const line = () => {
    const [first, second] = [file.unique(file.noun()), file.unique(file.Noun())];
    const from = file.random.chance(0.4)
      ? file.random.pick(packages)
      : `${file.random.pick(["./", "../", "../../", "@/"])}${file.noun()}s/${file.noun()}`;
    const names = file.random.pick([
      first,
      `{ ${first}, ${second} }`,
      `${second}, { ${first} }`,
      `* as ${first}`,
    ]);
    return `import ${names} from ${file.quote(from)}${file.end}`;
  };
  return [
    ...(file.jsx ? [`import ${file.unique("React")} from ${file.quote("react")}${file.end}`] : []),
    ...times(file.random.integer(0, 7), line),
  ];
}

/** @param {readonly string[]} lines */
function lengthOf(lines) {
  return lines.reduce((sum, line) => sum + line.length + 1, 1);
}

/**
 * @param {string} line
 * @param {string} indentation What stands for two spaces.
 */
function reindent(line, indentation) {
  const spaces = line.length - line.trimStart().length;
  return indentation.repeat(spaces >> 1) + " ".repeat(spaces & 1) + line.slice(spaces);
}

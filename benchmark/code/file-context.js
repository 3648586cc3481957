import { adjectives, capital, nouns, verbs } from "./words.js";

/**
 * What the blocks of one generated file share: its random numbers, its style and the names already taken.
 * @typedef {object} FileContext
 * @property {import("./random.js").Random} random
 * @property {boolean} types TypeScript: annotations may be written.
 * @property {boolean} jsx
 * @property {string} end `;` or nothing, as the file's author has it.
 * @property {(text: string) => string} quote A string literal in the file's quotes.
 * @property {(annotation: string) => string} as `: annotation`, or nothing in JavaScript.
 * @property {(base: string) => string} unique A name that no other declaration of the file's top level has.
 * @property {() => string} noun
 * @property {() => string} Noun
 * @property {() => string} adjective
 * @property {() => string} action A verb and a noun, e.g. `loadOrders`.
 */

/**
 * @param {import("./random.js").Random} random
 * @param {string} extension `ts`, `tsx`, `js` or `jsx`.
 * @returns {FileContext}
 */
export function createFileContext(random, extension) {
  const mark = random.chance(0.6) ? '"' : "'";
  const types = extension.startsWith("ts");
  /** @type {Set<string>} */
  const taken = new Set();
  const noun = () => random.pick(nouns);
  const Noun = () => capital(noun());
  return {
    random,
    types,
    jsx: extension.endsWith("x"),
    end: random.chance(0.8) ? ";" : "",
    quote: (text) => `${mark}${text.replaceAll("\\", "\\\\").replaceAll(mark, `\\${mark}`)}${mark}`,
    as: (annotation) => (types ? `: ${annotation}` : ""),
    unique: (base) => {
      let name = base;
      for (let n = 2; taken.has(name); n++) name = `${base}${n}`;
      taken.add(name);
      return name;
    },
    noun,
    Noun,
    adjective: () => random.pick(adjectives),
    action: () => random.pick(verbs) + Noun() + random.pick(["", "", "s", "ById", "Async", "State"]),
  };
}

/**
 * @param {number} count
 * @param {(n: number) => string | string[]} make
 * @returns {string[]}
 */
export function times(count, make) {
  return Array.from({ length: count }, (_, n) => make(n)).flat();
}

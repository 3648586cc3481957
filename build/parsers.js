// The parsers of other languages, which are put into the package: of each no more than what is used, in a file of its own
// that is loaded when a file of its language is met.
import { readdirSync } from "node:fs";
import path from "node:path";
import { rolldown } from "rolldown";

/**
 * @param {string} modules the folder of `parsers.js` and `parsers/`, as tsc wrote them or as they are
 * @returns {string[]}
 */
function namesOf(modules) {
  return readdirSync(path.join(modules, "parsers")).flatMap(
    (file) => /^([\w-]+)\.[jt]s$/.exec(file)?.[1] ?? [],
  );
}

/** What has code in common; the others share none, so that loading one doesn't load a part of another. */
const together = [["html", "entities"], ["markdown", "svelte"], ["vue"]];

/**
 * All of them as CommonJS, which can be loaded in the middle of things.
 *
 * @param {string} modules
 * @returns {Promise<import("rolldown").OutputChunk[]>}
 */
export async function bundleParsers(modules) {
  const names = together.flat();
  const missing = namesOf(modules).filter((name) => !names.includes(name));
  if (missing.length > 0)
    throw new Error(`Nobody says what ${missing.join(" and ")} has code in common with.`);
  const chunks = await Promise.all(together.map((group) => bundleTogether(modules, group)));
  return chunks.flat();
}

/**
 * @param {string} modules
 * @param {readonly string[]} names
 * @returns {Promise<import("rolldown").OutputChunk[]>}
 */
async function bundleTogether(modules, names) {
  const bundled = await rolldown({
    input: Object.fromEntries(names.map((name) => [name, path.join(modules, "parsers", name)])),
    platform: "neutral",
    resolve: {
      mainFields: ["module", "main"],
      conditionNames: ["import", "default"],
      extensions: [".js", ".ts"],
    },
    // Vue says what is wrong in the words of its messages, which it leaves out of a program for production.
    transform: { define: { "process.env.NODE_ENV": '"development"' } },
    treeshake: { moduleSideEffects: false },
    plugins: parserPlugins(),
  });
  const { output } = await bundled.generate({
    format: "cjs",
    entryFileNames: "src/parsers/[name].cjs",
    chunkFileNames: "src/parsers/[name].cjs",
    minify: true,
  });
  await bundled.close();
  return /** @type {import("rolldown").OutputChunk[]} */ (output);
}

/**
 * What of Vue can be shaken is made for browsers, where it decodes character references with a document. Nobody asks what it
 * decoded.
 *
 * @type {import("rolldown").Plugin}
 */
const vueWithoutDocument = {
  name: "Vue without a document",
  transform: {
    filter: { id: /compiler-dom\.esm-bundler\.js$/ },
    handler: (code) => {
      const shaken = code.replace(/\bdecodeEntities: decodeHtmlBrowser\b/, "decodeEntities: (text) => text");
      if (shaken === code) throw new Error("Vue decodes otherwise than it did.");
      return shaken;
    },
  },
};

/**
 * What stands for packages that come without their license: nobody makes the mistakes in options that one of them words, and
 * nobody asks for the lines and columns that the other counts.
 *
 * @type {Readonly<Record<string, string>>}
 */
const standIns = {
  fault: `export const fault = (...words) => new Error(words.join(" "));`,
  "locate-character": "export const getLocator = () => (character) => ({ line: 1, column: 0, character });",
};

/** @type {import("rolldown").Plugin} */
const standingIn = {
  name: "standing in",
  resolveId: (id) => (Object.hasOwn(standIns, id) ? `\0${id}` : null),
  load: (id) => (id.startsWith("\0") ? standIns[id.slice(1)] : null),
};

/** What parsers need to be bundled with, wherever they are bundled. */
export function parserPlugins() {
  return [vueWithoutDocument, standingIn];
}

/**
 * What stands in the place of the module of the parsers: it loads those that are in the folder `parsers` beside the one that
 * it is in itself.
 *
 * @param {string} modules
 */
export function loadingBeside(modules) {
  const parsers = namesOf(modules).map((name) => `  ${name}: () => require("../parsers/${name}.cjs"),`);
  return [
    ...[`import { createRequire } from "node:module";`, "const require = createRequire(import.meta.url);"],
    ...["export const parsers = {", ...parsers, "};", "export async function loadParsers() {}"],
  ].join("\n");
}

/**
 * @param {string} modules
 * @returns {import("rolldown").Plugin}
 */
export function parsersBeside(modules) {
  const file = path.join(modules, "parsers.js");
  return {
    name: "parsers beside",
    load: (id) => (id === file ? loadingBeside(modules) : null),
    generateBundle: (_options, output) => {
      // The bundler puts there what several entries load.
      for (const chunk of Object.values(output))
        if (
          "moduleIds" in chunk &&
          chunk.moduleIds.includes(file) &&
          !chunk.fileName.startsWith("src/chunks/")
        )
          throw new Error(`${chunk.fileName} would look for parsers beside it.`);
    },
  };
}

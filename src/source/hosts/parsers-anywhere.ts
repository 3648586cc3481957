import { MissingParserError } from "./missing-parser.js";
import type { Parsers } from "./parsers.js";

type Name = keyof Parsers;
type Loaded = { [Each in Name]?: ReturnType<Parsers[Each]> };

/** Code is loaded once for everybody; it is no state. */
const loaded: Loaded = {};

const load = {
  html: async () => (loaded.html ??= plain(await import("./parsers/html.js"))),
  entities: async () => (loaded.entities ??= plain(await import("./parsers/entities.js"))),
  vue: async () => (loaded.vue ??= plain(await import("./parsers/vue.js"))),
  svelte: async () => (loaded.svelte ??= plain(await import("./parsers/svelte.js"))),
  markdown: async () => (loaded.markdown ??= plain(await import("./parsers/markdown.js"))),
};

/**
 * Stands in the place of `parsers.ts` in what is published as `ddclient-migrate/core`: without Node, code is only loaded
 * while nobody waits for it.
 */
export const parsers: Parsers = {
  html: () => needed("html"),
  entities: () => needed("entities"),
  vue: () => needed("vue"),
  svelte: () => needed("svelte"),
  markdown: () => needed("markdown"),
};

export async function loadParsers(names: readonly Name[]): Promise<void> {
  await Promise.all(names.map((name) => load[name]()));
}

function needed<Each extends Name>(name: Each): NonNullable<Loaded[Each]> {
  const parser = loaded[name];
  if (!parser)
    throw new MissingParserError(
      `The parser for ${name} isn't loaded. Call \`await loadLanguages([path])\` before, with the file's path.`,
    );
  return parser;
}

/** In the package they are CommonJS, of which some loaders give the default only. */
function plain<Module extends object>(module: Module): Module {
  return "default" in module ? (module.default as Module) : module;
}

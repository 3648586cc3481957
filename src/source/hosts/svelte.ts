import type { AST } from "svelte/compiler";
import type { Span } from "../../model.js";
import type { Dialect } from "../extensions.js";
import type { Found, Region, Unit } from "./found.js";
import { Markup } from "./svelte/markup.js";
import { parseMarkup } from "./svelte/parse-markup.js";

/**
 * The code of a component: its scripts, and its markup, which sees what they declare. What a browser runs of the markup
 * (`onclick="…"`) is the page's.
 */
export function findSvelte(_path: string, text: string): Found {
  const { root, faults } = parseMarkup(text);
  const blocks = [root.module, root.instance].flatMap((script) => script ?? []);
  const scripts = blocks.flatMap(readScript);
  const others = blocks.filter((script) => !isElsewhere(script) && readScript(script).length === 0);
  const markup = readMarkup(text, root, scripts);
  const units: Unit[] = [
    { host: "svelte", scope: "module", parts: [...scripts, ...markup.place.parts] },
    { host: "svelte", scope: "page", parts: markup.inPage.parts },
  ];
  const tags = [root.module, root.instance, root.css].flatMap((tag) => (tag ? [startOf(tag)] : []));
  return {
    units: units.filter(({ parts }) => parts.length > 0),
    faults: [...faults, ...markup.faults],
    unread: [...others.map(({ content }) => placeOf(content)), ...markup.unread],
    markup: [...tags, ...markup.markup],
  };
}

function startOf({ start }: { readonly start: number }): Span {
  return { start, end: start + 1 };
}

const dialects: ReadonlyMap<string, Dialect> = new Map([
  ["js", "js"],
  ["javascript", "js"],
  ["ts", "ts"],
  ["typescript", "ts"],
  // `type="…"` says it, too.
  ["text/javascript", "js"],
  ["module", "js"],
  ["text/typescript", "ts"],
]);

function readScript(script: AST.Script): Region[] {
  const dialect = dialects.get(attributeOf(script, "lang") ?? attributeOf(script, "type") ?? "js");
  if (!dialect || isElsewhere(script)) return [];
  const kind = script.context === "module" ? "module" : "setup";
  return [{ type: "region", kind, dialect, ...placeOf(script.content) }];
}

/** Whether it is in a file of its own. */
function isElsewhere(script: AST.Script): boolean {
  return attributeOf(script, "src") !== undefined;
}

function attributeOf({ attributes }: AST.Script, name: string): string | undefined {
  const value = attributes.find((one) => one.name === name)?.value;
  return Array.isArray(value) && value[0]?.type === "Text" ? value[0].data : undefined;
}

/** Its place is more than the type of its program says. */
function placeOf(content: object): Span {
  const { start, end } = content as Span;
  return { start, end };
}

/** Markup is JavaScript, but for what Svelte 5 reads beside a script in TypeScript. */
function readMarkup(text: string, root: AST.Root, scripts: readonly Region[]): Markup {
  const read = (dialect: Dialect) => {
    const markup = new Markup(text, dialect);
    markup.read(root);
    return markup;
  };
  const markup = read("js");
  if (scripts.every(({ dialect }) => dialect === "js")) return markup;
  const isFive =
    markup.isFive ||
    root.options?.runes === true ||
    root.module?.attributes.some(({ name }) => name === "module") ||
    scripts.some(({ start, end }) => runes.test(text.slice(start, end)));
  return isFive ? read("ts") : markup;
}

/** Not `$props.…`, which may be a store by the name of `props`. */
const runes =
  /(?<![\w$.])\$(?:(?:state|derived|props|bindable|effect|inspect|host)\s*(?:<[^()]*>)?\(|(?:state\.raw|derived\.by|effect\.(?:pre|root|tracking)|props\.id)\b)/;

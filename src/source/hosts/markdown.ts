import type { Dialect } from "../extensions.js";
import { fillEllipses } from "./ellipsis.js";
import type { Found, Part, Unit } from "./found.js";
import { rebase } from "./nested.js";
import { type Expression, type Fence, type MarkdownCode, readMarkdown } from "./read-markdown.js";
import { offsetsOf, regionOf, type WrittenCode } from "./written-code.js";

/** How code is found in a text of another language. */
export type Finder = (path: string, text: string) => Found;

/** The languages besides JavaScript and TypeScript that a document may show. */
export type Finders = Readonly<Record<"html" | "vue" | "svelte", Finder>>;

/** The languages of fences, in lower case. */
const dialects: Readonly<Record<string, Dialect>> = {
  ...{ js: "js", jsx: "js", mjs: "js", cjs: "js", javascript: "js", javascriptreact: "js" },
  ...{ ts: "ts", mts: "ts", cts: "ts", typescript: "ts", tsx: "tsx", typescriptreact: "tsx" },
};

/**
 * Finds the code that a Markdown or MDX document shows, each fence by itself, and what MDX runs. Front matter, prose, indented
 * code and fences of other languages hold none.
 */
export function findMarkdown(path: string, text: string, finders: Finders): Found {
  const isMdx = /\.mdx$/i.test(path);
  const read = readMarkdown(text, isMdx);
  const host = isMdx ? "mdx" : "markdown";
  const shown = read.fences.map((fence): Found => {
    const language = languageOf(fence);
    const finder = language && Object.hasOwn(finders, language) && finders[language as keyof Finders];
    if (finder) return rebase(finder(path, fence.code.text), fence.code);
    const dialect = language && Object.hasOwn(dialects, language) && dialects[language];
    if (!dialect) return { units: [], faults: [] };
    const region = regionOf(withoutEllipses(fence.code, dialect), "example", dialect);
    return { units: [{ host, scope: "page", parts: [region] }], faults: [] };
  });
  return {
    units: [...runBy(read), ...shown.flatMap(({ units }) => units)],
    faults: [...read.faults, ...shown.flatMap(({ faults }) => faults)],
  };
}

/** `js`, `JS {1,3}`, `js{1,3}`, `{.js}`, `js title=…`; not `js-x`. */
function languageOf({ info }: Fence): string | undefined {
  return /^\{?\s*\.?([a-z]+)(?![\w+#-])/i.exec(info)?.[1]?.toLowerCase();
}

/** What MDX makes a module of: its statements, and its expressions, each time the document is shown. */
function runBy({ modules, expressions }: MarkdownCode): Unit[] {
  const statements = modules.map((code) => regionOf(code, "module", "js"));
  const shown = expressions.flatMap(expressionOf);
  if (statements.length + shown.length === 0) return [];
  const content: Part = { type: "block", parameters: [], names: ["props"], parts: shown };
  return [{ host: "mdx", scope: "module", parts: [...statements, ...(shown.length > 0 ? [content] : [])] }];
}

/** Nothing for a comment. */
function expressionOf({ code, attribute }: Expression): Part[] {
  const [leading] = /^(?:\s|\/\*[\s\S]*?\*\/|\/\/.*)*(?:\.\.\.)?/.exec(code.text)!;
  if (leading.length === code.text.length) return [];
  const region = regionOf(leading.endsWith("...") ? from(code, leading.length) : code, "expression", "js");
  return [attribute !== null && /^on[A-Z]/.test(attribute) ? { ...region, isHandler: true } : region];
}

/** What is left of code without its beginning. */
function from({ start, end, text, encoded }: WrittenCode, length: number): WrittenCode {
  const rest = text.slice(length);
  if (!encoded) return { start: start + length, end, text: rest };
  const offsets = encoded.offsets.slice(length);
  return { start: offsets[0]!, end, text: rest, encoded: { ...encoded, text: rest, offsets } };
}

function withoutEllipses(code: WrittenCode, dialect: Dialect): WrittenCode {
  const text = fillEllipses(code.text, dialect);
  if (text === null) return code;
  const { start, end, encoded } = code;
  const asWritten = { offsets: [...offsetsOf({ start, end }), end], encode: (written: string) => written };
  return { start, end, text, encoded: { ...(encoded ?? asWritten), text } };
}

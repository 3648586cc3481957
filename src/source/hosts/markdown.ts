import type { Dialect } from "../extensions.js";
import { withDots } from "./dots.js";
import { fillEllipses } from "./ellipsis.js";
import type { Found, Part, Region, Unit } from "./found.js";
import { mapRegions, rebase } from "./nested.js";
import { findProseMentions } from "./prose-mentions.js";
import { type Expression, type Fence, type MarkdownCode, readMarkdown } from "./read-markdown.js";
import { codeOf, type MdxCode, readMdx } from "./read-mdx.js";
import { offsetsOf, regionOf } from "./written-code.js";

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
  const read: MdxCode = isMdx ? readMdx(text) : readMarkdown(text);
  const host = isMdx ? "mdx" : "markdown";
  const shown = read.fences.map((fence): Found => {
    const language = languageOf(fence) ?? "";
    if (Object.hasOwn(finders, language)) {
      const found = finders[language as keyof Finders](path, fence.code.text);
      const [fault] = rebase(found, fence.code).faults;
      if (fault) {
        const whole = { ...regionOf(fence.code, "example", "js"), fault };
        return { units: [{ host, scope: "page", parts: [whole] }], faults: [] };
      }
      return rebase(withoutEllipses(found, fence.code.text), fence.code);
    }
    if (!Object.hasOwn(dialects, language)) return { units: [], faults: [] };
    const dialect = dialects[language]!;
    const region = fill(regionOf(fence.code, "example", dialect), fence.code.text);
    return { units: [{ host, scope: "page", parts: [region] }], faults: [] };
  });
  const units = [...runBy(read), ...shown.flatMap(({ units }) => units)];
  const markup = shown.flatMap((one) => one.markup ?? []);
  const { fault, unread } = read;
  const found = {
    ...{ units, faults: fault ? [fault] : [] },
    ...(unread && { unread }),
    ...(markup.length > 0 && { markup }),
  };
  return { ...found, prose: findProseMentions(text, found) };
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
function expressionOf(expression: Expression): Part[] {
  const code = codeOf(expression);
  if (!code) return [];
  const region = regionOf(code, "expression", "js");
  const isHandler = expression.attribute !== null && /^on[A-Z]/.test(expression.attribute);
  return [isHandler ? { ...region, isHandler } : region];
}

/** The scripts of a page or component that is shown without something. */
function withoutEllipses({ units, ...found }: Found, text: string): Found {
  const isProgram = ({ kind }: Region) => kind === "classic" || kind === "module" || kind === "setup";
  const filled = (region: Region) =>
    isProgram(region) ? fill(region, region.encoded?.text ?? text.slice(region.start, region.end)) : region;
  return { ...found, units: units.map((unit) => ({ ...unit, parts: mapRegions(unit.parts, filled) })) };
}

/** @param text what the region reads */
function fill(region: Region, text: string): Region {
  const filled = fillEllipses(text, region.dialect);
  if (filled === null) return region;
  const { start, end, encoded } = region;
  const offsets = [...offsetsOf({ start, end }), end];
  const asWritten = encoded ?? { offsets, encode: (code: string) => code, linePrefix: "" };
  const encode = (code: string) => asWritten.encode(withDots(code));
  return { ...region, encoded: { ...asWritten, text: filled, encode } };
}

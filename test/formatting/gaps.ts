import { type ParserPlugin, parse } from "@babel/parser";
import { dialectOf } from "../../src/source/extensions.js";

const plugins: Readonly<Record<string, readonly ParserPlugin[]>> = {
  ts: ["typescript"],
  tsx: ["typescript", "jsx"],
  js: ["jsx"],
};

/** Parses by the language's own rules, which the migration's parser is more generous than. */
function parseStrictly(text: string, path: string) {
  return parse(text, {
    sourceType: "unambiguous",
    tokens: true,
    plugins: [...plugins[dialectOf(path)!]!, "decorators-legacy", "explicitResourceManagement"],
  });
}

/** Whether a text is a program. */
export function isProgram(text: string, path: string): boolean {
  try {
    parseStrictly(text, path);
    return true;
  } catch {
    return false;
  }
}

/** Offsets between two tokens of a program, where a comment may stand; there are none inside JSX and templates' text. */
export function findGaps(text: string, path: string): number[] {
  const tokens = parseStrictly(text, path).tokens as { start: number; type: { label?: string } }[];
  const labels = tokens.map(({ type }) => type.label ?? "comment");
  const isText = (label: string | undefined) => /^(?:jsx|template)|`/i.test(label ?? "");
  const gaps = tokens.filter((_, i) => i > 0 && !isText(labels[i]) && !isText(labels[i - 1]));
  return [...new Set(gaps.map(({ start }) => start))];
}

import { type ParserPlugin, parse } from "@babel/parser";

const always: ParserPlugin[] = ["decorators-legacy"];
const typescript: ParserPlugin[] = ["typescript", ...always];
const typescriptJsx: ParserPlugin[] = ["typescript", "jsx", ...always];
const flow: ParserPlugin[] = [["flow", { all: true }], "flowComments", "jsx", ...always];

/** The languages that a file may be written in, by its extension. */
const languages = {
  ts: [typescript, typescriptJsx],
  tsx: [typescriptJsx],
  js: [["jsx", ...always], flow, typescriptJsx, typescript],
} satisfies Record<string, ParserPlugin[][]>;

/**
 * How many errors a text has in each of the languages that its path allows, by the rules of the language: without the
 * permissions that the program's own parser has. Infinity where the parser gives up.
 */
export function countErrors(text: string, path: string): number[] {
  const extension = /\.[cm]?(tsx?)$/.exec(path)?.[1] as "ts" | "tsx" | undefined;
  return languages[extension ?? "js"].map((plugins) => {
    try {
      return parse(text, { sourceType: "unambiguous", errorRecovery: true, plugins }).errors?.length ?? 0;
    } catch {
      return Number.POSITIVE_INFINITY;
    }
  });
}

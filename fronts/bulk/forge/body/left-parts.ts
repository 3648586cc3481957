import { codeBlock, codeSpan, escapeForForge } from "../../../../src/report/markdown.js";
import { sayMention } from "../../../../src/report/mention.js";
import { dialectOf } from "../../../../src/source/extensions.js";
import { place } from "./place-link.js";
import type { Told } from "./told.js";

/** Code that is longer is no help to look at in a pull request; in characters. */
const longestSnippet = 4000;

/** Each use that is left: what needs a person first, then what `--unsafe` would do, then other languages. */
export function leftParts(told: Told): string[] {
  const { files, mentions = [] } = told.result.report;
  const left = ["manual", "unsafe"].flatMap((wanted) =>
    files.flatMap(({ path, references }) =>
      references
        .filter(({ outcome }) => outcome === wanted)
        .map(({ api, line, outcome, message, replacement, snippet }) => {
          const why = message ?? (replacement ? `Its successor is ${replacement}.` : "It has no successor.");
          const text = `${head(told, path, line, api)}, ${outcome}: ${escapeForForge(why)}`;
          if (snippet === null) return text;
          if (snippet.length > longestSnippet) return `${text} (What could stand there is too long to show.)`;
          return `${text}\n\nInstead, to look through and paste:\n\n${codeBlock(snippet, dialectOf(path) ?? "")}`;
        }),
    ),
  );
  const others = mentions.map(
    (mention) =>
      `${head(told, mention.path, mention.line, mention.api)}: ${escapeForForge(sayMention(mention))}`,
  );
  return [...left, ...others];
}

function head(told: Told, path: string, line: number, api: string): string {
  return `**${place(told, path, line, codeSpan(`${path}:${line}`))}** ${codeSpan(api)}`;
}

import type { Mention, ProjectResult } from "../results.js";
import { isDocument } from "../source/extensions.js";
import type { PrettyOptions } from "./report-options.js";
import { escapeLine } from "./terminal.js";
import { count } from "./words.js";

/** What is to be done about a use in a file of another language. */
export function sayMention({ path, replacement }: Mention): string {
  const extension = path.slice(path.lastIndexOf("."));
  if (isDocument(path)) return `Code in ${extension} files is migrated with --include-docs.`;
  const instead = replacement === null ? "There is no successor." : `Use ${replacement} instead.`;
  return `Code in ${extension} files is not migrated yet: change it by hand. ${instead}`;
}

/** The uses in files of other languages, by file. */
export function renderMentions({ mentions = [] }: ProjectResult, { colors }: PrettyOptions): string {
  return mentions
    .flatMap(({ path, line, column, api, replacement }, index) => {
      const extension = path.slice(path.lastIndexOf("."));
      const why = isDocument(path) ? "is migrated with --include-docs" : "has to be changed by hand yet";
      const head = `– ${escapeLine(path)}  not migrated: code in ${escapeLine(extension)} files ${why}`;
      const use = `    ${line}:${column}  ${colors.bold(api)} → ${replacement ?? "no successor"}`;
      return path === mentions[index - 1]?.path ? [use] : [head, use];
    })
    .join("\n");
}

/** How much there is to do by hand in other languages; null when there is nothing. */
export function countMentions({ mentions = [] }: ProjectResult): string | null {
  const files = new Set(mentions.map(({ path }) => path)).size;
  if (files === 0) return null;
  const isAre = mentions.length === 1 ? "is" : "are";
  return `${count(mentions.length, "use")} in ${count(files, "file")} of other languages ${isAre} not migrated yet`;
}

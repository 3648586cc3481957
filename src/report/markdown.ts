import { escapeLine, escapeSource } from "./terminal.js";

/** Text from outside that Markdown takes for nothing but text. */
export function escapeMarkdown(text: string): string {
  return escapeLine(text)
    .replace(/[\\`*_{}[\]()#+\-.!|~@:$]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/**
 * The same where a forge would make something of it, too: it tells nobody (`@name`), and closes and links to nothing (`fixes
 * #12`, `GH-12`, an address). Something that isn't seen stands after the sign, as Dependabot and Renovate do it.
 */
export function escapeForForge(text: string): string {
  return escapeMarkdown(text).replace(/\\[@#]|\\:(?=\/\/)|\b(?:GH\\-|www\\\.)/gi, "$&&#8203;");
}

/** Text from outside as code in a line: `` a`b `` → ``` ``a`b`` ```. Forges look for no names in it. */
export function codeSpan(text: string): string {
  const code = escapeLine(text);
  const ticks = "`".repeat(longestRun(code) + 1);
  // Spaces keep ticks apart; a pair of them isn't shown.
  return /^`|`$|^ .* $/.test(code) ? `${ticks} ${code} ${ticks}` : `${ticks}${code}${ticks}`;
}

/** Source from outside as a block of code that it can't end. @param language a word, for its colours */
export function codeBlock(source: string, language: string): string {
  const code = escapeSource(source).replaceAll("\r\n", "\n");
  const ticks = "`".repeat(Math.max(3, longestRun(code) + 1));
  return `${ticks}${language}\n${code}\n${ticks}`;
}

/** Of ticks. */
function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}

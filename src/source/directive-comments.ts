/** A comment that tells a tool about one line, and which: its own, or what comes next. */
export type DirectiveTarget = "line" | "next";

const ownLine =
  /^(?:(?:eslint|oxlint)-disable-line|tslint:disable-line|jshint ignore:line|c[Ss]pell:disable-line|NOSONAR)\b/;

const nextLine = new RegExp(
  `^(?:${[
    "@ts-(?:expect-error|ignore)",
    "(?:eslint|oxlint)-disable-next-line",
    "tslint:disable-next-line",
    "(?:biome|rome|prettier|dprint)-ignore",
    "deno-(?:lint|fmt)-ignore",
    "(?:istanbul|c8|v8|node:coverage) ignore (?:next|if|else)",
    "\\$Flow(?:FixMe|Issue|Ignore|ExpectedError)",
    "c[Ss]pell:disable-next-line",
    "type-coverage:ignore-next-line",
    "stylelint-disable-next-line",
    "noinspection",
  ].join("|")})(?![\\w-])`,
);

/**
 * The line that a comment speaks of to a compiler, a linter or a formatter; null for a comment to people, and for one
 * that holds for a whole file or a range.
 *
 * @param value the comment without its delimiters
 */
export function directiveTarget(value: string): DirectiveTarget | null {
  const text = value.replace(/^[\s/*]+/, "");
  if (ownLine.test(text)) return "line";
  return nextLine.test(text) ? "next" : null;
}

import { levelOf, mapLines } from "./indentation.js";

/** Another way to store the same program. */
export interface Layout {
  readonly name: string;
  /** The same program, stored that way; what is stored that way already stays as it is. */
  apply(text: string, path: string): string;
  /** Whether a text, stored that way, shows it to what is generated, and still shows it migrated. Default: always. */
  shows?(source: string, code: string): boolean;
}

const each: readonly Layout[] = [
  { name: "tabs", apply: indentWithTabs, shows: (text) => /^\t/m.test(text) },
  {
    name: "a hashbang",
    apply: (text) => (/^\ufeff?#!/.test(text) ? text : text.replace(/^\ufeff?/, "$&#!/usr/bin/env node\n")),
  },
  {
    name: "no final newline",
    apply: (text) => text.replace(/(\r?\n)+$/, ""),
    // A last line that goes leaves the line break before it.
    shows: (source, code) => code.endsWith(source.slice(-1)),
  },
  { name: "CRLF", apply: (text) => text.replace(/\r?\n/g, "\r\n"), shows: (text) => text.includes("\n") },
  { name: "a byte order mark", apply: (text) => `\ufeff${text.replace(/^\ufeff/, "")}` },
];

export const layouts: readonly Layout[] = [
  ...each,
  {
    name: "all of these",
    apply: (text, path) => each.reduce((stored, layout) => layout.apply(stored, path), text),
    shows: (source, code) => each.every((layout) => layout.shows?.(source, code) ?? true),
  },
];

/** One tab for each level of indentation, where white space is no data. */
function indentWithTabs(text: string, path: string): string {
  const level = levelOf(text, path);
  return mapLines(text, path, (indentation, rest) => indentation.replaceAll(level, "\t") + rest);
}

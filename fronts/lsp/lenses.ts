import type { CodeLens } from "vscode-languageserver/node";
import type { Reference } from "../../src/model.js";
import { commands } from "./commands.js";

/** What stands above a file: how many deprecated uses it has, but for those that a comment ignores. */
export function lensesOf(uri: string, references: readonly Reference[]): CodeLens[] {
  const count = references.filter(({ outcome }) => outcome !== "ignored").length;
  if (count === 0) return [];
  const start = { line: 0, character: 0 };
  const title = `${count === 1 ? "1 deprecated use" : `${count} deprecated uses`} · migrate this file`;
  return [
    { range: { start, end: start }, command: { title, command: commands.migrateFile, arguments: [uri] } },
  ];
}

import { type Character, cookedText } from "../../../src/syntax/characters.js";
import type { Node } from "../../../src/syntax/node.js";
import type { Part } from "../../command/words.js";

/** A piece of a word of a command line. */
export type Item = TextItem | HoleItem | SubstitutionItem | VariableItem;

interface TextItem {
  readonly kind: "text";
  readonly character: Character;
  /** A quote or a backslash that a shell takes away. */
  readonly quotes: boolean;
}

interface HoleItem {
  readonly kind: "hole";
  readonly hole: Node;
}

/** `$(…)`, or the same in backticks. */
interface SubstitutionItem {
  readonly kind: "substitution";
  readonly line: readonly Part<Node>[];
  readonly isQuoted: boolean;
}

/** `$NAME`, `${NAME}` */
interface VariableItem {
  readonly kind: "variable";
  readonly name: string;
}

/** A word as a shell reads it, quotes and all. */
export type ShellWord = readonly Item[];

/** What a program gets of a word, where that is written out; undefined where some of it is known only later. */
export function plainText(word: ShellWord): string | undefined {
  const items = word.filter((item): item is TextItem => item.kind === "text");
  if (items.length < word.length) return undefined;
  return cookedText(items.filter(({ quotes }) => !quotes).map(({ character }) => character));
}

/** A word without the quotes that a shell takes away. */
export function unquoted(word: ShellWord): ShellWord {
  return word.filter((item) => item.kind !== "text" || !item.quotes);
}

/** A word as it is written, with something in the place of what is known only later. */
export function textWith(word: ShellWord, replacement: string): string {
  return word.map((item) => (item.kind === "text" ? item.character.cooked : replacement)).join("");
}

/** A word in a comment: on one line, and nothing in it that ends the comment or speaks to a terminal. */
export function inComment(words: readonly ShellWord[], write: (hole: Node) => string): string {
  const text = words
    .map((word) =>
      word
        .map((item) => {
          if (item.kind === "text") return item.character.cooked;
          if (item.kind === "hole") return `\${${write(item.hole)}}`;
          return item.kind === "variable" ? `$${item.name}` : "$(…)";
        })
        .join(""),
    )
    .join(" ");
  return oneLine(text);
}

/** A text for a line comment. */
export function oneLine(text: string): string {
  const plain = text.replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
  return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain;
}

import { type Character, plainCharacters, renderCharacters } from "../../../src/syntax/characters.js";
import type { Node } from "../../../src/syntax/node.js";
import { unwrap } from "../../../src/syntax/wrapping.js";
import type { Part } from "../../command/words.js";
import { isString, quoteFor } from "../../command/write-words.js";
import { type Context, textOf } from "../../context.js";
import type { Item, ShellWord } from "./word.js";

/** The names that stand for what a shell puts in the place of `$(…)` and `$NAME`. */
export type NameOf = (item: Item) => string;

/** Writes a word as an expression, with the quotes that are in it; what its author wrote keeps its text. */
export function writeWord(word: ShellWord, nameOf: NameOf, context: Context): string {
  const [only] = word;
  if (word.length === 1 && only?.kind === "hole" && isString(only.hole, context))
    return textOf(bare(only.hole), context);
  if (word.length === 1 && (only?.kind === "substitution" || only?.kind === "variable")) return nameOf(only);
  const texts = word.filter((item) => item.kind === "text");
  if (texts.length === word.length) {
    const characters = texts.map(({ character }) => character);
    const quote = quoteFor(characters, context);
    return quote + renderCharacters(characters, quote) + quote;
  }
  let text = "";
  let run: Character[] = [];
  const flush = () => {
    text += renderCharacters(run, "`");
    run = [];
  };
  for (const item of word) {
    if (item.kind === "text") run.push(item.character);
    else {
      flush();
      // `$` + `{` of a hole is a hole all the same; a lone one before it is written as it stands.
      text += `\${${item.kind === "hole" ? textOf(bare(item.hole), context) : nameOf(item)}}`;
    }
  }
  flush();
  return `\`${text}\``;
}

function bare(hole: Node): Node {
  const inner = unwrap(hole);
  return hole.type === "ParenthesizedExpression" && inner.type !== "SequenceExpression" ? inner : hole;
}

/** Writes what a command string is made of, in the way of a word. */
export function writeParts(parts: readonly Part<Node>[], context: Context): string {
  const items = parts.flatMap((part): Item[] =>
    part.kind === "hole"
      ? [{ kind: "hole", hole: part.hole }]
      : part.characters.map((character) => ({ kind: "text", character, quotes: false })),
  );
  return writeWord(items, () => "", context);
}

/** A word that is written out. */
export function wordFrom(text: string): ShellWord {
  return plainCharacters(text).map((character) => ({ kind: "text", character, quotes: false }));
}

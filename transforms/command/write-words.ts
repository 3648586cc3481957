import { type Character, cookedText, renderCharacters } from "../../src/analysis/characters.js";
import { isInside, type Node } from "../../src/analysis/syntax.js";
import type { Part, Word } from "../../src/analysis/words.js";
import type { Fragment, Span } from "../../src/model.js";
import { type Context, commentsIn, span } from "../context.js";
import { type Placed, placeComments, renderComments } from "./place-comments.js";

/** What takes the place of a command argument: an executable and the elements of its argument array. */
export interface WrittenCommand {
  readonly executable: readonly Fragment[];
  readonly args: readonly Fragment[];
}

/**
 * Writes words as executable and arguments.
 *
 * @param node the expression whose place they take; its comments go along, in their order
 */
export function writeWords(node: Node, words: readonly Word<Node>[], context: Context): WrittenCommand {
  const placed = placeComments(node, words, context);
  const lineBreak = context.document.layout.eol + context.document.indentAt(node.start!);
  const [executable, ...args] = words.map((word) => [
    ...renderComments(placed.before.get(word), "", " ", lineBreak),
    ...renderWord(word, placed, context),
  ]);
  return {
    executable: executable!,
    args: [
      ...args.flatMap((arg, i) => (i > 0 ? [", ", ...arg] : arg)),
      ...renderComments(placed.last, " ", "", lineBreak),
    ],
  };
}

/** Writes a word as an expression: a literal like the one it comes from, a template, or the hole itself. */
function renderWord(word: Word<Node>, placed: Placed, context: Context): Fragment[] {
  const { parts } = word;
  const [first] = parts;
  if (first?.kind === "hole" && parts.length === 1 && isString(first.hole, context))
    return [withoutParentheses(first.hole, context)];
  if (parts.every((part) => part.kind === "text")) return [renderText(parts, context)];
  const inside = parts.flatMap((part): Fragment[] => {
    if (part.kind === "text") return [renderCharacters(part.characters, "`")];
    return [
      "${",
      withoutParentheses(part.hole, context),
      ...renderComments(placed.after.get(part), " ", "", context.document.layout.eol),
      "}",
    ];
  });
  return ["`", ...inside, "`"];
}

/** `"a" + (b ? "c" : "d")` needs its parentheses only in the sum. Comments beside them keep them. */
function withoutParentheses(hole: Node, context: Context): Span {
  const isBare = hole.type === "ParenthesizedExpression" && hole.expression.type !== "SequenceExpression";
  if (!isBare) return span(hole);
  const inner = hole.expression as Node;
  const isKept = commentsIn(span(hole), context).some((comment) => !isInside(comment, inner));
  return isKept ? span(hole) : withoutParentheses(inner, context);
}

function renderText(parts: readonly Part<Node>[], context: Context): string {
  const characters = parts.flatMap((part) => (part.kind === "text" ? part.characters : []));
  const quote = quoteFor(characters, context);
  return quote + renderCharacters(characters, quote) + quote;
}

/** The quotes that the author chose; for a piece of a template those of the file, or what needs no escapes. */
function quoteFor(characters: readonly Character[], { document }: Context): '"' | "'" {
  const [first] = characters;
  if (first && first.delimiter !== "`") return first.delimiter;
  const { quote } = document.layout;
  const other = quote === '"' ? "'" : '"';
  const text = cookedText(characters);
  return text.includes(quote) && !text.includes(other) ? other : quote;
}

/** A template made a string of the value; without it the value must be one. Commas would make two arguments of it. */
function isString(hole: Node, context: Context): boolean {
  if (hole.type === "SequenceExpression") return false;
  if (context.clients.valueOf(hole).kind === "string") return true;
  // What is inferred for JavaScript holds for no caller but those that were looked at.
  const mayAsk = context.isTypeScript && (hole.type === "Identifier" || hole.type === "MemberExpression");
  return mayAsk && context.project?.typeOf(hole)?.isString === true;
}

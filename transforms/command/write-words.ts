import type * as t from "@babel/types";
import type { Fragment, Span } from "../../src/model.js";
import { findAround, isInside } from "../../src/syntax/around.js";
import { type Character, cookedText, renderCharacters } from "../../src/syntax/characters.js";
import type { Node } from "../../src/syntax/node.js";
import { type Context, commentsIn, copyOf, span } from "../context.js";
import { type Placed, placeComments, renderComments } from "./place-comments.js";
import { canRemove } from "./remove-constants.js";
import { holesOf, type Part, type Word } from "./words.js";

/** What takes the place of a command argument: an executable and its arguments. */
export interface WrittenCommand {
  readonly executable: readonly Fragment[];
  /** The elements of an array. */
  readonly args: readonly Fragment[];
  /** The array itself. */
  readonly array: readonly Fragment[];
  /** Its elements one by one, where it is a literal and there are no comments between them. */
  readonly elements?: readonly (readonly Fragment[])[];
}

/** What a name in a hole has become: an array of words; or the first word, with an array of the others beside it. */
export interface Spread {
  readonly args: string;
  readonly hasFirst: boolean;
}

export type SpreadOf = (hole: Node) => Spread | undefined;

/** An element of an argument array, or what is spread into it. */
interface Element {
  /** Its comments. */
  readonly before: readonly Fragment[];
  readonly content: readonly Fragment[];
  readonly isSpread: boolean;
}

/**
 * Writes words as executable and arguments.
 *
 * @param node the expression whose place they take; its comments go along, in their order
 * @param spreadOf the first word may not be one that is an array of words
 */
export function writeWords(
  node: Node,
  words: readonly Word<Node>[],
  context: Context,
  spreadOf: SpreadOf = () => undefined,
): WrittenCommand {
  const placed = placeComments(node, words, context);
  const [first, ...rest] = elementsOf(node, words, placed, context, spreadOf);
  return { executable: [...first!.before, ...first!.content], ...writeElements(node, rest, placed, context) };
}

/** Writes words as an array: `up --json` → `["up", "--json"]`. */
export function writeArray(
  node: Node,
  words: readonly Word<Node>[],
  context: Context,
  spreadOf: SpreadOf = () => undefined,
): Omit<WrittenCommand, "executable"> {
  const placed = placeComments(node, words, context);
  return writeElements(node, elementsOf(node, words, placed, context, spreadOf), placed, context);
}

/** The words of a command with other elements before and behind them, as one array. */
export function arrayAround(
  before: readonly (readonly Fragment[])[],
  { args, elements }: WrittenCommand,
  behind: readonly (readonly Fragment[])[],
): Pick<WrittenCommand, "elements"> & { readonly content: readonly Fragment[] } {
  const own = elements ?? (args.length > 0 ? [args] : []);
  const all = [...before, ...own, ...behind];
  return {
    content: ["[", ...all.flatMap((one, i) => [...(i > 0 ? [", "] : []), ...one]), "]"],
    elements: all,
  };
}

function elementsOf(
  node: Node,
  words: readonly Word<Node>[],
  placed: Placed,
  context: Context,
  spreadOf: SpreadOf,
): Element[] {
  const lineBreak = lineBreakAt(node, context);
  return words.flatMap((word): Element[] => {
    const before = renderComments(placed.before.get(word), "", " ", lineBreak);
    const hole = loneHole(word);
    const spread = hole && spreadOf(hole);
    if (!spread) {
      const copy = (one: Node) => (isInside(one, node) ? undefined : copyFrom(one, words, context));
      return [{ before, content: renderWord(word, placed, copy, context), isSpread: false }];
    }
    if (!spread.hasFirst) return [{ before, content: [span(hole)], isSpread: true }];
    return [
      { before, content: [span(hole)], isSpread: false },
      { before: [], content: [spread.args], isSpread: true },
    ];
  });
}

function writeElements(
  node: Node,
  elements: readonly Element[],
  placed: Placed,
  context: Context,
): Omit<WrittenCommand, "executable"> {
  const last = renderComments(placed.last, " ", "", lineBreakAt(node, context));
  const written = elements.map(({ before, content, isSpread }) => [
    ...before,
    ...(isSpread ? ["..."] : []),
    ...content,
  ]);
  const args = written.flatMap((one, i) => [...(i > 0 ? [", "] : []), ...one]);
  const [only] = elements;
  if (elements.length === 1 && only!.isSpread)
    return { args: [...args, ...last], array: [...only!.before, ...only!.content, ...last] };
  const isCommented = last.length > 0 || elements.some(({ before }) => before.length > 0);
  return {
    args: [...args, ...last],
    array: ["[", ...args, ...last, "]"],
    ...(!isCommented && { elements: written }),
  };
}

function lineBreakAt(node: Node, { document, layout }: Context): string {
  return layout.eol + document.indentAt(node.start!);
}

/** The hole that is all of a word. */
export function loneHole({ parts }: Word<Node>): Node | undefined {
  const [first] = parts;
  return parts.length === 1 && first?.kind === "hole" ? first.hole : undefined;
}

/** Writes a word as an expression: a literal like the one it comes from, a template, or the hole itself. */
function renderWord(
  word: Word<Node>,
  placed: Placed,
  copy: (hole: Node) => Fragment[] | undefined,
  context: Context,
): Fragment[] {
  const { parts } = word;
  const write = (hole: Node) => copy(hole) ?? [withoutParentheses(hole, context)];
  const lone = loneHole(word);
  if (lone && isString(lone, context)) return write(lone);
  if (parts.every((part) => part.kind === "text")) return [renderText(parts, context)];
  const inside = parts.flatMap((part): Fragment[] => {
    if (part.kind === "text") return [renderCharacters(part.characters, "`")];
    return [
      "${",
      ...write(part.hole),
      ...renderComments(placed.after.get(part), " ", "", context.layout.eol),
      "}",
    ];
  });
  return ["`", ...inside, "`"];
}

/** A hole of a constant that stays, and its comments with it; undefined where they go along. */
function copyFrom(hole: Node, words: readonly Word<Node>[], context: Context): Fragment[] | undefined {
  const { bindingOf, parents } = context.scopes;
  if (commentsIn(span(hole), context).length === 0) return undefined;
  const constant = findAround(hole, parents, (at) => at.type === "VariableDeclarator");
  const binding = constant && bindingOf.get((constant as t.VariableDeclarator).id);
  const goes = binding && canRemove({ binding, kept: holesOf(words) }, context);
  return goes ? undefined : copyOf(withoutParentheses(hole, context), context);
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
export function quoteFor(characters: readonly Character[], { layout }: Context): '"' | "'" {
  const [first] = characters;
  if (first && first.delimiter !== "`") return first.delimiter;
  const { quote } = layout;
  const other = quote === '"' ? "'" : '"';
  const text = cookedText(characters);
  return text.includes(quote) && !text.includes(other) ? other : quote;
}

/** A template made a string of the value; without it the value must be one. Commas would make two arguments of it. */
export function isString(hole: Node, context: Context): boolean {
  if (hole.type === "SequenceExpression") return false;
  if (context.clients.valueOf(hole).kind === "string") return true;
  // What is inferred for JavaScript holds for no caller but those that were looked at.
  const mayAsk = context.isTypeScript && (hole.type === "Identifier" || hole.type === "MemberExpression");
  return mayAsk && context.project?.isString(hole) === true;
}

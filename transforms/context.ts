import type * as t from "@babel/types";
import type { OtherUses, RefusedUse, ResultOfUse } from "../src/findings/finding.js";
import type { Phrase } from "../src/findings/phrase.js";
import type { Fragment, Span } from "../src/model.js";
import type { Scopes } from "../src/scopes/scopes.js";
import type { Document, Layout } from "../src/source/document.js";
import type { Unit } from "../src/source/hosts/found.js";
import { quote } from "../src/source/quote.js";
import { thisHolder } from "../src/syntax/around.js";
import { escapeFor } from "../src/syntax/characters.js";
import { isMember, type Node } from "../src/syntax/node.js";
import type { Use } from "../src/uses/use.js";
import type { Evaluator } from "../src/values/evaluator.js";
import type { FileTypes } from "../src/values/project/file-types.js";
import type { Value } from "../src/values/value.js";
import type { Memory, Question } from "./memory.js";

/** What a transform may look at: one unit of a document, analysed. */
export interface Context {
  readonly document: Document;
  /** What the document's code is by its language; null for a file of code. */
  readonly unit: Unit | null;
  /** How code is written at the use that is decided on. */
  readonly layout: Layout;
  readonly scopes: Scopes;
  readonly clients: Evaluator;
  /** The project's types, of this file's expressions; null where nobody can be asked. */
  readonly project: FileTypes | null;
  /** The files that may change together with this one. */
  readonly program: Program;
  readonly root: t.Program;
  readonly comments: readonly t.Comment[];
  /** All uses in the unit, in the order of the source. */
  readonly uses: readonly Use[];
  readonly isTypeScript: boolean;
}

/** Files that may change together. */
export interface Program {
  /** What was found out about these files. */
  readonly memory: Memory;
  /** Whether files that nobody has added may change, too. */
  readonly opensOthers: boolean;
  /** Uses that are left, whatever is decided about them. */
  readonly refused: readonly RefusedUse[];
  /** What results were written for uses, by typings of other files; null where nobody was asked. */
  readonly results: readonly ResultOfUse[] | null;
  /** What files that are not among them do with the client, by the path of the file that it matters to. */
  readonly elsewhere: ReadonlyMap<string, OtherUses>;
  /** For `--client import`: why files keep `window.ddClient` on account of others, by path. */
  readonly kept: ReadonlyMap<string, string>;
  /** Ends the work where nobody waits for it any more, by what it throws. */
  checkpoint(): void;
  /** All units of all files, also of those that are opened meanwhile. */
  contexts(): Iterable<Context>;
  /** The units of a file; none when it can't be read or changed. */
  open(path: string): readonly Context[];
}

const derived: Question<Context, Map<object, Context>> = { name: "contexts of pieces of code" };

/** What is known of a use, as it is to be written where the use stands: pieces of code in other languages differ in that. */
export function contextAt({ start }: Span, context: Context): Context {
  const { document, program, isTypeScript } = context;
  const region = document.embedding?.regionAt(start);
  if (!region) return context;
  const known = program.memory.once(derived, context, () => new Map());
  const here = known.get(region) ?? {
    ...context,
    layout: document.layoutAt(start),
    isTypeScript: isTypeScript && region.dialect !== "js",
  };
  known.set(region, here);
  return here;
}

/** The text of a node as its author wrote it. */
export function textOf(node: Span | Node, { document }: Context): string {
  return document.text.slice(node.start!, node.end!);
}

/** A node's text, short enough for a message. */
export function excerpt(node: Node, context: Context): string {
  const { start, end } = span(node);
  const text = textOf({ start, end: Math.min(end, start + 400) }, context).replace(/\s+/g, " ");
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** A node's text in quotes, as the part of a sentence. */
export function quotedCode(node: Node, context: Context): string {
  return quote(excerpt(node, context));
}

export function span(node: Node): Span {
  return { start: node.start!, end: node.end! };
}

/** "line 12", for messages about the same file. */
export function lineOf(node: Node | Span): Phrase {
  return [{ start: node.start! }];
}

/** A place in any file, as a message about another one names it: "line 12", or "src/run.ts:12". */
export function placeOf(node: Node | Span, { document }: Context, seenFrom: Context): Phrase {
  if (document === seenFrom.document) return lineOf(node);
  return [{ path: document.path, line: document.position(node.start!).line }];
}

/** A string literal with the quotes of the code around. */
export function quoted(text: string, { layout }: Context): string {
  const { quote } = layout;
  return quote + escapeFor(text, quote) + quote;
}

/** Comments that start in a span. */
export function commentsIn({ start, end }: Span, { comments }: Context): t.Comment[] {
  const found: t.Comment[] = [];
  for (let i = firstFrom(start, comments); i < comments.length && comments[i]!.start! <= end; i++) {
    if (comments[i]!.end! <= end) found.push(comments[i]!);
  }
  return found;
}

/** The comments of what is written anew, to stand behind it; a line comment keeps its line break. */
export function commentsBehind(written: Span, context: Context): Fragment[] {
  const { document, layout } = context;
  return commentsIn(written, context).flatMap(({ type, start, end }) => [
    " ",
    { start: start!, end: end! },
    ...(type === "CommentLine" ? [layout.eol + document.indentAt(written.start)] : []),
  ]);
}

/** A node's text without its comments, to be written a second time at another place. */
export function copyOf(node: Node | Span, context: Context): Fragment[] {
  const { text } = context.document;
  const fragments: Fragment[] = [];
  let from = node.start!;
  for (const { start, end } of commentsIn({ start: from, end: node.end! }, context)) {
    const before = text.slice(from, start!).trimEnd().length;
    const needsBlank = /\w/.test(text[from + before - 1] ?? "") && /\w/.test(text[end!] ?? "");
    fragments.push({ start: from, end: from + before }, needsBlank ? " " : "");
    from = end!;
  }
  return [...fragments, { start: from, end: node.end! }];
}

/** Index of the first comment that starts at or after an offset. */
function firstFrom(start: number, comments: readonly t.Comment[]): number {
  let low = 0;
  let high = comments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comments[middle]!.start! < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether an expression can be written again, at another place, and mean the same: a constant name, or members of `window`. */
export function isRepeatable(node: Node, context: Context, there: Node): boolean {
  const { scopes, clients } = context;
  if (node.type === "ThisExpression")
    return thisHolder(node, scopes.parents) === thisHolder(there, scopes.parents);
  if (node.type === "Identifier") {
    const binding = scopes.bindingOf.get(node);
    return binding ? binding.writes.length === 0 : true;
  }
  if (isMember(node))
    return isPartOfClient(clients.valueOf(node)) && isRepeatable(node.object, context, there);
  return "expression" in node && node.type !== "ArrowFunctionExpression"
    ? isRepeatable(node.expression as Node, context, there)
    : false;
}

function isPartOfClient({ kind }: Value): boolean {
  return kind === "client" || kind === "window";
}

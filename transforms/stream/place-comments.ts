import type * as t from "@babel/types";
import type { Span } from "../../src/model.js";
import { walk } from "../../src/syntax/children.js";
import type { Node } from "../../src/syntax/node.js";
import { type Context, commentsIn, span } from "../context.js";
import { droppedParts } from "./edit-piece.js";
import type { Callback } from "./read-callback.js";
import type { Piece } from "./specialise.js";

/** The comments that stood between statements, by the statement that they go with. */
export interface PlacedComments {
  readonly before: ReadonlyMap<Piece, readonly Span[]>;
  readonly behind: ReadonlyMap<Piece, readonly Span[]>;
  readonly after: ReadonlyMap<Piece, readonly Span[]>;
}

/** Where comments may go. */
interface Grounds {
  /** In the order of the source. */
  readonly pieces: readonly Piece[];
  /** What is not kept of a piece. */
  readonly dropped: readonly { readonly piece: Piece; readonly part: Span }[];
  /** The callback's blocks, the outermost first. */
  readonly blocks: readonly Span[];
  readonly context: Context;
}

/**
 * Gives each comment outside the kept pieces to one of them: that before it on the same line, else the next one.
 *
 * @param argument the callback with the parentheses or the cast around it
 * @param parameters what is kept of the callback's parameters
 * @param moved comments that go elsewhere
 * @returns undefined when there is no place for a comment, as between parameters or around an arrow's expression
 */
export function placeComments(
  callback: Callback,
  argument: Node,
  all: readonly Piece[],
  parameters: readonly Span[],
  moved: readonly t.Comment[],
  context: Context,
): PlacedComments | undefined {
  const { fn } = callback;
  const pieces = [...all].sort((a, b) => a.node.start! - b.node.start!);
  const dropped = pieces.flatMap((piece) => droppedParts(piece, callback).map((part) => ({ piece, part })));
  const blocks = [...walk(fn.body)].filter(({ type }) => type === "BlockStatement").map(span);
  const grounds = { pieces, dropped, blocks, context };
  const placed = { before: new Map(), behind: new Map(), after: new Map() };
  for (const { start, end } of commentsIn(span(argument), context)) {
    const comment = { start: start!, end: end! };
    if (moved.some((one) => one.start === start)) continue;
    if (parameters.some((part) => contains(part, comment))) continue;
    const isKept = pieces.some(
      (piece) =>
        contains({ start: piece.node.start!, end: piece.end }, comment) &&
        !dropped.some((one) => one.piece === piece && contains(one.part, comment)),
    );
    if (isKept) continue;
    const place = fn.body.type === "BlockStatement" ? findPlace(comment, fn.body, grounds) : undefined;
    if (!place) return undefined;
    const map: Map<Piece, Span[]> = placed[place.side];
    map.set(place.piece, [...(map.get(place.piece) ?? []), comment]);
  }
  return placed;
}

function findPlace(
  comment: Span,
  body: Node,
  grounds: Grounds,
): { piece: Piece; side: keyof PlacedComments } | undefined {
  if (!contains(span(body), comment)) return undefined;
  const { text } = grounds.context.document;
  const around = grounds.dropped
    .filter(({ part }) => contains(part, comment))
    .sort((a, b) => a.part.end - a.part.start - (b.part.end - b.part.start))[0];
  const near = findNear(comment, around?.part ?? span(body), grounds);
  const last = near.findLast((piece) => piece.end <= comment.start);
  const next = near.find(({ node }) => node.start! >= comment.end);
  if (last && /^[ \t;}]*$/.test(text.slice(last.end, comment.start))) return { piece: last, side: "behind" };
  if (next) return { piece: next, side: "before" };
  if (last) return { piece: last, side: "after" };
  return around && { piece: around.piece, side: "before" };
}

/** The pieces of the innermost block around a comment that has some left. */
function findNear(comment: Span, limits: Span, { pieces, blocks }: Grounds): readonly Piece[] {
  const around = blocks.filter((block) => contains(block, comment) && contains(limits, block));
  for (const area of [...around.reverse(), limits]) {
    const inside = pieces.filter(({ node }) => contains(area, span(node)));
    if (inside.length > 0) return inside;
  }
  return [];
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

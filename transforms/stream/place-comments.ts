import type * as t from "@babel/types";
import type { Span } from "../../src/model.js";
import { walk } from "../../src/syntax/children.js";
import type { Node } from "../../src/syntax/node.js";
import { type Context, commentsIn, span } from "../context.js";
import { droppedParts } from "./edit-remnant.js";
import type { Callback } from "./read-callback.js";
import type { Remnant } from "./specialise.js";

/** The comments that stood between statements, by the statement that they go with. */
export interface PlacedComments {
  readonly before: ReadonlyMap<Remnant, readonly Span[]>;
  readonly behind: ReadonlyMap<Remnant, readonly Span[]>;
  readonly after: ReadonlyMap<Remnant, readonly Span[]>;
}

/** Where comments may go. */
interface Grounds {
  /** In the order of the source. */
  readonly remnants: readonly Remnant[];
  /** What is not kept of a remnant. */
  readonly dropped: readonly { readonly remnant: Remnant; readonly part: Span }[];
  /** The callback's blocks, the outermost first. */
  readonly blocks: readonly Span[];
  readonly context: Context;
}

/**
 * Gives each comment outside the kept remnants to one of them: that before it on the same line, else the next one.
 *
 * @param argument the callback with the parentheses or the cast around it
 * @param parameters what is kept of the callback's parameters
 * @param moved comments that go elsewhere
 * @returns undefined when there is no place for a comment, as between parameters or around an arrow's expression
 */
export function placeComments(
  callback: Callback,
  argument: Node,
  all: readonly Remnant[],
  parameters: readonly Span[],
  moved: readonly t.Comment[],
  context: Context,
): PlacedComments | undefined {
  const { fn } = callback;
  const remnants = [...all].sort((a, b) => a.node.start! - b.node.start!);
  const dropped = remnants.flatMap((remnant) =>
    droppedParts(remnant, callback).map((part) => ({ remnant, part })),
  );
  const blocks = [...walk(fn.body)].filter(({ type }) => type === "BlockStatement").map(span);
  const grounds = { remnants, dropped, blocks, context };
  const placed = { before: new Map(), behind: new Map(), after: new Map() };
  for (const { start, end } of commentsIn(span(argument), context)) {
    const comment = { start: start!, end: end! };
    if (moved.some((one) => one.start === start)) continue;
    if (parameters.some((part) => contains(part, comment))) continue;
    const isKept = remnants.some(
      (remnant) =>
        contains({ start: remnant.node.start!, end: remnant.end }, comment) &&
        !dropped.some((one) => one.remnant === remnant && contains(one.part, comment)),
    );
    if (isKept) continue;
    const place = fn.body.type === "BlockStatement" ? findPlace(comment, fn.body, grounds) : undefined;
    if (!place) return undefined;
    const map: Map<Remnant, Span[]> = placed[place.side];
    map.set(place.remnant, [...(map.get(place.remnant) ?? []), comment]);
  }
  return placed;
}

function findPlace(
  comment: Span,
  body: Node,
  grounds: Grounds,
): { remnant: Remnant; side: keyof PlacedComments } | undefined {
  if (!contains(span(body), comment)) return undefined;
  const { text } = grounds.context.document;
  const around = grounds.dropped
    .filter(({ part }) => contains(part, comment))
    .sort((a, b) => a.part.end - a.part.start - (b.part.end - b.part.start))[0];
  const near = findNear(comment, around?.part ?? span(body), grounds);
  const last = near.findLast((remnant) => remnant.end <= comment.start);
  const next = near.find(({ node }) => node.start! >= comment.end);
  if (last && /^[ \t;}]*$/.test(text.slice(last.end, comment.start)))
    return { remnant: last, side: "behind" };
  if (next) return { remnant: next, side: "before" };
  if (last) return { remnant: last, side: "after" };
  return around && { remnant: around.remnant, side: "before" };
}

/** The remnants of the innermost block around a comment that has some left. */
function findNear(comment: Span, limits: Span, { remnants, blocks }: Grounds): readonly Remnant[] {
  const around = blocks.filter((block) => contains(block, comment) && contains(limits, block));
  for (const area of [...around.reverse(), limits]) {
    const inside = remnants.filter(({ node }) => contains(area, span(node)));
    if (inside.length > 0) return inside;
  }
  return [];
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

import type * as t from "@babel/types";
import type { Fragment } from "../../src/model.js";
import type { Node } from "../../src/syntax/node.js";
import { type Context, commentsIn, span } from "../context.js";
import { holesOf, type Part, type Word } from "./words.js";

/** Where the comments of a string expression go that stand between its pieces, when it is written as words. */
export interface Placed {
  readonly before: ReadonlyMap<Word<Node>, readonly t.Comment[]>;
  /** Inside the braces of a hole, after its expression. */
  readonly after: ReadonlyMap<Part<Node>, readonly t.Comment[]>;
  readonly last: readonly t.Comment[];
}

/** Finds each comment its place so that all stay in order: comments before a word stay before it. */
export function placeComments(node: Node, words: readonly Word<Node>[], context: Context): Placed {
  const before = new Map<Word<Node>, t.Comment[]>();
  const after = new Map<Part<Node>, t.Comment[]>();
  const holes = new Set(holesOf(words));
  const waiting = commentsIn(span(node), context).filter((comment) => !isInHole(comment, holes));
  const add = <Key>(places: Map<Key, t.Comment[]>, key: Key) =>
    places.set(key, [...(places.get(key) ?? []), waiting.shift()!]);
  for (const word of waiting.length > 0 ? words : []) {
    let hole: Part<Node> | undefined;
    for (const part of word.parts) {
      while (waiting[0] && waiting[0].start! < lastStart(part, node)) {
        if (hole) add(after, hole);
        else add(before, word);
      }
      if (part.kind === "hole") hole = part;
    }
  }
  return { before, after, last: waiting };
}

function isInHole(comment: t.Comment, holes: ReadonlySet<Node>): boolean {
  for (const hole of holes) if (hole.start! <= comment.start! && comment.end! <= hole.end!) return true;
  return false;
}

/** Where the last piece of a part starts; words from elsewhere (a constant) come after every comment. */
function lastStart(part: Part<Node>, node: Node): number {
  const start = part.kind === "hole" ? part.hole.start! : part.characters.at(-1)!.start;
  return start >= node.start! && start < node.end! ? start : node.end!;
}

/** Comments with something around each; a line comment needs its line break. */
export function renderComments(
  comments: readonly t.Comment[] | undefined,
  before: string,
  after: string,
  lineBreak: string,
): Fragment[] {
  return (comments ?? []).flatMap((comment) => [
    before,
    { start: comment.start!, end: comment.end! },
    comment.type === "CommentLine" ? lineBreak : after,
  ]);
}

import type * as t from "@babel/types";
import type { MarkPlace, Marks } from "../../src/findings/finding.js";
import type { Document } from "../../src/source/document.js";
import { isDocument } from "../../src/source/extensions.js";
import type { Node } from "../../src/syntax/node.js";
import type { Context } from "../context.js";
import { marker } from "./place-markers.js";
import type { Settled } from "./settle.js";

/** A use that is settled, with what it stands in. */
interface Item {
  readonly item: Settled;
  readonly context: Context;
}

/**
 * Where markers may have to stand in a text, and where some may stand already; undefined where it needs none.
 *
 * @param all in the order of the findings
 * @param contexts all of the text
 */
export function marksOf(
  all: readonly Item[],
  contexts: readonly Context[],
  document: Document,
): Marks | undefined {
  const isLeft = ({ outcome }: Settled) => outcome === "unsafe" || outcome === "manual";
  if (!document.text.includes(marker) && !all.some(({ item }) => isLeft(item))) return undefined;
  const indexOf = new Map<object, number>(all.map(({ item }, index) => [item.use.place, index]));
  const placeOf = ({ use }: Settled, finding: number, context: Context): MarkPlace => {
    const statements = statementsAround(use.place.node, context).filter((start) => hasLines(start, document));
    const shownBy = "shownBy" in use ? use.shownBy?.flatMap((place) => indexOf.get(place) ?? []) : undefined;
    return { finding, statements, ...(shownBy && { shownBy }) };
  };
  return {
    places: all.flatMap(({ item, context }, index) => (isLeft(item) ? [placeOf(item, index, context)] : [])),
    comments: contexts.flatMap(({ comments }) => comments.map(({ start }) => start!)),
  };
}

/** Where the statements around a node start, from the inside out: above a line of theirs, a comment is only a comment. */
function statementsAround(node: Node, { scopes: { parents }, document }: Context): number[] {
  const found: number[] = [];
  for (let at: Node | undefined = node; at; at = parents.get(at)) {
    // The program of a piece of code begins where the file does, among something else.
    if (document.embedding && parents.get(at) === undefined) break;
    if (isStatement(at, parents.get(at))) found.push(at.start!);
  }
  return found;
}

/** Whether a comment may fill a line there: in another language only in a piece of code, and not between quotes. */
function hasLines(start: number, { embedding, path }: Document): boolean {
  if (!embedding) return true;
  const region = embedding.regionAt(start);
  return region !== undefined && !region.quotedBy && (!region.encoded || isDocument(path));
}

function isStatement(node: Node, parent: Node | undefined): boolean {
  const holder = parent?.type;
  return (
    parent === undefined ||
    holder === "Program" ||
    holder === "BlockStatement" ||
    holder === "StaticBlock" ||
    holder === "TSModuleBlock" ||
    holder === "ClassBody" ||
    holder === "TSInterfaceBody" ||
    holder === "TSTypeLiteral" ||
    (holder === "SwitchCase" && node !== (parent as t.SwitchCase).test)
  );
}

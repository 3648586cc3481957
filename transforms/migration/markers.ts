import type * as t from "@babel/types";
import type { MarkPlace, Marks } from "../../src/findings/finding.js";
import type { Node } from "../../src/syntax/node.js";
import type { Context } from "../context.js";
import { marker } from "./place-markers.js";
import type { Settled } from "./settle.js";

/** What was settled in a part of a text. */
interface Part {
  readonly settled: readonly Settled[];
  readonly context: Context;
}

/** Where markers may have to stand in a text, and where some may stand already; undefined where it needs none. */
export function marksOf(parts: readonly Part[], text: string): Marks | undefined {
  const isLeft = ({ outcome }: Settled) => outcome === "unsafe" || outcome === "manual";
  if (!text.includes(marker) && !parts.some(({ settled }) => settled.some(isLeft))) return undefined;
  const all = parts.flatMap(({ settled, context }) => settled.map((item) => ({ item, context })));
  const indexOf = new Map<object, number>(all.map(({ item }, index) => [item.use.place, index]));
  const placeOf = ({ use }: Settled, finding: number, context: Context): MarkPlace => {
    const statements = statementsAround(use.place.node, context);
    const shownBy = "shownBy" in use ? use.shownBy?.flatMap((place) => indexOf.get(place) ?? []) : undefined;
    return { finding, statements, ...(shownBy && { shownBy }) };
  };
  return {
    places: all.flatMap(({ item, context }, index) => (isLeft(item) ? [placeOf(item, index, context)] : [])),
    comments: parts.flatMap(({ context }) => context.comments.map(({ start }) => start!)),
  };
}

/** Where the statements around a node start, from the inside out: above a line of theirs, a comment is only a comment. */
function statementsAround(node: Node, { scopes: { parents } }: Context): number[] {
  const found: number[] = [];
  for (let at: Node | undefined = node; at; at = parents.get(at))
    if (isStatement(at, parents.get(at))) found.push(at.start!);
  return found;
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

import type * as t from "@babel/types";
import type { Edit, Fragment } from "../../src/model.js";
import type { Node } from "../../src/syntax/node.js";
import { removeAround } from "../../src/syntax/remove-statement.js";
import { type Context, textOf } from "../context.js";
import type { LineDirective, LineDirectives } from "./line-directives.js";

/** The directives that a remnant of code needs, as they are written above it and behind its first line. */
export interface Copies {
  readonly above: readonly string[];
  readonly behind: readonly string[];
}

/** Those for something that takes parameters. */
export function directivesFor(
  parameters: readonly Fragment[],
  directives: LineDirectives,
  context: Context,
): Copies {
  const text = parameters.map((one) => (typeof one === "string" ? one : textOf(one, context))).join("");
  const isAny = /\bany\b/.test(text);
  return copiesOf(directives, ({ texts }) => [
    ...(text === "" ? [] : [texts.get("taking")]),
    ...(isAny ? [texts.get("any")] : []),
  ]);
}

/** Those for code that is written anew and takes nothing of the author's. */
export function directivesForAny(text: string, directives: LineDirectives): Copies {
  return copiesOf(directives, ({ texts }) => (/\bany\b/.test(text) ? [texts.get("any")] : []));
}

/** Those for the first line of the call, as far as they don't stand above it already. */
export function directivesOfCall(directives: LineDirectives): readonly string[] {
  return copiesOf(directives, ({ texts }) => [texts.get("call")]).behind;
}

function copiesOf(
  { all }: LineDirectives,
  textsOf: (one: LineDirective) => readonly (string | undefined)[],
): Copies {
  const copies = (isBehind: boolean) =>
    all
      .filter((one) => one.isBehind === isBehind)
      .flatMap(textsOf)
      .filter((text) => text !== undefined);
  return { above: copies(false), behind: copies(true) };
}

/** Leaves of the directives around a callback what speaks of the call. */
export function editDirectives({ all }: LineDirectives, callback: Node, context: Context): Edit[] {
  return all.flatMap(({ comment, isBehind, texts }): Edit[] => {
    const own = { start: comment.start!, end: comment.end! };
    // In the callback they go by themselves, and behind the call its first line has them now.
    if (isBehind && own.end <= callback.end!) return [];
    const text = isBehind ? undefined : texts.get("call");
    if (text === textOf(own, context)) return [];
    if (text !== undefined) return [{ ...own, content: [text] }];
    return [{ ...own, content: [] }, ...removeAround(own, context.document)];
  });
}

/** The directives in the callback, which are written anew elsewhere. */
export function movedDirectives({ all }: LineDirectives): readonly t.Comment[] {
  return all.filter(({ isBehind }) => isBehind).map(({ comment }) => comment);
}

import type * as t from "@babel/types";
import type { Context } from "../../transforms/context.js";
import type { Edit } from "../model.js";
import type { Settled } from "./settle.js";

/** What becomes of the `@ts-…` comments above lines that were rewritten. */
export interface Directives {
  /** Comments that have nothing to expect any more, to be removed with the last use on their line. */
  readonly edits: ReadonlyMap<Settled, readonly Edit[]>;
  readonly notes: ReadonlyMap<Settled, string>;
}

/**
 * A `@ts-expect-error` above v0 members of a client whose type is v1 has nothing to expect once they are gone, and would
 * be an error itself. Everything else about such comments can't be seen in one file: they stay, with a note.
 */
export function settleDirectives(settled: readonly Settled[], context: Context): Directives {
  const edits = new Map<Settled, Edit[]>();
  const notes = new Map<Settled, string>();
  for (const comment of context.comments) {
    const directive = /^[\s/*]*@ts-(expect-error|ignore)\b/.exec(comment.value)?.[1];
    if (!directive) continue;
    const line = targetLine(comment, context);
    const here = settled.filter(({ use }) => memberLine(use.place.node, context) === line);
    const migrated = here.filter(({ outcome }) => outcome === "migrated");
    const last = migrated[migrated.length - 1];
    if (!last) continue;
    const isMoot =
      directive === "expect-error" &&
      here.every(({ use, outcome }) => use.type === "v1" && outcome === "migrated");
    const edit = isMoot ? removeLine(comment, context) : null;
    if (edit) edits.set(last, [edit]);
    else notes.set(last, `The // @ts-${directive} above it may not be needed any more.`);
  }
  return { edits, notes };
}

/** The line that a directive is about: the next one that is neither blank nor only a comment. */
function targetLine(comment: t.Comment, { document }: Context): number {
  const lines = document.text.slice(comment.end!).split("\n");
  let skip = 1;
  while (skip < lines.length - 1 && /^\s*($|\/\/)/.test(lines[skip]!)) skip++;
  return document.position(comment.end!).line + skip;
}

/** The line on which a compiler finds fault with a use: that of the member's name. */
function memberLine(node: Settled["use"]["place"]["node"], { document }: Context): number {
  const name =
    node.type === "MemberExpression" || node.type === "OptionalMemberExpression" ? node.property : node;
  return document.position(name.start!).line;
}

/** The whole line of a comment, if nothing else stands on it (but the braces that JSX needs). */
function removeLine(comment: t.Comment, { document }: Context): Edit | null {
  const { text } = document;
  const start = document.lineStart(comment.start!);
  const lineBreak = text.indexOf("\n", comment.end!);
  const end = lineBreak < 0 ? text.length : lineBreak + 1;
  const around = text.slice(start, comment.start!) + text.slice(comment.end!, end);
  return /^\s*(\{\s*\})?\s*$/.test(around) ? { start, end, content: [] } : null;
}

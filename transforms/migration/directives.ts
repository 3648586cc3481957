import type * as t from "@babel/types";
import { findRow } from "../../src/api/table.js";
import type { Edit } from "../../src/model.js";
import { removeAround } from "../../src/syntax/remove-statement.js";
import type { Context } from "../context.js";
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
  const edits = new Map<Settled, readonly Edit[]>();
  const notes = new Map<Settled, string>();
  const byLine = groupByLine(settled, context);
  for (const comment of context.comments) {
    const directive = /^[\s/*]*@ts-(expect-error|ignore)\b/.exec(comment.value)?.[1];
    if (!directive) continue;
    const here = byLine.get(targetLine(comment, context)) ?? [];
    const migrated = here.filter(({ outcome }) => outcome === "migrated");
    const last = migrated[migrated.length - 1];
    if (!last || migrated.some(({ edits }) => removes(edits, comment))) continue;
    const isMoot =
      directive === "expect-error" && here.every((item) => item.outcome === "migrated" && wasError(item.use));
    const removed = isMoot ? removeLine(comment, context) : null;
    if (removed) edits.set(last, removed);
    else notes.set(last, `The // @ts-${directive} above it may not be needed any more.`);
  }
  return { edits, notes };
}

/** Whether a rewrite takes care of a comment itself. */
function removes(edits: readonly Edit[], { start, end }: t.Comment): boolean {
  return edits.some((edit) => edit.start === start && edit.end === end && edit.content.length === 0);
}

/** Whether the compiler found fault with a use: a v0 member of a v1 client, or one whose v0 typing lets no argument through. */
function wasError({ api, type }: Settled["use"]): boolean {
  return type === "v1" || (type !== null && type !== "any" && findRow(api)?.refusesArguments === true);
}

function groupByLine(settled: readonly Settled[], context: Context): Map<number, Settled[]> {
  const found = new Map<number, Settled[]>();
  for (const item of settled) {
    const line = memberLine(item.use.place.node, context);
    const known = found.get(line);
    if (known) known.push(item);
    else found.set(line, [item]);
  }
  return found;
}

/** The line that a directive is about: the next one that is neither blank nor only a comment. */
function targetLine(comment: t.Comment, { document }: Context): number {
  const { text } = document;
  const skipped = /(?:[ \t]*(?:\/\/[^\n]*)?\r?\n)*/y;
  skipped.lastIndex = text.indexOf("\n", comment.end!) + 1;
  // No line follows.
  if (skipped.lastIndex === 0) return 0;
  return document.position(skipped.lastIndex + (skipped.exec(text)?.[0].length ?? 0)).line;
}

/** The line on which a compiler finds fault with a use: that of the member's name. */
function memberLine(node: Settled["use"]["place"]["node"], { document }: Context): number {
  const name =
    node.type === "MemberExpression" || node.type === "OptionalMemberExpression" ? node.property : node;
  return document.position(name.start!).line;
}

/** A comment with its line, if nothing else stands on it (but the braces that JSX needs). */
function removeLine(comment: t.Comment, { document }: Context): readonly Edit[] | null {
  const { text } = document;
  const start = document.lineStart(comment.start!);
  const rest = text.slice(comment.end!);
  const before = text.slice(start, comment.start!).trimStart();
  const after = rest.slice(0, rest.search(/[\r\n]|$/)).trimEnd();
  if (!/^(?:\{\s*\})?$/.test((before + after).trim())) return null;
  const all = { start: comment.start! - before.length, end: comment.end! + after.length };
  return [{ ...all, content: [] }, ...removeAround(all, document)];
}

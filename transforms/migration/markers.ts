import type * as t from "@babel/types";
import type { Edit } from "../../src/model.js";
import type { Node } from "../../src/syntax/node.js";
import type { Context } from "../context.js";
import type { Settled } from "./settle.js";
import { toReference } from "./to-reference.js";

/** What every marker begins with, so that a later run finds its own. */
export const marker = "TODO(ddclient-migrate)";

/**
 * One marker for each place where something was left: a line above the statement that it stands in. Markers of earlier
 * runs whose place has nothing left go.
 */
export function insertMarkers(settled: readonly Settled[], context: Context): Edit[] {
  const { document } = context;
  const byLine = new Map<number, Set<string>>();
  for (const item of settled) {
    if (item.outcome === "migrated") continue;
    const { api, message } = toReference(item);
    const at = placeFor(item.use.place.node, context);
    if (at === null) continue;
    byLine.set(at, (byLine.get(at) ?? new Set()).add(`${api}: ${message}`));
  }
  const present = new Set<number>();
  const inserted = [...byLine].flatMap(([start, texts]) => {
    const own = markersFrom(start, context);
    for (const line of own) present.add(line);
    if (own.length > 0) return [];
    const blank = /[ \t]*/y;
    blank.lastIndex = start;
    const indentation = blank.exec(document.text)![0];
    const lines = [...texts].map(
      // Lines move, and nobody corrects a comment that counts them.
      (text) =>
        `${indentation}// ${marker}: ${text.replace(/ on line \d+/g, "").replace(/\s+/g, " ")}${document.layout.eol}`,
    );
    return [{ start, end: start, content: lines }];
  });
  return [...inserted, ...removeStale(present, context)];
}

/** Markers that stand alone on their line, but for those that are still needed. */
function removeStale(needed: ReadonlySet<number>, { comments, document }: Context): Edit[] {
  return comments.flatMap((comment): Edit[] => {
    if (!comment.value.trimStart().startsWith(marker)) return [];
    const start = document.lineStart(comment.start!);
    const isAlone = /^[ \t]*$/.test(document.text.slice(start, comment.start!));
    const end = document.text.indexOf("\n", comment.end!) + 1;
    return isAlone && end > 0 && !needed.has(start) ? [{ start, end, content: [] }] : [];
  });
}

/** The start of a line above which a line comment is only a comment: that of the nearest statement that begins its line. */
function placeFor(node: Node, context: Context): number | null {
  const { document, scopes } = context;
  for (let at: Node | undefined = node; at; at = scopes.parents.get(at)) {
    if (!isStatement(at, scopes.parents.get(at))) continue;
    const start = document.lineStart(at.start!);
    if (/^[ \t]*$/.test(document.text.slice(start, at.start!))) return aboveComments(start, context);
  }
  return null;
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
    (holder === "SwitchCase" && node !== (parent as t.SwitchCase).test)
  );
}

/**
 * Above the comments that fill the lines over a line: directives, e.g. those of linters for the next line, must stay next
 * to it. What only looks like a comment (in a template, in JSX) is none.
 */
function aboveComments(start: number, { comments, document }: Context): number {
  let at = start;
  for (let i = comments.findLastIndex(({ end }) => end! <= start); i >= 0; i--) {
    const comment = comments[i]!;
    const line = document.lineStart(comment.start!);
    const isAlone = document.text.slice(line, comment.start!).trim() === "";
    const isOneLine = !comment.value.includes("\n");
    if (!isAlone || !isOneLine || !/^[ \t]*\r?\n$/.test(document.text.slice(comment.end!, at))) break;
    at = line;
  }
  return at;
}

/** The starts of the lines that are markers, among the comment lines from an offset on. */
function markersFrom(start: number, { comments, document }: Context): number[] {
  const found: number[] = [];
  let at = start;
  for (const comment of comments) {
    if (comment.start! < at) continue;
    if (document.text.slice(at, comment.start!).trim() !== "") break;
    if (comment.value.includes(marker)) found.push(document.lineStart(comment.start!));
    at = comment.end!;
  }
  return found;
}

import type * as t from "@babel/types";
import type { Context } from "../../transforms/context.js";
import type { Node } from "../analysis/syntax.js";
import type { Edit } from "../model.js";
import type { Document } from "../source/document.js";
import { type Settled, toReference } from "./settle.js";

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
    const own = markersFrom(start, document);
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
function placeFor(node: Node, { document, scopes }: Context): number | null {
  for (let at: Node | undefined = node; at; at = scopes.parents.get(at)) {
    if (!isStatement(at, scopes.parents.get(at))) continue;
    const start = document.lineStart(at.start!);
    if (/^[ \t]*$/.test(document.text.slice(start, at.start!))) return aboveComments(start, document);
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

/** Directives, e.g. those of linters and compilers for the next line, must stay next to their line. */
function aboveComments(start: number, document: Document): number {
  let at = start;
  for (;;) {
    const before = at === 0 ? 0 : document.lineStart(at - 1);
    const line = document.text.slice(before, at - 1);
    if (before >= at || !/^[ \t]*(\/\/|\/\*.*\*\/[ \t]*\r?$)/.test(line)) return at;
    at = before;
  }
}

/** The starts of the lines that are markers, among the comment lines from an offset on. */
function markersFrom(start: number, { text }: Document): number[] {
  const found: number[] = [];
  for (let at = start; at < text.length; ) {
    const lineBreak = text.indexOf("\n", at);
    const end = lineBreak < 0 ? text.length : lineBreak;
    const line = text.slice(at, end);
    if (!/^\s*\/[/*]/.test(line)) break;
    if (line.includes(marker)) found.push(at);
    at = end + 1;
  }
  return found;
}

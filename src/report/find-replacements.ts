import { diffLines } from "diff";
import type { Replacement } from "../edits/one-span.js";
import { maxEditLength } from "./hunks.js";

/**
 * The few short replacements that turn one text into another.
 *
 * @param within a stretch of the text before, outside of which nothing differs
 */
export function findReplacements(
  before: string,
  after: string,
  within = { start: 0, end: before.length },
): Replacement[] {
  // What is equal at both ends need not be looked at by the line: most changes touch a few lines of a long file.
  const text = after.slice(within.start, after.length - (before.length - within.end));
  const outer = trim({ start: within.start, end: within.end, text }, before);
  const isInLine = !outer.text.includes("\n") && !before.slice(outer.start, outer.end).includes("\n");
  // Most often; and a line may be as long as a file.
  if (isInLine) return outer.start < outer.end || outer.text !== "" ? [outer] : [];
  const from = outer.start === 0 ? 0 : before.lastIndexOf("\n", outer.start - 1) + 1;
  const lineEnd = before.indexOf("\n", outer.end);
  const to = lineEnd < 0 ? before.length : lineEnd + 1;
  const found: Replacement[] = [];
  let at = from;
  let open: { start: number; end: number; text: string } | null = null;
  const close = () => {
    if (open) found.push(...splitLines(open, before).map((one) => trim(one, before)));
    open = null;
  };
  const [old, now] = [before.slice(from, to), after.slice(from, after.length - (before.length - to))];
  const parts = diffLines(old, now, { maxEditLength });
  if (!parts) {
    return splitLines({ start: from, end: to, text: now }, before)
      .map((one) => trim(one, before))
      .filter(({ start, end, text }) => start < end || text !== "");
  }
  for (const part of parts) {
    if (!part.added && !part.removed) {
      close();
      at += part.value.length;
      continue;
    }
    open ??= { start: at, end: at, text: "" };
    if (part.added) open.text += part.value;
    else {
      at += part.value.length;
      open.end = at;
    }
  }
  close();
  return found;
}

/** As many lines for as many lines: each on its own, because most lines differ in a few characters only. */
function splitLines(whole: Replacement, before: string): Replacement[] {
  const lines = before.slice(whole.start, whole.end).split(/(?<=\n)/);
  const texts = whole.text.split(/(?<=\n)/);
  if (lines.length !== texts.length) return [whole];
  let at = whole.start;
  return lines.map((line, index) => {
    const start = at;
    at += line.length;
    return { start, end: at, text: texts[index]! };
  });
}

/** Leaves out what is equal at the start and at the end, but never half of a CRLF or of a surrogate pair. */
function trim({ start, end, text }: Replacement, before: string): Replacement {
  let head = 0;
  const most = Math.min(end - start, text.length);
  while (head < most && before[start + head] === text[head]) head++;
  while (head > 0 && (isInside(before, start + head) || isInside(text, head))) head--;
  let tail = 0;
  while (tail < most - head && before[end - 1 - tail] === text[text.length - 1 - tail]) tail++;
  while (tail > 0 && (isInside(before, end - tail) || isInside(text, text.length - tail))) tail--;
  return { start: start + head, end: end - tail, text: text.slice(head, text.length - tail) };
}

function isInside(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const pair = text.slice(offset - 1, offset + 1);
  return pair === "\r\n" || /^[\ud800-\udbff][\udc00-\udfff]$/.test(pair);
}

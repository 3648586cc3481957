import { diffArrays } from "diff";
import { findRow } from "../../src/api/table.js";
import type { Reference, Result } from "../../src/model.js";
import { directiveTarget } from "../../src/source/directive-comments.js";
import { Document } from "../../src/source/document.js";
import { parse } from "./program.js";

/**
 * What is wrong with the comments of a migrated text: it must have the same ones in the same order, but for five things.
 *
 * - A `@ts-expect-error` goes when what it expected is gone; test/types shows that it had to.
 * - A callback that is split has its statements grouped by event, and comments stay with their statement: within one such
 *   callback there may be up to three groups, each in the order of the source.
 * - A comment in a hole of a constant goes with it, when the constant is inlined.
 * - A directive for a line, and a doc comment, go along with the code that they are for: they are taken away, repeated
 *   where the code becomes several lines, and told of a new parameter. Only where an edit is.
 * - What speaks of a member of a hand-written typing goes with that member, where v1's typing takes its place.
 *
 * @param result the migration; the code may have been formatted afterwards
 */
export function findLostComments(
  source: string,
  code: string,
  path: string,
  { references, changes }: Pick<Result, "references" | "changes">,
): string[] {
  const before = readComments(source, path);
  const after = readComments(code, path);
  const parts = diffArrays(
    before.map(({ text }) => text),
    after.map(({ text }) => text),
  );
  const isExpectation = (text: string) => /^ ?@ts-expect-error\b/.test(text);
  if (parts.every(({ added, removed, value }) => !added && (!removed || value.every(isExpectation))))
    return [];
  const goes = (comment: Comment) =>
    isExpectation(comment.text) ||
    (isAttached(comment) && isEdited(comment, changes)) ||
    isInTyping(comment, changes);
  const left = [...after];
  // Of several with one text, those that may go are looked for last.
  const found = [...before.filter((comment) => !goes(comment)), ...before.filter(goes)].filter(({ text }) => {
    const index = left.findIndex((comment) => comment.text === text);
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  });
  const kept = before.filter((comment) => found.includes(comment));
  const lost = before.filter((comment) => !kept.includes(comment) && !goes(comment));
  const came = left.filter((comment) => !isAttached(comment) || !before.some((one) => isLike(comment, one)));
  if (lost.length > 0 || came.length > 0) {
    return [...lost.map(({ text }) => `lost: ${text}`), ...came.map(({ text }) => `new: ${text}`)];
  }
  const callbacks = findSplitCalls(source, path, references);
  const carried = new Set(kept.filter(({ start }) => isCarried(start, changes)).map(({ text }) => text));
  const isInPlace = (comment: Comment) => !carried.has(comment.text) && !isAttached(comment);
  const placed = kept.filter(isInPlace).map((each) => ({ ...each, callback: callbacks(each.start) }));
  return findMoved(placed, after.filter(isInPlace));
}

/** Whether a comment belongs to the code next to it: a directive for a line, a doc comment. */
function isAttached({ text }: Comment): boolean {
  return text.startsWith("*") || directiveTarget(text) !== null;
}

/** Whether one comment may be a part of another one, or more of it: `@ts-expect-error`, the same doc comment with a line more. */
function isLike(comment: Comment, one: Comment): boolean {
  const kindOf = ({ text }: Comment) =>
    text.startsWith("*") ? "*" : /^\s*[@\w-]+/.exec(text)?.[0].trim().split("-")[0];
  return isAttached(one) && kindOf(comment) === kindOf(one);
}

/** Whether an edit changes something of a comment. */
function isEdited(comment: Comment, changes: Result["changes"]): boolean {
  return changes.some(({ edits }) =>
    edits.some(({ start, end }) => start <= comment.end && comment.start <= end),
  );
}

/** Whether v1's type is written in the place of what has a comment in it. */
function isInTyping(comment: Comment, changes: Result["changes"]): boolean {
  return changes.some(({ edits }) =>
    edits.some(
      ({ start, end, content }) =>
        start <= comment.start &&
        comment.end <= end &&
        content.some((part) => typeof part === "string" && /\bv1\.DockerDesktopClient;?$/.test(part)),
    ),
  );
}

/** Whether an edit at another place takes up the text around an offset. */
function isCarried(offset: number, changes: Result["changes"]): boolean {
  return changes.some(({ edits }) =>
    edits.some(({ start, end, content }) =>
      content.some(
        (part) =>
          typeof part !== "string" &&
          part.start <= offset &&
          offset < part.end &&
          (part.end <= start || end <= part.start),
      ),
    ),
  );
}

interface Comment {
  readonly start: number;
  readonly end: number;
  /** Without the indentation of its lines, since code that moves is indented anew. */
  readonly text: string;
}

function readComments(text: string, path: string): Comment[] {
  const comments = parse(text, path).comments ?? [];
  return comments.map(({ start, end, value }) => ({
    start: start!,
    end: end!,
    text: value.replace(/\s*\n\s*/g, "\n"),
  }));
}

/** Offset → the outermost stream call around it that was migrated, if there is one. */
function findSplitCalls(source: string, path: string, references: readonly Reference[]) {
  const document = new Document(path, source);
  const calls = references.filter(
    ({ api, outcome }) => outcome === "migrated" && findRow(api)?.transform === "stream",
  );
  return (offset: number): Reference | undefined => {
    const { line, column } = document.position(offset);
    return calls.find(
      (call) =>
        (line - call.line || column - call.column) >= 0 &&
        (line - call.endLine || column - call.endColumn) < 0,
    );
  };
}

function findMoved(
  before: readonly (Comment & { callback: Reference | undefined })[],
  after: readonly Comment[],
): string[] {
  const found: string[] = [];
  for (let i = 0; i < before.length; ) {
    const { callback } = before[i]!;
    let end = i + 1;
    while (callback && before[end]?.callback === callback) end++;
    const was = before.slice(i, end).map(({ text }) => text);
    const is = after.slice(i, end).map(({ text }) => text);
    if (countGroups(was, is) > (callback ? 3 : 1))
      found.push(`moved: ${was.join(" | ")} → ${is.join(" | ")}`);
    i = end;
  }
  return found;
}

/** In how many stretches, each in the old order, the texts stand now; infinity when they aren't the same texts. */
function countGroups(was: readonly string[], is: readonly string[]): number {
  const free = [...was.keys()];
  const places = is.map((text) => free.splice(free.findIndex((i) => was[i] === text) >>> 0, 1)[0]);
  if (places.includes(undefined)) return Number.POSITIVE_INFINITY;
  return 1 + places.filter((place, i) => i > 0 && place! < places[i - 1]!).length;
}

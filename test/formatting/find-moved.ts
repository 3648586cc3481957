import type { Edit, Result } from "../../src/model.js";
import { parse, statementLists } from "./program.js";

/**
 * Stretches of the input between the edits that the output doesn't have, byte by byte and in the same order, the first
 * at its start and the last at its end. The edits are only believed as to where they are, not what they write.
 */
export function findLostStretches(source: string, { code, changes }: Result): string[] {
  const edits = outermost(changes);
  if (edits.length === 0) return code === source ? [] : [source];
  const starts = [0, ...edits.map((edit) => edit.end)];
  const stretches = starts.map((start, i) => source.slice(start, edits[i]?.start ?? source.length));
  const first = stretches[0]!;
  const last = stretches.pop()!;
  const lost = code.startsWith(first) ? [] : [first];
  let at = first.length;
  for (const stretch of stretches.slice(1)) {
    const place = code.indexOf(stretch, at);
    if (place < 0) lost.push(stretch);
    else at = place + stretch.length;
  }
  return code.slice(at).endsWith(last) ? lost : [...lost, last];
}

/** What is replaced by edits that reach over more than one statement of the list that they are in. */
export function findWideEdits(source: string, path: string, { changes }: Result): string[] {
  const lists = statementLists(parse(source, path)).filter((list) => list.length > 0);
  return outermost(changes).flatMap(({ start, end }) => {
    // A comment that goes with what it is for stands outside of it.
    if (start === end || /^(?:\s|\/\*[\s\S]*?\*\/|\/\/.*)*$/.test(source.slice(start, end))) return [];
    // A statement that goes takes its line break with it.
    const around = lists.filter((list) => list[0]!.start! <= start && end <= list[list.length - 1]!.end! + 2);
    const touched = around[around.length - 1]?.filter((node) => node.start! < end && start < node.end!);
    return touched && touched.length < 2 ? [] : [source.slice(start, end)];
  });
}

/** The edits that no other one is around, in order. */
function outermost(changes: Result["changes"]): Edit[] {
  const sorted = changes.flatMap(({ edits }) => edits).sort((a, b) => a.start - b.start || b.end - a.end);
  const outer: Edit[] = [];
  for (const edit of sorted) {
    const last = outer[outer.length - 1];
    if (!last || edit.start > last.end || (edit.start === last.end && edit.end > last.end)) outer.push(edit);
  }
  return outer;
}

import type { Edit, Fragment, Span } from "../model.js";
import { applyEdits } from "./render.js";

/** What takes the place of a span of a text. */
export interface Replacement extends Span {
  readonly text: string;
}

/**
 * What some edits come to, as one: the span from the first of them to the last, and what stands there afterwards. As much
 * of the text is rendered as they speak of, so that many changes of a long file can be had each by itself.
 *
 * @param edits at least one
 */
export function toOneSpan(source: string, edits: readonly Edit[]): Replacement {
  const { start, end } = hull(edits);
  const seen = hull([...edits, ...edits.flatMap(({ content }) => content.filter(isSlice))]);
  const shift = -seen.start;
  const before = source.slice(seen.start, seen.end);
  const after = applyEdits(
    before,
    edits.map((edit) => shiftEdit(edit, shift)),
  );
  return { start, end, text: after.slice(start - seen.start, after.length - (seen.end - end)) };
}

/** From the first start to the last end. */
export function hull(spans: readonly Span[]): Span {
  const [first] = spans;
  return spans.reduce<Span>(
    (all, { start, end }) => ({ start: Math.min(all.start, start), end: Math.max(all.end, end) }),
    { start: first!.start, end: first!.end },
  );
}

function isSlice(fragment: Fragment): fragment is Exclude<Fragment, string> {
  return typeof fragment !== "string";
}

function shiftEdit({ start, end, content }: Edit, by: number): Edit {
  return { start: start + by, end: end + by, content: content.map((one) => shiftFragment(one, by)) };
}

function shiftFragment(fragment: Fragment, by: number): Fragment {
  if (!isSlice(fragment)) return fragment;
  const { start, end, indent } = fragment;
  const moved = { start: start + by, end: end + by };
  if (!indent) return moved;
  const frozen = indent.frozen.map((span) => ({ start: span.start + by, end: span.end + by }));
  return { ...moved, indent: { ...indent, frozen } };
}

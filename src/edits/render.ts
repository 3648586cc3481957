import type { Edit, Fragment, Reindent, Span } from "../model.js";

/**
 * Applies edits to a source text. Edits are nested or disjoint; a slice inside an edit's content is emitted with the
 * edits inside it applied, and edits in source that no slice keeps vanish with it.
 *
 * @param source the whole text; offsets are UTF-16 units into it
 * @throws Error when two edits cross, or two different edits replace the same span
 */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  return traceEdits(source, edits, []).text;
}

/**
 * What becomes of spans of a source, each by itself; all edits at an edge of one belong to it.
 *
 * @param edits all of the source's, as `applyEdits` takes them: text that is moved brings its own along
 */
export function renderSpans(source: string, edits: readonly Edit[], spans: readonly Span[]): string[] {
  const ordered = orderEdits(edits);
  return spans.map(({ start, end }) => new Renderer(source, ordered, []).render(start, end, []).text);
}

/** A text with what became of places in its source. */
export interface Traced {
  readonly text: string;
  readonly traces: readonly Trace[];
}

/** Where a place of the source got to; one may get to several places, or to none. */
export interface Trace {
  /** Offset into the source. */
  readonly from: number;
  /** Offset into the result. */
  readonly to: number;
  /** An edit replaces what stands there, and writes from here on. */
  readonly isReplaced: boolean;
}

/**
 * Applies edits like `applyEdits`, and follows some places of the source into the result.
 *
 * @param places offsets of characters, in ascending order
 */
export function traceEdits(source: string, edits: readonly Edit[], places: readonly number[]): Traced {
  return new Renderer(source, orderEdits(edits), places).render(0, source.length, []);
}

/**
 * Outermost first, what is inserted where another edit starts before that one; equal edits (two references that need
 * the same change) count once.
 */
function orderEdits(edits: readonly Edit[]): Edit[] {
  const isInsertion = ({ start, end }: Edit) => start === end;
  const sorted = [...edits].sort(
    (a, b) => a.start - b.start || Number(isInsertion(b)) - Number(isInsertion(a)) || b.end - a.end,
  );
  const ordered: Edit[] = [];
  const open: Edit[] = [];
  for (const edit of sorted) {
    while (
      open.length > 0 &&
      open[open.length - 1]!.end <= edit.start &&
      !isSameSpan(open[open.length - 1]!, edit)
    ) {
      open.pop();
    }
    const outer = open[open.length - 1];
    if (outer && isSameSpan(outer, edit)) {
      if (JSON.stringify(outer.content) === JSON.stringify(edit.content)) continue;
      throw new Error(`Two edits replace the same text, ${describe(edit)}.`);
    }
    if (outer && edit.end > outer.end) {
      throw new Error(`Edits cross: ${describe(outer)} and ${describe(edit)}.`);
    }
    ordered.push(edit);
    open.push(edit);
  }
  return ordered;
}

function isSameSpan(a: Edit, b: Edit): boolean {
  return a.start === b.start && a.end === b.end;
}

function describe(edit: Edit): string {
  return `${edit.start}–${edit.end}`;
}

/** A text, with the offsets of those of its line breaks that are data. */
interface Rendered extends Traced {
  readonly frozen: readonly number[];
}

class Renderer {
  /** Edits whose content is being emitted: a slice of an edit's own span must not start it again. */
  readonly #active = new Set<Edit>();
  /** What is inserted at the edge of a slice stands beside it too, and is emitted once. */
  readonly #inserted = new Set<Edit>();

  constructor(
    readonly source: string,
    readonly edits: readonly Edit[],
    readonly places: readonly number[],
  ) {}

  /** @param indents those of the slices around; they say which line breaks are data */
  render(start: number, end: number, indents: readonly Reindent[]): Rendered {
    const parts: Rendered[] = [];
    let at = start;
    for (let i = firstFrom(start, this.edits.length, (at) => this.edits[at]!.start); ; i++) {
      const edit = this.edits[i];
      if (!edit || edit.start > end) break;
      // Nested in one that was emitted just now, or reaching out of this slice.
      if (edit.start < at || edit.end > end) continue;
      if (this.#active.has(edit) || this.#inserted.has(edit)) continue;
      parts.push(this.#original(at, edit.start, indents));
      this.#active.add(edit);
      if (edit.start === edit.end) this.#inserted.add(edit);
      else parts.push({ text: "", frozen: [], traces: this.#traces(edit.start, edit.start + 1, true) });
      for (const fragment of edit.content) parts.push(this.#fragment(fragment, indents));
      this.#active.delete(edit);
      at = edit.end;
    }
    parts.push(this.#original(at, end, indents));
    return join(parts);
  }

  #fragment(fragment: Fragment, indents: readonly Reindent[]): Rendered {
    if (typeof fragment === "string") return { text: fragment, frozen: [], traces: [] };
    const { start, end, indent } = fragment;
    return indent
      ? reindent(this.render(start, end, [...indents, indent]), indent)
      : this.render(start, end, indents);
  }

  #original(start: number, end: number, indents: readonly Reindent[]): Rendered {
    const text = this.source.slice(start, end);
    const frozen: number[] = [];
    for (let i = text.indexOf("\n"); i >= 0 && indents.length > 0; i = text.indexOf("\n", i + 1)) {
      const isData = (span: Span) => span.start <= start + i && start + i < span.end;
      if (indents.some((indent) => indent.frozen.some(isData))) frozen.push(i);
    }
    return { text, frozen, traces: this.#traces(start, end, false) };
  }

  /** Those of the places in a span, in a text that begins with it. */
  #traces(start: number, end: number, isReplaced: boolean): Trace[] {
    const { places } = this;
    const found: Trace[] = [];
    for (let i = firstFrom(start, places.length, (at) => places[at]!); places[i]! < end; i++)
      found.push({ from: places[i]!, to: places[i]! - start, isReplaced });
    return found;
  }
}

/** Index of the first of some items, in ascending order, that starts at or after an offset. */
function firstFrom(start: number, count: number, startOf: (index: number) => number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(middle) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function join(parts: readonly Rendered[]): Rendered {
  const frozen: number[] = [];
  const traces: Trace[] = [];
  let text = "";
  for (const part of parts) {
    for (const offset of part.frozen) frozen.push(text.length + offset);
    for (const trace of part.traces) traces.push({ ...trace, to: text.length + trace.to });
    text += part.text;
  }
  return { text, frozen, traces };
}

function indentationBehind(prefix: string): RegExp {
  return prefix === "" ? /\n([ \t]*)(?=\S|$)/g : new RegExp(`\\n${prefix}([ \\t]*)(?=\\S|$)`, "g");
}

/** Indents anew what follows each line break that is no data. Blank lines stay as they are. */
function reindent({ text, frozen, traces }: Rendered, { from, to, behind = "" }: Reindent): Rendered {
  const data = new Set(frozen);
  const moved: number[] = [];
  const traced: Trace[] = [];
  /** Takes along the places up to an offset, which the result has got to. */
  const trace = (end: number) => {
    const by = result.length - end;
    for (let next = traces[traced.length]; next && next.to <= end; next = traces[traced.length])
      traced.push({ ...next, to: next.to + by });
  };
  let result = "";
  let at = 0;
  for (const { 0: match, 1: indentation = "", index } of text.matchAll(indentationBehind(behind))) {
    result += text.slice(at, index);
    trace(index);
    at = index + match.length;
    if (data.has(index)) moved.push(result.length);
    const isMoved = !data.has(index) && indentation.startsWith(from);
    result += isMoved ? `\n${behind}${to}${indentation.slice(from.length)}` : match;
  }
  result += text.slice(at);
  trace(text.length);
  return { text: result, frozen: moved, traces: traced };
}

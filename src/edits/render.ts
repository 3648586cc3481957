import type { Edit, Fragment, Reindent } from "../model.js";

/**
 * Applies edits to a source text. Edits are nested or disjoint; a slice inside an edit's content is emitted with the
 * edits inside it applied, and edits in source that no slice keeps vanish with it.
 *
 * @param source the whole text; offsets are UTF-16 units into it
 * @throws Error when two edits cross, or two different edits replace the same span
 */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  return new Renderer(source, orderEdits(edits)).render(0, source.length);
}

/** Outermost first; equal edits (two references that need the same change) count once. */
export function orderEdits(edits: readonly Edit[]): Edit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || b.end - a.end);
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

class Renderer {
  /** Edits whose content is being emitted: a slice of an edit's own span must not start it again. */
  readonly #active = new Set<Edit>();

  constructor(
    readonly source: string,
    readonly edits: readonly Edit[],
  ) {}

  render(start: number, end: number, indents: readonly Reindent[] = []): string {
    let text = "";
    let at = start;
    for (let i = this.#firstFrom(start); i < this.edits.length; i++) {
      const edit = this.edits[i]!;
      if (edit.start > end) break;
      // Nested in one that was emitted just now, or reaching out of this slice.
      if (edit.start < at || edit.end > end || this.#active.has(edit)) continue;
      text += this.#original(at, edit.start, indents);
      this.#active.add(edit);
      text += edit.content.map((fragment) => this.#fragment(fragment, indents)).join("");
      this.#active.delete(edit);
      at = edit.end;
    }
    return text + this.#original(at, end, indents);
  }

  #fragment(fragment: Fragment, indents: readonly Reindent[]): string {
    if (typeof fragment === "string") return reindent(fragment, indents, () => false);
    return this.render(
      fragment.start,
      fragment.end,
      fragment.indent ? [...indents, fragment.indent] : indents,
    );
  }

  #original(start: number, end: number, indents: readonly Reindent[]): string {
    const isFrozen = (index: number) =>
      indents.some(({ frozen }) =>
        frozen.some((span) => span.start <= start + index && start + index < span.end),
      );
    return reindent(this.source.slice(start, end), indents, isFrozen);
  }

  /** Index of the first edit that starts at or after an offset. */
  #firstFrom(start: number): number {
    let low = 0;
    let high = this.edits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.edits[middle]!.start < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Indents anew what follows each line break, innermost first, unless `isFrozen` says that the break is data. */
function reindent(text: string, indents: readonly Reindent[], isFrozen: (index: number) => boolean): string {
  if (indents.length === 0) return text;
  return text.replace(/\n([ \t]*)(?=\S|$)/g, (match, indentation: string, index: number) => {
    if (isFrozen(index)) return match;
    const moved = indents.reduceRight(
      (before, { from, to }) => (before.startsWith(from) ? to + before.slice(from.length) : before),
      indentation,
    );
    return `\n${moved}`;
  });
}

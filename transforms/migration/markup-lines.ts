import type { Span } from "../../src/model.js";
import type { Embedding } from "../../src/source/document.js";

/** The lines of a file's markup that comments can stand above. */
export class MarkupLines {
  readonly #text: string;
  /** In the order of the file. */
  readonly #markup: readonly Span[];

  constructor({ source, markup = [] }: Pick<Embedding, "source" | "markup">) {
    this.#text = source;
    this.#markup = [...markup].sort((one, other) => one.start - other.start);
  }

  /** Where the nearest of them begins that a place is on, or that stands above it; behind its indentation. */
  above(place: number): number | undefined {
    for (let i = this.#before(place); i >= 0; i--) {
      const found = this.#lastLineOf(this.#markup[i]!, place);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Where comments of the language start. */
  comments(): number[] {
    return this.#markup.flatMap(({ start }) => (this.#text.startsWith("<!--", start) ? [start] : []));
  }

  /** The last that starts at a place or before it. */
  #before(place: number): number {
    let [low, high] = [0, this.#markup.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#markup[middle]!.start <= place) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Where the last line up to a place begins that begins in some markup. */
  #lastLineOf({ start, end }: Span, place: number): number | undefined {
    for (let at = Math.min(end - 1, place); at >= start; ) {
      const line = at === 0 ? 0 : this.#text.lastIndexOf("\n", at - 1) + 1;
      const begin = line + /^\ufeff?[ \t]*/.exec(this.#text.slice(line, at + 1))![0].length;
      if (begin >= start && begin <= at && /\S/.test(this.#text[begin]!)) return begin;
      at = line - 1;
    }
    return undefined;
  }
}

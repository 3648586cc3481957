import type { Span } from "../model.js";
import type { Fault, Region, Unit } from "./hosts/found.js";
import { regionsOf } from "./hosts/regions-of.js";

/** What generated text has to look like to fit the file. */
export interface Layout {
  readonly eol: "\n" | "\r\n";
  /** One level of indentation. */
  readonly indent: string;
  readonly quote: '"' | "'";
  readonly trailingComma: boolean;
  readonly semicolons: boolean;
}

/** What a file in another language holds, as the migration reads it. */
export interface Embedding {
  /** The file as it is. */
  readonly source: string;
  readonly units: readonly Unit[];
  readonly faults: readonly Fault[];
  /** As in `Found`: offsets into the file. */
  readonly unread?: readonly Span[];
  /** As in `Found`. */
  readonly prose?: readonly string[];
  /** As in `Found`: offsets into the file. */
  readonly markup?: readonly Span[];
  /** Where a place of the text is in the file. */
  toFile(offset: number): number;
  /** Where a place of the file is in the text. */
  toText(offset: number): number;
  /** The piece of code that a place of the text stands in. */
  regionAt(offset: number): Region | undefined;
}

/** A source text with its positions and the habits of its author. */
export class Document {
  #lineStarts: number[] | null = null;
  #layout: Layout | null = null;
  #codeLayout: Layout | null = null;
  readonly #layouts = new Map<Region, Layout>();

  /**
   * @param text the whole text, a byte order mark included; offsets are UTF-16 units into it. Of a file in another
   *   language, as its code reads
   */
  constructor(
    readonly path: string,
    readonly text: string,
    readonly embedding: Embedding | null = null,
  ) {}

  /** The file as it is. */
  get source(): string {
    return this.embedding?.source ?? this.text;
  }

  /** That of the whole file. */
  get layout(): Layout {
    this.#layout ??= new DetectedLayout(this.text);
    return this.#layout;
  }

  /** How code is written at a place: in another language, as the piece of code is that the place stands in. */
  layoutAt(offset: number): Layout {
    const region = this.embedding?.regionAt(offset);
    if (!region) return this.layout;
    const known = this.#layouts.get(region);
    const layout = known ?? layoutOf(region, this.text, this.layout, this.#ofCode());
    this.#layouts.set(region, layout);
    return layout;
  }

  /** That of all code in the file, without what is around it. */
  #ofCode(): Layout {
    this.#codeLayout ??= new DetectedLayout(this.#code());
    return this.#codeLayout;
  }

  #code(): string {
    const regions = this.embedding?.units.flatMap(({ parts }) => [...regionsOf(parts)]) ?? [];
    // In quotes nobody chooses the others.
    const free = regions.filter(({ quotedBy }) => quotedBy === undefined);
    return free.map(({ start, end }) => this.text.slice(start, end)).join("\n");
  }

  /** Where a place of the text is in the file as it is. */
  inFile(offset: number): number {
    return this.embedding ? this.embedding.toFile(offset) : offset;
  }

  /** Line and column of an offset, both from 1; the column counts UTF-16 units, a byte order mark is none. */
  position(offset: number): { line: number; column: number } {
    if (this.embedding)
      return positionIn(this.embedding.toFile(offset), this.embedding.source, this.#starts());
    return positionIn(offset, this.text, this.#starts());
  }

  #starts(): number[] {
    this.#lineStarts ??= findLineStarts(this.source);
    return this.#lineStarts;
  }

  /** Offset of a place, as `position` gives it. */
  offset(line: number, column: number): number {
    const bom = line === 1 && this.text.charCodeAt(0) === 0xfeff ? 1 : 0;
    const offset = this.#starts()[line - 1]! + column - 1 + bom;
    return this.embedding ? this.embedding.toText(offset) : offset;
  }

  /** The white space that the line of an offset begins with. */
  indentAt(offset: number): string {
    const start = this.lineStart(offset);
    return /^[ \t]*/.exec(this.text.slice(start, offset))![0];
  }

  /** Offset of the first character of the line of an offset. */
  lineStart(offset: number): number {
    const start = offset === 0 ? 0 : this.text.lastIndexOf("\n", offset - 1) + 1;
    return start === 0 && this.text.charCodeAt(0) === 0xfeff ? 1 : start;
  }
}

function positionIn(
  offset: number,
  text: string,
  starts: readonly number[],
): { line: number; column: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  const bom = low === 0 && text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return { line: low + 1, column: offset - starts[low]! + 1 - bom };
}

/** Of a piece of code; what it is too short to show, it has from its file. */
function layoutOf(
  { start, end, quotedBy }: Region,
  text: string,
  { eol, indent }: Layout,
  ofCode: Layout,
): Layout {
  const own = new DetectedLayout(text.slice(start, end), ofCode);
  const { trailingComma, semicolons } = own;
  // The quotes around it would have to be written as references.
  const quote = quotedBy === '"' ? "'" : quotedBy === "'" ? '"' : own.quote;
  const isLong = text.slice(start, end).includes("\n");
  return { eol, indent: isLong ? own.indent : indent, quote, trailingComma, semicolons };
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

/** What Prettier does by default. */
const defaults = { quote: '"', trailingComma: true, semicolons: true } as const;

/** Counts what a text does most, each where it is asked for; a tie or an empty text is decided by what is more. */
class DetectedLayout implements Layout {
  readonly #sample: string;
  readonly #known: { -readonly [Key in keyof Layout]?: Layout[Key] } = {};

  constructor(
    text: string,
    readonly more: Pick<Layout, keyof typeof defaults> = defaults,
  ) {
    this.#sample = text.slice(0, 50_000);
  }

  get eol(): Layout["eol"] {
    this.#known.eol ??= this.#count(/\r\n/g) > this.#count(/[^\r]\n/g) ? "\r\n" : "\n";
    return this.#known.eol;
  }

  get indent(): string {
    this.#known.indent ??=
      this.#count(/^\t+\S/gm) > this.#count(/^ {2,}[^\s*]/gm)
        ? "\t"
        : " ".repeat(smallestIndent(this.#sample));
    return this.#known.indent;
  }

  get quote(): Layout["quote"] {
    this.#known.quote ??= this.#detectQuote();
    return this.#known.quote;
  }

  get trailingComma(): boolean {
    this.#known.trailingComma ??=
      this.#isMore(/,[^\S\n]*\n\s*[\]})]/g, /[^,;{}([\s][^\S\n]*\n\s*[\])]/g) ?? this.more.trailingComma;
    return this.#known.trailingComma;
  }

  get semicolons(): boolean {
    this.#known.semicolons ??= this.#isMore(ended, unended) ?? this.more.semicolons;
    return this.#known.semicolons;
  }

  #detectQuote(): Layout["quote"] {
    const isSingle = this.#isMore(/'[^'"\n]*'/g, /"[^'"\n]*"/g);
    return isSingle === undefined ? this.more.quote : isSingle ? "'" : '"';
  }

  /** Undefined where there is as much of both. */
  #isMore(one: RegExp, other: RegExp): boolean | undefined {
    const more = this.#count(one) - this.#count(other);
    return more === 0 ? undefined : more > 0;
  }

  #count(pattern: RegExp): number {
    return this.#sample.match(pattern)?.length ?? 0;
  }
}

/** Lines that end with a semicolon, and whole statements of one line that don't. */
const ended = /;[^\S\n]*(?:\/\/[^\n]*)?$/gm;
const unended =
  /^[^\S\n]*(?:(?:import|export (?:const|let|var|\*)|const|let|var|return|throw)\b[^\n]*[\w$)\]"'`}]|(?:await )?[\w$]+(?:\.[\w$]+)*\([^\n]*\))[^\S\n]*$/gm;

/** 2 or 4 in most files: the step that indentation grows by most often. */
function smallestIndent(text: string): number {
  const steps = new Map<number, number>();
  let last = 0;
  for (const [, spaces] of text.matchAll(/^( *)[^\s*/]/gm)) {
    const step = spaces!.length - last;
    if (step > 1 && step <= 8) steps.set(step, (steps.get(step) ?? 0) + 1);
    last = spaces!.length;
  }
  let best = 2;
  for (const [step, times] of steps) if (times > (steps.get(best) ?? 0)) best = step;
  return best;
}

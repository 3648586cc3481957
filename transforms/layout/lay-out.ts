import type { Edit, Fragment, Span } from "../../src/model.js";
import type { Call, Node } from "../../src/syntax/node.js";
import { type Context, commentsIn, textOf } from "../context.js";
import { columnsOf, fitsLine, hasWidth, widest } from "./line-width.js";
import { type Surroundings, surroundingsOf } from "./surroundings.js";

type Text = readonly Fragment[];

/** An argument of a rewritten call. */
export interface Argument {
  readonly content: Text;
  /** What stands in it, where it is an array that may be broken. */
  readonly elements?: readonly Text[] | undefined;
}

/** A call of which all arguments are written anew. */
export interface Rewritten {
  readonly call: Call;
  /** Writes the arguments on one line, or as the author had theirs. */
  readonly flat: Edit;
  readonly args: readonly Argument[];
  /** What else changes in the call's line. */
  readonly beside: readonly Edit[];
}

/**
 * Keeps a rewritten call to one line up to the width of its file, then breaks it as Prettier does: `exec("x", [⏎ "a",⏎ ])`,
 * or each argument on a line of its own. What the author laid out around the call stays.
 */
export function layOut(rewritten: Rewritten, context: Context): readonly Edit[] {
  const { call, flat } = rewritten;
  const place = placeOf(rewritten, context);
  if (!place) return [flat];
  const [first, ...others] = gapsOf(call, place).map((gap) => textOf(gap, context));
  if (first!.includes("\n")) return new Layout(rewritten, place, context).ofLines();
  const layout = new Layout(rewritten, place, context);
  // Broken before one argument only: no layout for an array.
  if (others.some((gap) => gap.includes("\n"))) return layout.anew();
  return layout.ofLine(surroundingsOf(call, place.open, context));
}

/** Where a call stands. */
interface CallPosition {
  /** What stands between is the arguments. */
  readonly open: number;
  readonly close: number;
  /** The indentation of its line, and what stands on the line up to the arguments. */
  readonly indentation: string;
  readonly lead: string;
  /** What stands behind the call on its line. */
  readonly tail: string;
}

/** Undefined where something keeps the arguments from being laid out anew: comments, or texts of several lines. */
function placeOf({ call, args, beside }: Rewritten, context: Context): CallPosition | undefined {
  const { document } = context;
  const first = call.arguments[0]!;
  const close = call.end! - 1;
  const open =
    first.start! - /\s*$/.exec(textOf({ start: call.callee.end!, end: first.start! }, context))![0].length;
  if (document.text[open - 1] !== "(" || document.text[close] !== ")") return undefined;
  if (gapsOf(call, { open, close }).some((gap) => commentsIn(gap, context).length > 0)) return undefined;
  if (args.some(({ content }) => plain(content, context).includes("\n"))) return undefined;
  const line = written(document.lineStart(open), open, beside, context).split("\n").at(-1)!;
  // A type in the line moves by itself.
  const lead = line.trimStart().replaceAll("v1Hybrid.", "v1.");
  const indentation = /^\s*/.exec(line)![0];
  return { open, close, indentation, lead, tail: lineEnd(call.end!, context) };
}

/** What stands before, between and behind the arguments of a call. */
function gapsOf({ arguments: given }: Call, { open, close }: Pick<CallPosition, "open" | "close">): Span[] {
  const ends = [open, ...given.map(({ end }) => end!)];
  const starts = [...given.map(({ start }) => start!), close];
  return ends.map((start, i) => ({ start, end: starts[i]! }));
}

/** Lays out one call. */
class Layout {
  readonly #texts: readonly string[];

  constructor(
    readonly rewritten: Rewritten,
    readonly place: CallPosition,
    readonly context: Context,
  ) {
    this.#texts = rewritten.args.map(({ content }) => plain(content, context));
  }

  /** Arguments that the author wrote on lines of their own. */
  ofLines(): readonly Edit[] {
    const { call, flat, args } = this.rewritten;
    const { document } = this.context;
    const first = call.arguments[0] as Node;
    const last = call.arguments.at(-1) as Node;
    const deeper = document.indentAt(first.start!);
    // Its length made the author break the call: Prettier begins again.
    const was = call.arguments.map((one) => textOf(one, this.context)).join(", ");
    const { indentation, lead, tail } = this.place;
    const isForced = !this.#fits(indentation, `${lead}${was})${tail}`);
    if (isForced && hasWidth(this.context)) return this.anew();
    if (this.#texts.every((text) => this.#fits(deeper, `${text},`))) {
      const isEach = call.arguments.every(
        (one) => document.text.slice(document.lineStart(one.start!), one.start!).trim() === "",
      );
      // With several on one line, or with one alone, it is as the author has it.
      if (!isEach || call.arguments.length === 1) return [flat];
      const content = args.flatMap((one, i) => [
        ...(i > 0 ? [`,${this.context.layout.eol}${deeper}`] : []),
        ...one.content,
      ]);
      return [{ start: first.start!, end: last.end!, content }];
    }
    return [this.#breakArguments(indentation, lead)];
  }

  /** As if the author had put them on one line. */
  anew(): readonly Edit[] {
    const { indentation, lead, tail } = this.place;
    const { args } = this.rewritten;
    if (!this.#fits(indentation, `${lead}${this.#texts.join(", ")})${tail}`))
      return [this.#breakArguments(indentation, lead)];
    return [this.#edit(args.flatMap(({ content }, i) => [...(i > 0 ? [", "] : []), ...content]))];
  }

  /** Arguments on one line. */
  ofLine(around: Surroundings | null): readonly Edit[] {
    const { flat } = this.rewritten;
    const { indentation, lead, tail, open, close } = this.place;
    const { document } = this.context;
    const all = `${lead}${this.#texts.join(", ")})`;
    if (this.#fits(indentation, all + unbrokenPartOf(tail))) return [flat];
    // It is no longer than what the author took for short enough.
    const was = textOf({ start: document.lineStart(open), end: close }, this.context)
      .trimStart()
      .split("\n");
    if (columnsOf(all) <= Math.max(...was.map(columnsOf)) + 1) return [flat];
    if (!around || !isQuiet(tail)) return [flat];
    if (!around.isAlone) {
      // Prettier would break something else first, which stays as it is: only what nobody would write is broken.
      const isTooLong = columnsOf(all + unbrokenPartOf(tail)) > widest;
      return isTooLong && this.#mayHug(lead, (text) => columnsOf(text) <= widest)
        ? [this.#hug(indentation)]
        : [flat];
    }
    const { blank } = around;
    const head = this.#fits(indentation, lead);
    if (!blank || (head && !around.isBody)) return [this.#breakArguments(indentation, lead)];
    const deeper = indentation + this.context.layout.indent;
    const rest = written(blank.end, open, this.rewritten.beside, this.context);
    const lineBreak: Edit = { ...blank, content: [this.context.layout.eol + deeper] };
    const fits = this.#fits(deeper, `${rest}${this.#texts.join(", ")})${tail}`);
    return [lineBreak, fits ? flat : this.#breakArguments(deeper, rest)];
  }

  #fits(indentation: string, text: string): boolean {
    return fitsLine(indentation, text, this.context);
  }

  /** The arguments over several lines, up to the parenthesis that closes them. */
  #breakArguments(indentation: string, lead: string): Edit {
    if (this.#mayHug(lead, (text) => this.#fits(indentation, text))) return this.#hug(indentation);
    const { eol, indent, trailingComma } = this.context.layout;
    const deeper = indentation + indent;
    const { args } = this.rewritten;
    const content = args.flatMap((one, i): Fragment[] => {
      const comma = i < args.length - 1 || trailingComma ? "," : "";
      const isFlat = !one.elements?.length || this.#fits(deeper, this.#texts[i]! + comma);
      return [eol + deeper, ...(isFlat ? one.content : this.#breakArray(one.elements!, deeper)), comma];
    });
    return this.#edit([...content, eol + indentation]);
  }

  /** Whether what begins the last argument fits on the line of the others. */
  #mayHug(lead: string, fits: (text: string) => boolean): boolean {
    const others = this.#texts.slice(0, -1).map((text) => `${text}, `);
    return Boolean(this.rewritten.args.at(-1)!.elements?.length) && fits(`${lead}${others.join("")}[`);
  }

  #hug(indentation: string): Edit {
    const { args } = this.rewritten;
    const others = args.slice(0, -1).flatMap(({ content }) => [...content, ", "]);
    return this.#edit([...others, ...this.#breakArray(args.at(-1)!.elements!, indentation)]);
  }

  #breakArray(elements: readonly Text[], indentation: string): Fragment[] {
    const { eol, indent, trailingComma } = this.context.layout;
    const lines = elements.flatMap((one, i) => [
      eol + indentation + indent,
      ...one,
      i < elements.length - 1 || trailingComma ? "," : "",
    ]);
    return ["[", ...lines, `${eol}${indentation}]`];
  }

  #edit(content: Fragment[]): Edit {
    return { start: this.place.open, end: this.place.close, content };
  }
}

/** What fragments write, as far as no edit is in them. */
export function plain(fragments: Text, context: Context): string {
  return fragments.map((one) => (typeof one === "string" ? one : textOf(one, context))).join("");
}

/** A stretch of the source with edits in it applied, as far as they are known. */
function written(start: number, end: number, edits: readonly Edit[], context: Context): string {
  const inside = edits
    .filter((edit) => start <= edit.start && edit.end <= end)
    .sort((a, b) => a.start - b.start);
  let text = "";
  let at = start;
  for (const edit of inside) {
    if (edit.start < at) continue;
    text += textOf({ start: at, end: edit.start }, context) + plain(edit.content, context);
    at = edit.end;
  }
  return text + textOf({ start: at, end }, context);
}

/** The rest of a line, without a comment that ends it. */
function lineEnd(offset: number, context: Context): string {
  const { text } = context.document;
  const lineBreak = text.indexOf("\n", offset);
  const end = lineBreak < 0 ? text.length : lineBreak;
  const [comment] = commentsIn({ start: offset, end }, context);
  return text.slice(offset, comment?.start ?? end).trimEnd();
}

/** What can't be parted from a call: `).then(` of `).then((it) => it.stdout);`, all of `).stdout;` */
function unbrokenPartOf(tail: string): string {
  return /^[^(]*\((?=[^)])/.exec(tail)?.[0] ?? tail;
}

/** Whether only what closes the things around a call stands behind it, links of its chain, or its type. */
function isQuiet(tail: string): boolean {
  return /^(?:[)\]}!]|\??\.[\w$#]+(?:\(\))?)*(?: (?:as|satisfies) [\w$.<>[\]]+\)*)?(?:[;,]?|\(.*| \{)$/.test(
    tail,
  );
}

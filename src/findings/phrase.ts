/** A piece of a message in which places are still places. */
export type Phrase = string | readonly (string | Named)[];

/** A place that a message names. In another file it is known by its line, since the text may not be at hand later. */
export type Named = Here | There;

/** Offset into the input that the message speaks of. */
export interface Here {
  readonly start: number;
  /** As part of a sentence that may do without: ` on line 12`, instead of `line 12`. */
  readonly isOn?: true;
}

export interface There {
  readonly path: string;
  readonly line: number;
  /** As part of a sentence that says which file, and may do without: ` on line 12`, instead of `src/run.ts:12`. */
  readonly isOn?: true;
}

/** Puts pieces together: `phrase`what stands${place} is made for it``. */
export function phrase(texts: TemplateStringsArray, ...pieces: readonly (Phrase | Named)[]): Phrase {
  return joined(texts.flatMap((text, index) => [text, pieces[index] ?? ""]));
}

/** `a`, `a and b`, `a, b and c` */
export function listed(pieces: readonly string[]): string;
export function listed(pieces: readonly Phrase[]): Phrase;
export function listed(pieces: readonly Phrase[]): Phrase {
  const last = pieces.length - 1;
  return joined(
    pieces.flatMap((piece, index) => (index === 0 ? [piece] : [index < last ? ", " : " and ", piece])),
  );
}

function joined(pieces: readonly (Phrase | Named)[]): Phrase {
  const parts: (string | Named)[] = [];
  for (const part of pieces.flatMap((piece): readonly (string | Named)[] =>
    isParts(piece) ? piece : [piece],
  )) {
    const last = parts.at(-1);
    if (typeof part === "string" && typeof last === "string") parts[parts.length - 1] = last + part;
    else if (part !== "") parts.push(part);
  }
  const [only = "", ...others] = parts;
  return others.length === 0 && typeof only === "string" ? only : parts;
}

function isParts(piece: Phrase | Named): piece is readonly (string | Named)[] {
  return Array.isArray(piece);
}

/** The words of a phrase; each place in those of `say`. */
export function sayPhrase(said: Phrase, say: (place: Named) => string): string {
  if (typeof said === "string") return said;
  return said.map((part) => (typeof part === "string" ? part : say(part))).join("");
}

/** One character of a command as the program sees it, and as its author wrote it. */
export interface Character {
  readonly cooked: string;
  readonly raw: string;
  /** The kind of literal that it stands in. */
  readonly delimiter: '"' | "'" | "`";
}

/** Text and holes of a command string, in order. A hole stands for a value that is known only when the program runs. */
export type Part<Hole> =
  | { readonly kind: "text"; readonly characters: readonly Character[] }
  | { readonly kind: "hole"; readonly hole: Hole };

/** One word of a command line; quotes and escapes are part of it. */
export interface Word<Hole> {
  readonly parts: Part<Hole>[];
  /** Quotes stand in it other than as one pair around it, or a backslash does: only a shell takes them away. */
  quotedInside: boolean;
  /** `$` or `` ` `` between double quotes: only a shell replaces them. */
  expands: boolean;
}

export type WordProblem =
  | { readonly reason: "shell-operator"; readonly text: string }
  | { readonly reason: "unbalanced-quotes"; readonly text: string };

const operators = new Set([..."|&;<>()$`*?[#~%^\n"]);

/**
 * Splits a command string at white space outside quotes, the way a shell does; quotes and escapes stay in their word.
 * `a 'b c'` → [`a`, `'b c'`]. Joined with one space each, the words are the command again.
 *
 * @returns the words, or what a shell would do with the string that separate words can't
 */
export function splitWords<Hole>(parts: readonly Part<Hole>[]): Word<Hole>[] | WordProblem {
  const splitter = new Splitter<Hole>();
  for (const part of parts) {
    if (part.kind === "hole") splitter.hole(part.hole);
    else {
      for (const character of part.characters) {
        splitter.character(character);
        if (splitter.problem) return splitter.problem;
      }
    }
  }
  return splitter.finish();
}

class Splitter<Hole> {
  problem: WordProblem | null = null;
  readonly #words: Word<Hole>[] = [];
  #word: Word<Hole> | null = null;
  #quote: string | null = null;
  #escaped = false;
  /** The word was a pair of quotes so far, and that pair is closed. */
  #closed = false;
  #separator = false;

  character(character: Character): void {
    const { cooked } = character;
    // A line continuation in the literal is no character at all.
    if (cooked === "") return;
    for (const one of cooked) this.#step(one);
    if (this.problem) return;
    if (this.#separator) this.#word = null;
    else this.#append(character);
  }

  hole(hole: Hole): void {
    const word = this.#open();
    if (this.#closed) word.quotedInside = true;
    this.#escaped = false;
    word.parts.push({ kind: "hole", hole });
  }

  finish(): Word<Hole>[] | WordProblem {
    if (this.#quote !== null) return { reason: "unbalanced-quotes", text: this.#quote };
    if (this.#escaped) return { reason: "unbalanced-quotes", text: "\\" };
    return this.#words;
  }

  #step(one: string): void {
    this.#separator = false;
    if (this.#escaped) {
      this.#escaped = false;
      if (one === "\n") this.problem = { reason: "shell-operator", text: one };
      return;
    }
    if (this.#quote !== null) {
      if (one === this.#quote) {
        this.#quote = null;
        this.#closed = true;
      } else if (this.#quote === '"') {
        if (one === "\\") this.#escaped = true;
        else if (one === "$" || one === "`") this.#open().expands = true;
      }
      return;
    }
    if (one === " " || one === "\t") {
      this.#separator = true;
      return;
    }
    const isFirst = this.#word === null;
    const word = this.#open();
    if (one === "'" || one === '"') {
      this.#quote = one;
      if (!isFirst) word.quotedInside = true;
    } else if (one === "\\") {
      this.#escaped = true;
      word.quotedInside = true;
    } else if (operators.has(one)) {
      this.problem = { reason: "shell-operator", text: one };
    } else if (this.#closed) word.quotedInside = true;
  }

  #open(): Word<Hole> {
    if (this.#word === null) {
      this.#word = { parts: [], quotedInside: false, expands: false };
      this.#words.push(this.#word);
      this.#closed = false;
    }
    return this.#word;
  }

  #append(character: Character): void {
    const { parts } = this.#open();
    const last = parts[parts.length - 1];
    if (last?.kind === "text") (last.characters as Character[]).push(character);
    else parts.push({ kind: "text", characters: [character] });
  }
}

/** The text of a word without holes; undefined when it has one. */
export function wordText<Hole>(word: Word<Hole>): string | undefined {
  let text = "";
  for (const part of word.parts) {
    if (part.kind === "hole") return undefined;
    for (const { cooked } of part.characters) text += cooked;
  }
  return text;
}

/** The characters of a literal's source between its delimiters, escapes resolved. */
export function readCharacters(raw: string, delimiter: Character["delimiter"]): Character[] {
  const characters: Character[] = [];
  for (const [piece] of raw.matchAll(
    /\\(?:u\{[\da-f]+\}|u[\da-f]{4}|x[\da-f]{2}|[0-7]{1,3}|\r\n|[\s\S])|\r\n|[\s\S]/gi,
  )) {
    characters.push({ cooked: cook(piece), raw: piece, delimiter });
  }
  return characters;
}

const simpleEscapes: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
  b: "\b",
  f: "\f",
  v: "\v",
};

function cook(piece: string): string {
  if (piece[0] !== "\\") return piece === "\r\n" || piece === "\r" ? "\n" : piece;
  const escaped = piece.slice(1);
  const code = /^(?:u\{?|x)([\da-f]+)\}?$/i.exec(escaped);
  if (code) return String.fromCodePoint(Number.parseInt(code[1]!, 16));
  if (/^[0-7]+$/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8));
  // A line continuation is nothing at all.
  if (/^(?:\r\n|[\n\r\u2028\u2029])$/.test(escaped)) return "";
  return simpleEscapes[escaped] ?? escaped;
}

import { type Character, cookedText } from "../../src/syntax/characters.js";

/** Text and holes of a command string, in order. A hole stands for a value that is known only when the program runs. */
export type Part<Hole> = TextPart | HolePart<Hole>;

export interface TextPart {
  readonly kind: "text";
  readonly characters: readonly Character[];
}

export interface HolePart<Hole> {
  readonly kind: "hole";
  readonly hole: Hole;
}

/** One word of a command line; quotes and escapes are part of it. */
export interface Word<Hole> {
  readonly parts: Part<Hole>[];
  /** Quotes stand in it other than as one pair around it, or a backslash that quotes does: only a shell takes them away. */
  quotedInside: boolean;
  /** `$` or `` ` `` between double quotes: only a shell replaces them. */
  expands: boolean;
}

export interface WordProblem {
  readonly reason: "dynamic-command" | "shell-operator" | "unbalanced-quotes";
  /** What is in the way. */
  readonly text: string;
}

const operators = new Set([..."|&;<>()$`*?[#~%^\n"]);

/** What a backslash quotes between double quotes; before anything else it stands for itself. */
const quotable = new Set([...'"\\$`']);

/**
 * Splits a command string at white space outside quotes, the way a shell does; quotes and escapes stay in their word.
 * `a 'b c'` → [`a`, `'b c'`]. Joined with one space each, the words are the command again.
 *
 * @returns the words, or what a shell would do with the string that separate words can't
 */
export function splitWords<Hole>(parts: readonly Part<Hole>[]): Word<Hole>[] | WordProblem {
  const splitter = new Splitter<Hole>();
  for (const part of parts) {
    if (part.kind === "hole") splitter.hole(part);
    else {
      for (const character of part.characters) {
        splitter.character(character);
        if (splitter.problem) return splitter.problem;
      }
    }
  }
  const words = splitter.finish();
  return "reason" in words || !hasTagAcross(words) ? words : { reason: "dynamic-command", text: "{{ … }}" };
}

/** What a template engine puts something in the place of, before anybody sees a command: `run {{ name }}`. */
const tag = "{{";

/** Whether separate words would cut such a tag in two. */
function hasTagAcross(words: readonly Word<unknown>[]): boolean {
  const texts = words.map((word) => wordText(word, () => " "));
  const first = texts.findIndex((text) => text.lastIndexOf(tag) > text.lastIndexOf("}}"));
  return first >= 0 && texts.slice(first + 1).some((text) => text.includes("}}"));
}

class Splitter<Hole> {
  problem: WordProblem | null = null;
  readonly #words: Word<Hole>[] = [];
  #word: Word<Hole> | null = null;
  /** Characters that the last part of the word still takes. */
  #text: Character[] | null = null;
  #quote: string | null = null;
  #escaped = false;
  /** A pair of quotes in the word is closed. */
  #closed = false;

  character(character: Character): void {
    const { cooked } = character;
    // A line continuation in the literal is no character at all.
    if (cooked === "") return;
    if (this.#isSeparator(cooked)) {
      this.#word = null;
      return;
    }
    const isFirst = this.#word === null;
    const word = this.#open();
    if (this.#quote === null) this.#outside(cooked, word, isFirst);
    else this.#inside(cooked, word);
    if (!this.#text) {
      this.#text = [];
      word.parts.push({ kind: "text", characters: this.#text });
    }
    this.#text.push(character);
  }

  hole(part: HolePart<Hole>): void {
    const word = this.#open();
    if (this.#closed && this.#quote === null) word.quotedInside = true;
    this.#escaped = false;
    this.#text = null;
    word.parts.push(part);
  }

  finish(): Word<Hole>[] | WordProblem {
    if (this.#quote !== null) return { reason: "unbalanced-quotes", text: this.#quote };
    if (this.#escaped) return { reason: "unbalanced-quotes", text: "\\" };
    return this.#words;
  }

  #isSeparator(one: string): boolean {
    return this.#quote === null && !this.#escaped && (one === " " || one === "\t");
  }

  #inside(one: string, word: Word<Hole>): void {
    if (this.#escaped) {
      this.#escaped = false;
      // The shell joins the two lines.
      if (one === "\n") this.problem = { reason: "shell-operator", text: one };
      if (quotable.has(one)) word.quotedInside = true;
    } else if (one === this.#quote) {
      this.#quote = null;
      this.#closed = true;
    } else if (this.#quote === '"') {
      if (one === "\\") this.#escaped = true;
      else if (one === "$" || one === "`") word.expands = true;
    }
  }

  #outside(one: string, word: Word<Hole>, isFirst: boolean): void {
    if (this.#closed) word.quotedInside = true;
    if (this.#escaped) {
      this.#escaped = false;
      if (one === "\n") this.problem = { reason: "shell-operator", text: one };
    } else if (one === "'" || one === '"') {
      this.#quote = one;
      if (!isFirst) word.quotedInside = true;
    } else if (one === "\\") {
      this.#escaped = true;
      word.quotedInside = true;
    } else if (operators.has(one)) {
      this.problem = { reason: "shell-operator", text: one };
    }
  }

  #open(): Word<Hole> {
    if (this.#word === null) {
      this.#word = { parts: [], quotedInside: false, expands: false };
      this.#words.push(this.#word);
      this.#closed = false;
      this.#text = null;
    }
    return this.#word;
  }
}

/** A word as text, with something in the place of each hole. */
export function wordText<Hole>(word: Word<Hole>, write: (hole: Hole) => string): string {
  return word.parts
    .map((part) => (part.kind === "hole" ? write(part.hole) : cookedText(part.characters)))
    .join("");
}

/** The expressions in words, in order. */
export function holesOf<Hole>(words: readonly Word<Hole>[]): Hole[] {
  return words.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === "hole" ? [part.hole] : [])));
}

import type { Character } from "../../../src/syntax/characters.js";
import type { Node } from "../../../src/syntax/node.js";
import type { Part } from "../../command/words.js";
import type { Item, ShellWord } from "./word.js";

/** Commands with what stands between them: `a | b && c`. */
export interface ShellLine {
  readonly steps: readonly Step[];
  /** It ends with `&`: nobody waits. */
  readonly isBackground: boolean;
}

export interface Step {
  readonly after: "start" | "&&" | "||" | ";";
  /** What hands its output on from one to the next. */
  readonly pipeline: readonly ShellCommand[];
}

export interface ShellCommand {
  /** `NAME=value` before the command. */
  readonly env: readonly Assignment[];
  readonly words: readonly ShellWord[];
  readonly redirects: readonly Redirect[];
}

export interface Assignment {
  readonly name: string;
  readonly value: ShellWord;
}

export interface Redirect {
  /** What is redirected: 1 is the output, 2 what goes to stderr, `&` both. */
  readonly from: "0" | "1" | "2" | "&";
  readonly operator: "<" | ">" | ">>";
  /** A file, or another stream: `&1`. */
  readonly to: ShellWord | "1" | "2";
}

type Unit = { readonly character: Character } | { readonly hole: Node };

/**
 * Reads a command line as `sh` does.
 *
 * @param mayBeWindows it may be given to cmd.exe, too
 * @returns undefined where there is something in it that only a shell can do: patterns, subshells, functions
 */
export function readLine(parts: readonly Part<Node>[], mayBeWindows: boolean): ShellLine | undefined {
  try {
    return new Reader(unitsOf(parts), mayBeWindows).line();
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

class Unreadable extends Error {}

function unitsOf(parts: readonly Part<Node>[]): Unit[] {
  return parts.flatMap((part): Unit[] => {
    if (part.kind === "hole") return [{ hole: part.hole }];
    return part.characters.flatMap((character) => {
      if (character.cooked === "") return [];
      // Several ordinary characters in one.
      if (character.cooked !== character.raw) return [{ character }];
      return [...character.cooked].map((one) => ({ character: { ...character, cooked: one, raw: one } }));
    });
  });
}

const substituted = new Set(["$", "`"]);
const ends = new Set([" ", "\t", "\n", "|", "&", ";", "<", ">", "(", ")"]);
const patterns = new Set(["*", "?", "["]);

class Reader {
  #at = 0;

  constructor(
    readonly units: readonly Unit[],
    readonly mayBeWindows: boolean,
  ) {}

  line(): ShellLine {
    const steps: Step[] = [];
    let after: Step["after"] = "start";
    let isBackground = false;
    for (;;) {
      this.#skipBlanks(true);
      if (this.#at >= this.units.length) break;
      if (isBackground) throw new Unreadable();
      steps.push({ after, pipeline: this.#pipeline() });
      const next = this.#operator();
      isBackground = next === "&";
      if (next === "&&" || next === "||") this.#expectMore();
      if (next !== null && next !== "&") after = next;
    }
    if (steps.length === 0) throw new Unreadable();
    return { steps, isBackground };
  }

  #expectMore(): void {
    this.#skipBlanks(true);
    if (this.#at >= this.units.length) throw new Unreadable();
  }

  #operator(): "&&" | "||" | ";" | "&" | null {
    this.#skipBlanks(false);
    if (this.#take("&&")) return "&&";
    if (this.#take("||")) return "||";
    if (this.#take("&")) return "&";
    if (this.#take(";") || this.#take("\n")) return ";";
    if (this.#at < this.units.length) throw new Unreadable();
    return null;
  }

  #pipeline(): ShellCommand[] {
    const commands = [this.#command()];
    for (;;) {
      this.#skipBlanks(false);
      if (this.#peek() !== "|" || this.#peek(1) === "|" || this.#peek(1) === "&") return commands;
      this.#at++;
      this.#skipBlanks(true);
      commands.push(this.#command());
    }
  }

  #command(): ShellCommand {
    const env: Assignment[] = [];
    const words: ShellWord[] = [];
    const redirects: Redirect[] = [];
    for (;;) {
      this.#skipBlanks(false);
      const redirect = this.#redirect();
      if (redirect) redirects.push(redirect);
      else if (this.#at >= this.units.length || ends.has(this.#peek() ?? "")) break;
      else if (this.#peek() === "#") this.#skipComment();
      else {
        const assignment = words.length === 0 ? this.#assignment() : undefined;
        if (assignment) env.push(assignment);
        else words.push(this.#word());
      }
    }
    if (words.length === 0 && env.length === 0) throw new Unreadable();
    return { env, words, redirects };
  }

  #assignment(): Assignment | undefined {
    let at = this.#at;
    let name = "";
    for (; /^\w$/.test(this.#cooked(at) ?? ""); at++) name += this.#cooked(at);
    if (!/^[A-Za-z_]/.test(name) || this.#cooked(at) !== "=") return undefined;
    this.#at = at + 1;
    const isEmpty = this.#at >= this.units.length || ends.has(this.#peek() ?? "");
    return { name, value: isEmpty ? [] : this.#word() };
  }

  #redirect(): Redirect | undefined {
    const start = this.#at;
    const first = this.#peek();
    let from: Redirect["from"] | null = null;
    if (first === "0" || first === "1" || first === "2" || (first === "&" && this.#peek(1) === ">")) {
      from = first;
      this.#at++;
    }
    const sign = this.#peek();
    if (sign !== ">" && sign !== "<") {
      this.#at = start;
      return undefined;
    }
    this.#at++;
    const isTwice = this.#peek() === sign;
    if (isTwice) this.#at++;
    // `<<end`, `<(…)`, `>|`
    if ((isTwice && sign === "<") || this.#peek() === "(" || this.#peek() === "|") throw new Unreadable();
    const operator = isTwice ? ">>" : sign;
    if (this.#take("&")) {
      const to = this.#peek();
      if (sign === "<" || (to !== "1" && to !== "2")) throw new Unreadable();
      this.#at++;
      return { from: from ?? "1", operator, to };
    }
    this.#skipBlanks(false);
    if (this.#at >= this.units.length || ends.has(this.#peek() ?? "")) throw new Unreadable();
    return { from: from ?? (sign === "<" ? "0" : "1"), operator, to: this.#word() };
  }

  #word(): ShellWord {
    const items: Item[] = [];
    let quote: "'" | '"' | null = null;
    const add = (character: Character, quotes: boolean) => items.push({ kind: "text", character, quotes });
    while (this.#at < this.units.length) {
      const unit = this.units[this.#at]!;
      if ("hole" in unit) {
        items.push({ kind: "hole", hole: unit.hole });
        this.#at++;
        continue;
      }
      const { character } = unit;
      const { cooked } = character;
      if (quote === null && ends.has(cooked)) break;
      if (quote === null && this.mayBeWindows && (cooked === "%" || cooked === "^")) throw new Unreadable();
      if (quote === null && (patterns.has(cooked) || (cooked === "~" && items.length === 0)))
        throw new Unreadable();
      if (quote !== "'" && substituted.has(cooked)) {
        items.push(this.#substitution(quote !== null));
        continue;
      }
      this.#at++;
      if (cooked === quote || (quote === null && (cooked === '"' || cooked === "'"))) {
        quote = quote === null ? (cooked as "'" | '"') : null;
        add(character, true);
      } else if (cooked === "\\" && quote !== "'") this.#escape(character, quote, add);
      else add(character, false);
    }
    if (quote !== null) throw new Unreadable();
    return items;
  }

  #escape(
    backslash: Character,
    quote: '"' | null,
    add: (character: Character, quotes: boolean) => unknown,
  ): void {
    const next = this.units[this.#at];
    if (!next || "hole" in next || next.character.cooked === "\n") throw new Unreadable();
    const isQuoting = quote === null || /^["\\$`]$/.test(next.character.cooked);
    add(backslash, isQuoting);
    if (!isQuoting) return;
    add(next.character, false);
    this.#at++;
  }

  #substitution(isQuoted: boolean): Item {
    if (this.#take("`")) return { kind: "substitution", line: this.#until("`"), isQuoted };
    if (this.#take("$(")) {
      if (this.#peek() === "(") throw new Unreadable();
      return { kind: "substitution", line: this.#until(")"), isQuoted };
    }
    this.#at++;
    const hasBraces = this.#take("{");
    let name = "";
    for (; /^\w$/.test(this.#peek() ?? ""); this.#at++) name += this.#peek();
    if (!/^[A-Za-z_]/.test(name) || (hasBraces && !this.#take("}"))) throw new Unreadable();
    return { kind: "variable", name };
  }

  /** What stands before an end that is not in quotes. */
  #until(end: string): Part<Node>[] {
    const parts: Part<Node>[] = [];
    let quote: string | null = null;
    let depth = 0;
    for (; this.#at < this.units.length; this.#at++) {
      const unit = this.units[this.#at]!;
      if ("hole" in unit) {
        parts.push({ kind: "hole", hole: unit.hole });
        continue;
      }
      const { cooked } = unit.character;
      // What a backslash means depends on how deep it stands.
      if (cooked === "\\") throw new Unreadable();
      if (quote === null && cooked === end && depth-- === 0) {
        this.#at++;
        return parts;
      }
      if (quote === null && cooked === "(") depth++;
      if (cooked === quote) quote = null;
      else if (quote === null && (cooked === '"' || cooked === "'")) quote = cooked;
      parts.push({ kind: "text", characters: [unit.character] });
    }
    throw new Unreadable();
  }

  #skipBlanks(andLines: boolean): void {
    for (
      let one = this.#peek();
      one === " " || one === "\t" || (andLines && one === "\n");
      one = this.#peek()
    )
      this.#at++;
  }

  #skipComment(): void {
    while (this.#at < this.units.length && this.#peek() !== "\n") this.#at++;
  }

  #cooked(at: number): string | undefined {
    const unit = this.units[at];
    return unit && "character" in unit ? unit.character.cooked : undefined;
  }

  #peek(ahead = 0): string | undefined {
    return this.#cooked(this.#at + ahead);
  }

  #take(text: string): boolean {
    const isThere = [...text].every((one, index) => this.#peek(index) === one);
    if (isThere) this.#at += text.length;
    return isThere;
  }
}

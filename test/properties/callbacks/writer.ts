import type { Choices } from "../choices.js";

/*
 * Texts are made of code with these in it: `$stdout`, `$stderr`, `$code`, `$close`, `$data`, `$error` for what the
 * parameters are called, `@` for an identification of its own, `~` for a semicolon or none (then `^` is one, before a
 * bracket), `%` for a comment, `·` for room for one.
 */

/** What a grammar of callbacks needs everywhere. */
export class CallbackWriter {
  /** What the program has: `statement switch`, `parameters taken apart` … */
  readonly features = new Set<string>();

  constructor(
    readonly choices: Choices,
    readonly isTypeScript: boolean,
    readonly isAsync: boolean,
    /** Whether the first parameter is a name, so that the message can be passed on whole. */
    readonly hasMessage: boolean,
    /** What `arguments` says in a class is an error. */
    readonly hasClasses: boolean,
  ) {}

  /** What the statements that are being written are about; undefined for anything. */
  event: "output" | "error" | "close" | undefined;

  #ids = 0;

  /** A name that nothing else has. */
  id(): string {
    return `it${++this.#ids}`;
  }

  /** Picks one of several ways to write something, and notes which. */
  way<T>(feature: string, ways: Readonly<Record<string, T>>): T {
    const name = this.choices.pick(Object.keys(ways));
    this.features.add(`${feature} ${name}`);
    return ways[name]!;
  }
}

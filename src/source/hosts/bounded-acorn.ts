import type { Options, Parser } from "acorn";
import { parsers } from "./parsers.js";

/**
 * How much is done for one file, in characters that are parsed. What reads MDX tries again at each brace and each blank line,
 * until all that stands before it is code; where it isn't closed, that would grow with the square of the file.
 */
const mostWork = 20_000_000;

/** What a brace or a line costs besides, each time: all before it is put together again. */
const costOfPiece = 50;

/** The parser of what MDX runs, which ends after some work; then whatever comes is taken as it stands. */
export class BoundedAcorn {
  isSpent = false;
  readonly #parser: typeof Parser;
  #work = mostWork;
  #error: { pos?: number } = {};

  constructor() {
    const { jsx, Parser } = parsers.markdown();
    this.#parser = Parser.extend(jsx());
  }

  /** Where it could not go on the last time; whoever calls it puts in the place in the file. */
  get lastError(): number {
    return this.#error.pos ?? 0;
  }

  parse(text: string, options: Options) {
    return this.#try(text, () => this.#parser.parse(text, options));
  }

  parseExpressionAt(text: string, offset: number, options: Options) {
    return this.#try(text, () => this.#parser.parseExpressionAt(text, offset, options));
  }

  #try<Tree>(text: string, parse: () => Tree): Tree {
    this.#work -= text.length + costOfPiece * text.split(/[}\n]/).length;
    this.isSpent ||= this.#work < 0;
    if (this.isSpent) return { type: "Program", start: 0, end: text.length, body: [] } as Tree;
    try {
      return parse();
    } catch (error) {
      this.#error = error as { pos?: number };
      throw error;
    }
  }
}

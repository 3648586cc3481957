import type { Position, Range } from "vscode-languageserver/node";
import type { Reference, Span } from "../../src/model.js";
import { Document } from "../../src/source/document.js";

/** A text by lines and UTF-16 columns from 0, as the protocol has them. A byte order mark is a character of its text. */
export class Lines {
  readonly #document: Document;

  constructor(readonly text: string) {
    this.#document = new Document("", text);
  }

  positionOf(offset: number): Position {
    const { line, column } = this.#document.position(offset);
    // The core counts a byte order mark as none.
    const bom = line === 1 && this.text.charCodeAt(0) === 0xfeff ? 1 : 0;
    return { line: line - 1, character: column - 1 + bom };
  }

  rangeOf({ start, end }: Span): Range {
    return { start: this.positionOf(start), end: this.positionOf(end) };
  }

  /** The whole use, of a place as reports have it, from 1. */
  spanOf({ line, column, endLine, endColumn }: Reference): Span {
    return { start: this.#document.offset(line, column), end: this.#document.offset(endLine, endColumn) };
  }

  /** As far as the text has such a place; else the nearest before it. */
  offsetOf({ line, character }: Position): number {
    const last = this.#document.position(this.text.length).line - 1;
    if (line > last) return this.text.length;
    const bom = line === 0 && this.text.charCodeAt(0) === 0xfeff ? 1 : 0;
    const start = this.#document.offset(line + 1, 1) - bom;
    const end = line === last ? this.text.length : this.#document.offset(line + 2, 1);
    return Math.min(start + character, end);
  }
}

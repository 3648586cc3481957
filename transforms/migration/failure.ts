import type { Failure } from "../../src/model.js";
import type { Document } from "../../src/source/document.js";
import { ParseError } from "../../src/source/parse.js";

const nestedTooDeeply =
  "The code is nested too deeply to be read. If it is generated, migrate what it is generated from.";

/** Parser and analysis follow the nesting of the code. */
export function isTooDeep(error: unknown): boolean {
  return error instanceof RangeError && /call stack/.test(error.message);
}

/** What is told of an error. */
export function toFailure(error: unknown, document: Document): Failure {
  if (isTooDeep(error)) {
    return { code: "syntax-error", message: nestedTooDeeply, line: null, column: null, isTooDeep: true };
  }
  if (error instanceof ParseError) {
    const { line, column } = document.position(error.offset);
    return { code: "syntax-error", message: error.message, line, column };
  }
  const message = `This is a fault of ddclient-migrate, please report it: ${(error as Error).message}`;
  return { code: "internal-error", message, line: null, column: null };
}

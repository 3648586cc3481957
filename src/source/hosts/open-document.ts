import { Document } from "../document.js";
import { isCodeFile } from "../extensions.js";
import { type Embedded, embed } from "./embed.js";
import { finderOf } from "./finders.js";
import type { Found } from "./found.js";
import { MissingParserError } from "./missing-parser.js";

/**
 * A file as the migration reads it: of one in another language, the code in it.
 *
 * @throws MissingParserError where there is no Node, and its language's parser wasn't loaded before
 */
export function openDocument(path: string, source: string): Document {
  const find = isCodeFile(path) ? undefined : finderOf(path);
  if (!find) return new Document(path, source);
  const embedding = read(source, () => find(path, source));
  return new Document(path, embedding.text, embedding);
}

/** Whatever a language's parser makes of bad input, it is the file that can't be read, and no other. */
function read(source: string, find: () => Found): Embedded {
  try {
    return embed(source, find());
  } catch (error) {
    if (error instanceof MissingParserError) throw error;
    const message = `The code in the file can't be found: ${(error as Error).message}`;
    return embed(source, { units: [], faults: [{ message, offset: 0 }] });
  }
}

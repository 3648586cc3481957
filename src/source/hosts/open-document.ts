import { Document } from "../document.js";
import { isCodeFile } from "../extensions.js";
import { embed } from "./embed.js";
import { finderOf } from "./finders.js";

/** A file as the migration reads it: of one in another language, the code in it. */
export function openDocument(path: string, source: string): Document {
  const find = isCodeFile(path) ? undefined : finderOf(path);
  if (!find) return new Document(path, source);
  const embedding = embed(source, find(path, source));
  return new Document(path, embedding.text, embedding);
}

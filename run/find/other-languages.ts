import { plainPath } from "../../src/api/table.js";
import { readSource } from "../../src/disk/read-source.js";
import type { Mention } from "../../src/results.js";
import { findCodeParts } from "../../src/source/code-parts.js";
import { Document } from "../../src/source/document.js";
import { findNamed } from "../../src/uses/named-in-text.js";
import type { Candidate } from "./candidate.js";

/** Members of the old client that a text in another language names in its code, in the order of the text. */
export function findMentions(path: string, text: string): Mention[] {
  const document = new Document(path, text);
  return findCodeParts(path, text).flatMap((part) =>
    findNamed(text.slice(part.start, part.end)).map(({ start, row: { api, to } }) => ({
      path,
      api,
      ...document.position(part.start + start),
      replacement: to === null ? null : plainPath(to),
    })),
  );
}

/** Reads files in other languages that may mention the client, and tells where they do. What can't be read is left out. */
export async function readMentions(candidates: readonly Candidate[]): Promise<Mention[]> {
  const found: Mention[] = [];
  for (const { path, file } of candidates) {
    const read = await readSource(file, path);
    if ("text" in read) found.push(...findMentions(path, read.text));
  }
  return found;
}

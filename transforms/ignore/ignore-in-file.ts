import type { Edit } from "../../src/model.js";
import type { Trees } from "../../src/scopes/trees.js";
import type { Document } from "../../src/source/document.js";
import { ignoreEdit } from "./ignore-edit.js";

/**
 * As `ignoreEdit`, of a file that may be in another language: with places in the file.
 *
 * @returns null where a line that begins in markup would get it
 */
export function ignoreInFile(document: Document, use: number, trees: Trees): Edit | null {
  const { embedding } = document;
  if (!embedding) return ignoreEdit(document, use, "", trees);
  const place = embedding.toText(use);
  const region = embedding.regionAt(place);
  const edit = region && ignoreEdit(document, place, "", trees);
  if (!edit || edit.start < region.start) return null;
  const at = embedding.toFile(edit.start);
  const content = edit.content.map((one) =>
    region.encoded && typeof one === "string" ? region.encoded.encode(one) : one,
  );
  return { start: at, end: at, content };
}

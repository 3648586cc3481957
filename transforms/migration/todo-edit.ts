import type { Edit, MigrateOptions } from "../../src/model.js";
import type { Document } from "../../src/source/document.js";
import { findLeftovers } from "./leftovers.js";
import { markOne } from "./place-markers.js";

/**
 * Puts a `TODO(ddclient-migrate)` comment above a use that is left, as `markLeftovers` does above all of them. For editors.
 *
 * @param use where it starts, as in its `span`, and which member it is of
 * @returns null where there is such a comment already, or no such use is left
 * @throws ParseError when the text can't be parsed
 */
export function todoEdit(
  document: Document,
  use: { readonly api: string; readonly start: number },
  options: Omit<MigrateOptions, "path"> = {},
): Edit | null {
  const left = findLeftovers(document, { ...options, path: document.path });
  const index = left.findings.findIndex(({ api, span }) => api === use.api && span.start === use.start);
  return markOne(document, left, index);
}

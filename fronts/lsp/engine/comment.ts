import type { Edit, Reference } from "../../../src/model.js";
import type { Document } from "../../../src/source/document.js";
import { ignoreEdit } from "../../../transforms/ignore/ignore-edit.js";
import { todoEdit } from "../../../transforms/migration/todo-edit.js";

/**
 * A comment above a use that leaves it.
 *
 * @returns null where there is one already
 */
export function commentOn(reference: Reference, as: "ignore" | "todo", document: Document): Edit | null {
  const start = document.offset(reference.line, reference.column);
  if (as === "ignore") return ignoreEdit(document, start, "");
  return todoEdit(document, { api: reference.api, start });
}

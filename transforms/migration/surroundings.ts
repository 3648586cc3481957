import type { MigrateOptions } from "../../src/model.js";
import type { Document } from "../../src/source/document.js";
import type { Surroundings } from "./workspace.js";

/** What the options of a migration say of a project, by offsets into the one text. */
export function surroundingsOf(
  { types, refused = [], elsewhere, client }: MigrateOptions,
  document: Document,
): Surroundings {
  return {
    ...{ types, client },
    refused: refused.map(({ line, column, ...use }) => ({
      ...use,
      start: document.inFile(document.offset(line, column)),
    })),
    ...(elsewhere && { elsewhere: new Map([[document.path, elsewhere]]) }),
  };
}

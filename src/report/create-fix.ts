import type { ArtifactLocation, Fix } from "sarif";
import { editsOf } from "../edits/chosen.js";
import { applyEdits } from "../edits/render.js";
import type { Change } from "../model.js";
import type { Document } from "../source/document.js";
import { findReplacements } from "./find-replacements.js";
import { count } from "./words.js";

/**
 * A change as a viewer of SARIF can apply it: the whole of it, or nothing.
 *
 * @param all the changes of its file
 */
export function createFix(
  document: Document,
  change: Change,
  all: readonly Change[],
  artifactLocation: ArtifactLocation,
): Fix {
  const edits = editsOf([change], all);
  const within = {
    start: edits.reduce((least, { start }) => Math.min(least, start), document.text.length),
    end: edits.reduce((most, { end }) => Math.max(most, end), edits.length === 0 ? document.text.length : 0),
  };
  const after = applyEdits(document.text, edits);
  const replacements = findReplacements(document.text, after, within).map(({ start, end, text }) => {
    const from = document.position(start);
    const to = document.position(end);
    return {
      deletedRegion: {
        startLine: from.line,
        startColumn: from.column,
        endLine: to.line,
        endColumn: to.column,
      },
      insertedContent: { text },
    };
  });
  const others = change.references.length - 1;
  const together =
    others > 0 ? `, together with ${count(others, "place")} that belongs to the same change` : "";
  return {
    description: {
      text: `Migrate to the v1 client${others > 1 ? together.replace("belongs", "belong") : together}.`,
    },
    artifactChanges: [{ artifactLocation, replacements }],
  };
}

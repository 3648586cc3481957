import type { Migration } from "../../src/findings/finding.js";
import type { MigrateOptions } from "../../src/model.js";
import type { Document } from "../../src/source/document.js";
import { marksOf } from "./markers.js";
import { settleRegions } from "./settle-region.js";
import { surroundingsOf } from "./surroundings.js";
import { toFinding } from "./to-finding.js";
import { Workspace } from "./workspace.js";

/**
 * What becomes of the uses of a text, and where comments can stand that say so of those that are left; nothing is changed.
 *
 * @throws ParseError when it can't be parsed
 */
export function findLeftovers(
  document: Document,
  options: MigrateOptions,
): Pick<Migration, "findings" | "marks" | "changes"> {
  const { regions } = new Workspace(surroundingsOf(options, document)).add(document);
  const parts = [...settleRegions(regions, options.unsafe ?? false)].map(([{ context }, { settled }]) => ({
    ...{ context, settled },
  }));
  const findings = parts.flatMap(({ settled, context }) => settled.map((one) => toFinding(one, context)));
  return { findings, marks: marksOf(parts, document.text), changes: [] };
}

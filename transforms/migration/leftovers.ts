import type { Migration } from "../../src/findings/finding.js";
import type { MigrateOptions } from "../../src/model.js";
import type { Document } from "../../src/source/document.js";
import { marksOf } from "./markers.js";
import { settleUnits } from "./settle-unit.js";
import { surroundingsOf } from "./surroundings.js";
import { toFinding } from "./to-finding.js";
import { withUnread } from "./unread.js";
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
  const { units } = new Workspace(surroundingsOf(options, document)).add(document);
  const all = [...settleUnits(units, options.unsafe ?? false)].flatMap(([{ context }, { settled }]) =>
    settled.map((item) => ({ context, item })),
  );
  const findings = all.map(({ item, context }) => toFinding(item, context));
  const contexts = units.map(({ context }) => context);
  const told = { findings, marks: marksOf(all, contexts, document), changes: [] };
  return withUnread(told, units, document);
}

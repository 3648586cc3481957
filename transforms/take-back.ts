import { isSameUse, type RefusedUse } from "../src/findings/finding.js";
import type { TypeUse } from "../src/uses/find-type-uses.js";
import type { Use } from "../src/uses/use.js";
import type { Context } from "./context.js";
import { type Decision, refuse } from "./decision.js";

/** The decision about a use; a refusal when it is one of those to leave. Then what is linked with it is left, too. */
export function takeBack(use: Use | TypeUse, decision: Decision, context: Context): Decision {
  const refused = findRefused(use, context);
  if (!refused || decision.kind !== "rewrite") return decision;
  const { links } = decision;
  // Its own words stand where others have what to do.
  if (refused.reason === "assigned") return refuse("assigned", "", { hint: refused.message, links });
  return refuse(refused.reason ?? "type-error", refused.message, { links });
}

/** What says that a use is to be left. */
export function findRefused({ api, span }: Use | TypeUse, context: Context): RefusedUse | undefined {
  const place = { path: context.document.path, api, start: span.start };
  return context.program.refused.find((one) => isSameUse(one, place));
}

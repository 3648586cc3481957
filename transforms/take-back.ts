import { isSameUse, type RefusedUse } from "../src/findings/finding.js";
import type { Phrase } from "../src/findings/phrase.js";
import type { TypeUse } from "../src/uses/find-type-uses.js";
import { nameOf } from "../src/uses/name-of.js";
import type { Use } from "../src/uses/use.js";
import { type Context, placeOf } from "./context.js";
import { type Decision, type Rewrite, refuse } from "./decision.js";
import { type IgnoreComment, ignoredBy, ignoredIn, ignoredLine } from "./ignore/ignore-comments.js";

/**
 * The decision about a use; a refusal when it is one of those to leave, or would change what a comment says to ignore.
 * Then what is linked with it is left, too.
 */
export function takeBack(use: Use | TypeUse, decision: Decision, context: Context): Decision {
  const { links } = decision;
  const ignored = findIgnoring(use, context);
  if (ignored) return refuse("ignored", ignored.why, { links });
  if (decision.kind !== "rewrite") return decision;
  const refused = findRefused(use, context);
  // Its own words stand where others have what to do.
  if (refused?.reason === "assigned") return refuse("assigned", "", { hint: refused.message, links });
  if (refused) return refuse(refused.reason ?? "type-error", refused.message, { links });
  return keepIgnored(decision, context);
}

/** Whether a use is left, whatever is decided about it. */
export function isTakenBack(use: Use | TypeUse, context: Context): boolean {
  return findRefused(use, context) !== undefined || isIgnored(use, context);
}

/** Whether a comment says to ignore a use. */
export function isIgnored(use: Use | TypeUse, context: Context): boolean {
  return findIgnoring(use, context) !== undefined;
}

function findIgnoring(use: Use | TypeUse, context: Context): IgnoreComment | undefined {
  const { place } = use;
  const own = ignoredBy(place.node, context, nameOf(use));
  // A typing goes as a whole.
  const typing = place.kind === "typing" ? place.typing : null;
  return own ?? (typing ? ignoredLine(typing.node.start!, context) : undefined);
}

/** What says that a use is to be left. */
export function findRefused({ api, span }: Use | TypeUse, context: Context): RefusedUse | undefined {
  const { document } = context;
  const place = { path: document.path, api, start: document.inFile(span.start) };
  return context.program.refused.find((one) => isSameUse(one, place));
}

/** A rewrite that would change a line which a comment says to ignore, or part the two. */
function keepIgnored(decision: Rewrite, context: Context): Decision {
  const left = findIgnored(decision, context);
  const hint = "A comment says to ignore it.";
  return left === null ? decision : refuse("linked", left, { hint, links: decision.links });
}

function findIgnored({ edits, spent }: Rewrite, context: Context): Phrase | null {
  for (const { binding, context: its } of spent)
    if (ignoredLine(binding.declaration.start!, its)) return placeOf(binding.declaration, its, context);
  for (const edit of edits) {
    const line = ignoredIn(edit, context)?.line;
    if (line != null) return [{ start: line }];
  }
  return null;
}

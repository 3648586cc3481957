import { moveType } from "../../transforms/client-types.js";
import { decide } from "../../transforms/decide.js";
import { findRow } from "../../transforms/table.js";
import { canWiden, widenTypes } from "../../transforms/widen-types.js";
import type { Edit } from "../model.js";
import type { Analysis } from "./analyse.js";
import { type Decided, type Settled, settle } from "./settle.js";

/** What became of a region's uses, in the order of the source. */
export interface SettledRegion {
  readonly settled: readonly Settled[];
  /** Edits that are made along with a use that is migrated. */
  readonly extra: Map<Settled, readonly Edit[]>;
}

/** Decides on every use of a region: on the members first, since a client's type moves only when nothing needs it. */
export function settleRegion(analysis: Analysis, unsafe: boolean): SettledRegion {
  const members = settleMembers(analysis, unsafe);
  const blocker = findBlocker(members);
  const types = settleTypes(analysis, blocker, unsafe);
  const left = new Set<object>(types.flatMap(({ use, outcome }) => (outcome === "migrated" ? [] : [use])));
  const typings = analysis.typeUses.filter((use) => use.place.kind === "typing" && left.has(use));
  const widened = widenTypes(blocker ? analysis.typeUses : typings, analysis.context);
  const moved = members.filter(({ use, outcome }) => use.type === "v0" && outcome === "migrated");
  return {
    settled: [...members, ...types].sort((a, b) => a.use.span.start - b.use.span.start),
    extra: new Map(moved.map((item): [Settled, readonly Edit[]] => [item, widened])),
  };
}

function settleMembers({ context, typeUses }: Analysis, unsafe: boolean): Settled[] {
  const decided = context.uses.map((use): Decided => ({ use, decision: decide(use, context) }));
  const members = settle(decided, unsafe, context.document);
  if (!findBlocker(members) || canWiden(typeUses, context)) return members;
  // Then all of them keep the old type.
  return settle(linkOldType(decided, context), unsafe, context.document);
}

function settleTypes(
  { context, typeUses }: Analysis,
  blocker: Settled | undefined,
  unsafe: boolean,
): Settled[] {
  const { document } = context;
  const detail = blocker
    ? `${blocker.use.api} on line ${document.position(blocker.use.span.start).line}`
    : null;
  const decided = typeUses.map(
    (use): Decided => ({ use, decision: moveType(use, findRow(use.api)!, typeUses, detail, context) }),
  );
  return settle(decided, unsafe, document);
}

/** A use that stays, and needs the client to have its old type. */
function findBlocker(members: readonly Settled[]): Settled | undefined {
  return members.find(({ use, outcome }) => outcome !== "migrated" && needsOldType(use));
}

/** Ties the uses of clients of the old type together: they move together or not at all. */
function linkOldType(decided: readonly Decided[], key: object): Decided[] {
  return decided.map(({ use, decision }) => ({
    use,
    decision: needsOldType(use) ? { ...decision, links: [...decision.links, key] } : decision,
  }));
}

/** A use of a client whose type the file shows; or a mock, which may be declared with that type. */
function needsOldType({ type, place }: Settled["use"]): boolean {
  return type === "v0" || type === "v1Hybrid" || (place.kind === "mention" && place.why === "test-double");
}

import { moveType } from "../../transforms/client-types.js";
import { decide } from "../../transforms/decide.js";
import { findRow } from "../../transforms/table.js";
import { canWiden, widenTypes } from "../../transforms/widen-types.js";
import type { Edit } from "../model.js";
import type { Analysis } from "./analyse.js";
import { type Decided, describe, type Settled, settle } from "./settle.js";

/** What became of a region's uses, in the order of the source. */
export interface SettledRegion {
  readonly settled: readonly Settled[];
  /** Edits that are made along with a use that is migrated. */
  readonly extra: Map<Settled, readonly Edit[]>;
}

/**
 * Decides on every use of some regions, which may change together: on the members first, since a client's type moves
 * only when nothing needs it.
 *
 * @param analyses may become more while decisions are made
 */
export function settleRegions(
  analyses: Iterable<Analysis>,
  unsafe: boolean,
): ReadonlyMap<Analysis, SettledRegion> {
  const members = settleMembers(analyses, unsafe);
  return new Map([...members].map(([analysis, its]) => [analysis, settleRegion(analysis, its, unsafe)]));
}

function settleRegion(analysis: Analysis, members: readonly Settled[], unsafe: boolean): SettledRegion {
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

type Members = ReadonlyMap<Analysis, readonly Settled[]>;

function settleMembers(analyses: Iterable<Analysis>, unsafe: boolean): Members {
  const decided = new Map<Analysis, readonly Decided[]>();
  for (const analysis of analyses) decided.set(analysis, decideMembers(analysis));
  const members = settleAll(decided, unsafe);
  const tied = [...members].filter(
    ([{ context, typeUses }, its]) => findBlocker(its) && !canWiden(typeUses, context),
  );
  if (tied.length === 0) return members;
  // Then all uses of the old type keep it.
  for (const [analysis] of tied) decided.set(analysis, linkOldType(decided.get(analysis)!, analysis.context));
  return settleAll(decided, unsafe);
}

function decideMembers({ context }: Analysis): readonly Decided[] {
  return context.uses.map((use) => ({ use, decision: decide(use, context), document: context.document }));
}

function settleAll(decided: ReadonlyMap<Analysis, readonly Decided[]>, unsafe: boolean): Members {
  const members = new Map<Analysis, Settled[]>([...decided.keys()].map((analysis) => [analysis, []]));
  const owners = [...decided].flatMap(([analysis, items]) => items.map(() => members.get(analysis)!));
  for (const [index, item] of settle([...decided.values()].flat(), unsafe).entries())
    owners[index]!.push(item);
  return members;
}

function settleTypes(
  { context, typeUses }: Analysis,
  blocker: Settled | undefined,
  unsafe: boolean,
): Settled[] {
  const { document } = context;
  const detail = blocker ? describe(blocker, document) : null;
  const decided = typeUses.map(
    (use): Decided => ({
      use,
      decision: moveType(use, findRow(use.api)!, typeUses, detail, context),
      document,
    }),
  );
  return settle(decided, unsafe);
}

/** A use that stays, and needs the client to have its old type. */
function findBlocker(members: readonly Settled[]): Settled | undefined {
  return members.find(({ use, outcome }) => outcome !== "migrated" && needsOldType(use));
}

/** Ties the uses of clients of the old type together: they move together or not at all. */
function linkOldType(decided: readonly Decided[], key: object): Decided[] {
  return decided.map(({ use, decision, document }) => ({
    use,
    decision: needsOldType(use) ? { ...decision, links: [...decision.links, key] } : decision,
    document,
  }));
}

/** A use of a client whose type the file shows; or a mock, which may be declared with that type. */
function needsOldType({ type, place }: Settled["use"]): boolean {
  return type === "v0" || type === "v1Hybrid" || (place.kind === "mention" && place.why === "test-double");
}

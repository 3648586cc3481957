import { clientType } from "../../src/api/names.js";
import { findRow, lastName } from "../../src/api/table.js";
import type { Phrase } from "../../src/findings/phrase.js";
import { inWords } from "../../src/findings/to-reference.js";
import type { Edit, SharedTyping } from "../../src/model.js";
import type { TypeUse } from "../../src/uses/find-type-uses.js";
import type { HandWritten } from "../../src/values/typings/hand-written.js";
import { moveType } from "../client-types.js";
import { type Context, contextAt, span } from "../context.js";
import { decide } from "../decide.js";
import { type Decision, type Refusal, refuse } from "../decision.js";
import { findRefused, takeBack } from "../take-back.js";
import { isSeenElsewhere } from "../typing/named-typing.js";
import { findObstacle, obstacleToWiden } from "../typing/obstacle.js";
import { noteSuperfluousCasts } from "../typing/superfluous-casts.js";
import { hasOwnResult } from "../typing/written-results.js";
import { canWiden, isKept, widenTypes } from "../widen-types.js";
import type { Analysis } from "./analyse.js";
import { type Decided, describe, type Settled, settle } from "./settle.js";

/** What became of a unit's uses, in the order of the source. */
export interface SettledUnit {
  readonly settled: readonly Settled[];
  /** Edits that are made along with a use that is migrated; or with a type that is only widened. */
  readonly extra: Map<Settled, readonly Edit[]>;
  /** The typings that other files may see. */
  readonly typings: readonly SharedTyping[];
}

/**
 * Decides on every use of some units, which may change together: on the members first, since a client's type moves
 * only when nothing needs it.
 *
 * @param analyses may become more while decisions are made
 * @param unsafe `"offered"`: what is unsafe is made, each of it by itself, so that types stay as long as any of it would
 */
export function settleUnits(
  analyses: Iterable<Analysis>,
  unsafe: boolean | "offered",
): ReadonlyMap<Analysis, SettledUnit> {
  const members = settleMembers(analyses, unsafe !== false);
  const safe = unsafe === "offered" ? settleMembers(members.keys(), false) : members;
  return new Map(
    [...members].map(([analysis, its]) => {
      const blocker = findBlocker(safe.get(analysis)!);
      return [analysis, settleUnit(analysis, its, blocker, unsafe !== false)];
    }),
  );
}

/** @param blocker a use that stays, and needs the client to have its old type */
function settleUnit(
  { context, typeUses }: Analysis,
  members: readonly Settled[],
  blocker: Settled | undefined,
  unsafe: boolean,
): SettledUnit {
  const { document, program } = context;
  const elsewhere = program.elsewhere.get(document.path);
  const blockerOf = (use: TypeUse): Phrase | null => {
    if (blocker) return describe(blocker, document);
    return elsewhere?.stillUsed && isSeenElsewhere(use.place.node, context) ? elsewhere.stillUsed : null;
  };
  const decided = typeUses.map(
    (use): Decided => ({
      use,
      decision: takeBack(use, moveType(use, findRow(use.api)!, typeUses, blockerOf, context), context),
      document,
    }),
  );
  const types = settle(decided, unsafe).map((item) => withNeeds(item, members, context));
  const left = types.filter(({ outcome }) => outcome !== "migrated");
  const widened = left
    .map(({ use }) => use as TypeUse)
    .filter(
      (use) =>
        use.place.kind === "typing" || blockerOf(use) !== null || findRefused(use, context) !== undefined,
    );
  const all = withCastNotes([...members, ...types], typeUses, context);
  const moved = all.filter(({ use, outcome }) => use.type === "v0" && outcome === "migrated");
  // What moved in another file needs v1's members in the types that it sees.
  const isNeeded = moved.length === 0 && elsewhere?.hasMoved;
  const gets = isNeeded || moved.length > 0 ? widened.filter((use) => canWiden([use], context)) : [];
  const edits = widenTypes(gets, context);
  return {
    settled: all.sort((a, b) => a.use.span.start - b.use.span.start),
    extra: new Map((isNeeded ? left.slice(0, 1) : moved).map((item) => [item, edits])),
    typings: sharedTypings(typeUses, new Set([...gets, ...typesMoved(types)]), context),
  };
}

/** A client's type that moves, with the uses that are to move before it. */
function withNeeds(item: Settled, members: readonly Settled[], context: Context): Settled {
  const { place } = item.use as TypeUse;
  const isClient = place.kind === "typing" || lastName(item.use.api) === clientType;
  if (item.outcome !== "migrated" || !isClient) return item;
  const needs = members.filter(({ use }) => needsOldType(use) || mayNeedType(use)).map(({ use }) => use);
  return { ...item, needs: new Set(needs), isShared: isSeenElsewhere(place.node, context) };
}

function typesMoved(types: readonly Settled[]): TypeUse[] {
  return types.filter(({ outcome }) => outcome === "migrated").map(({ use }) => use as TypeUse);
}

/** @param updated the uses of those that have v1's members afterwards */
function sharedTypings(
  typeUses: readonly TypeUse[],
  updated: ReadonlySet<TypeUse>,
  context: Context,
): SharedTyping[] {
  const typings = new Map<HandWritten, boolean>();
  for (const use of typeUses) {
    const typing = use.place.kind === "typing" ? use.place.typing : null;
    if (typing) typings.set(typing, typing.isAddition || updated.has(use));
  }
  return [...typings]
    .filter(([{ node }]) => isSeenElsewhere(node, context))
    .map(([typing, hasV1]) => ({
      ...span(typing.node),
      hasV1,
      obstacle: inFile(obstacleToWiden(typing, context), context),
      hasResults: hasOwnResult(typing.node, context),
    }));
}

/** For messages about other files, too. */
function inFile(obstacle: Phrase | null, { document }: Context): string | null {
  return obstacle && inWords(obstacle, document);
}

function withCastNotes(
  settled: readonly Settled[],
  typeUses: readonly TypeUse[],
  context: Context,
): Settled[] {
  const migrated = settled.filter(({ outcome }) => outcome === "migrated").map(({ use }) => use);
  const notes = noteSuperfluousCasts(new Set(migrated), typeUses, context);
  return settled.map((item) => {
    const note = notes.get(item.use);
    return note ? { ...item, notes: [...item.notes, note] } : item;
  });
}

type Members = ReadonlyMap<Analysis, readonly Settled[]>;

function settleMembers(analyses: Iterable<Analysis>, unsafe: boolean): Members {
  const decided = new Map<Analysis, readonly Decided[]>();
  for (const analysis of analyses) decided.set(analysis, decideMembers(analysis));
  const members = settleAll(decided, unsafe);
  let isFinal = true;
  for (const [analysis, its] of members) {
    const { context, typeUses } = analysis;
    if (canWiden(typeUses, context)) continue;
    // Then all uses of the old type keep it: if one of them stays, or the type itself.
    const isBlocked = findBlocker(its) !== undefined;
    const refusal = ofKeptType(analysis) ?? (isBlocked ? null : ofTyping(analysis));
    if (!isBlocked && refusal === null) continue;
    isFinal = false;
    const all = decided.get(analysis)!;
    decided.set(analysis, refusal === null ? linkOldType(all, context) : leaveOldType(all, refusal));
  }
  return isFinal ? members : settleAll(decided, unsafe);
}

/** For the uses of clients of a type that stays as it is. */
function ofKeptType({ context, typeUses }: Analysis): Refusal | null {
  const { document } = context;
  const kept = typeUses.find((use) => isKept(use, context));
  return kept ? refuse("linked", describe({ use: kept, document }, document)) : null;
}

/** For those of a typing that can neither move nor get v1's members. */
function ofTyping({ context, typeUses }: Analysis): Refusal | null {
  const obstacle = findObstacle(typeUses, context);
  return obstacle === null ? null : refuse("hand-written-typing", obstacle);
}

function decideMembers({ context }: Analysis): readonly Decided[] {
  return context.uses.map((use) => {
    context.program.checkpoint();
    return { use, decision: decide(use, contextAt(use.span, context)), document: context.document };
  });
}

function settleAll(decided: ReadonlyMap<Analysis, readonly Decided[]>, unsafe: boolean): Members {
  const members = new Map<Analysis, Settled[]>([...decided.keys()].map((analysis) => [analysis, []]));
  const owners = [...decided].flatMap(([analysis, items]) => items.map(() => members.get(analysis)!));
  for (const [index, item] of settle([...decided.values()].flat(), unsafe).entries())
    owners[index]!.push(item);
  return members;
}

/** A use that stays, and needs the client to have its old type. */
function findBlocker(members: readonly Settled[]): Settled | undefined {
  return members.find(
    ({ use, outcome }) => outcome !== "migrated" && (needsOldType(use) || mayNeedType(use)),
  );
}

/** A use whose client has a type that the file alone doesn't show: `this`, or a name behind a type predicate. */
function mayNeedType({ certainty, type, place }: Settled["use"]): boolean {
  return certainty === "likely" && type === null && place.kind !== "mention";
}

/** Ties the uses of clients of the old type together: they move together or not at all. */
function linkOldType(decided: readonly Decided[], key: object): Decided[] {
  return decided.map(({ use, decision, document }) => ({
    use,
    decision:
      needsOldType(use) || mayNeedType(use) ? { ...decision, links: [...decision.links, key] } : decision,
    document,
  }));
}

/** Leaves the uses of clients of a type that can neither move nor get v1's members. */
function leaveOldType(decided: readonly Decided[], refusal: Refusal): Decided[] {
  const isIgnored = (decision: Decision) => decision.kind === "refusal" && decision.reason === "ignored";
  return decided.map(({ use, decision, document }) => ({
    use,
    decision: use.type === "v0" && !isIgnored(decision) ? refusal : decision,
    document,
  }));
}

/** A use of a client whose type the file shows; or a mock, which may be declared with that type. */
function needsOldType({ type, place }: Settled["use"]): boolean {
  return type === "v0" || type === "v1Hybrid" || (place.kind === "mention" && place.why === "test-double");
}

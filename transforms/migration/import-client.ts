import type { Change, Edit } from "../../src/model.js";
import { isComponent } from "../../src/source/extensions.js";
import type { Use } from "../../src/uses/use.js";
import { clientExpressions, originsOf } from "../import-client/client-expressions.js";
import {
  type ClientImport,
  findSharedGuard,
  importClient,
  importObstacle,
  withImportedTypes,
} from "../import-client/import-client.js";
import type { Analysis } from "./analyse.js";
import { joinGroups } from "./join-groups.js";
import type { Settled } from "./settle.js";
import type { SettledUnit } from "./settle-unit.js";

/** A unit as it is when its client is to be imported, before anything is decided about its uses. */
export function toImport(analysis: Analysis): Analysis {
  const { context } = analysis;
  return importObstacle(context) === null ? { ...analysis, context: withImportedTypes(context) } : analysis;
}

type ByUnit<T> = ReadonlyMap<Analysis, T>;

/** What was decided about some units, with what importing their clients adds to it. */
export interface Imports {
  readonly settled: ByUnit<SettledUnit>;
  /** What no use of the old API is part of: clients that were used as v1's before. */
  readonly free: ByUnit<readonly Change[]>;
  /** Why a unit keeps reaching for `window.ddClient`. */
  readonly obstacles: ByUnit<string>;
  readonly notes: ByUnit<readonly string[]>;
  /** Where a unit asks for a client, or puts one in its place. */
  readonly guards: ByUnit<string>;
}

/** Where every client is kept. */
export function noImports(settled: ByUnit<SettledUnit>): Imports {
  return { settled, free: new Map(), obstacles: new Map(), notes: new Map(), guards: new Map() };
}

/**
 * Ties the replacement of each client to the uses that it is migrated with, so that any choice of changes gives a whole
 * module: the import and the constant belong to each of them, and are written once. Where another file still needs the
 * old members, a client that may get there keeps its type.
 */
export function settleImports(units: ByUnit<SettledUnit>): Imports {
  const free = new Map<Analysis, readonly Change[]>();
  const obstacles = new Map<Analysis, string>();
  const notes = new Map<Analysis, readonly string[]>();
  const guards = new Map<Analysis, string>();
  const extras = new Map<Settled, readonly Edit[]>();
  const shared: object[][] = [];
  for (const [analysis, unit] of units) {
    const guard = findSharedGuard(analysis.context);
    if (guard !== null) guards.set(analysis, guard);
    const obstacle = importObstacle(analysis.context);
    if (obstacle !== null) {
      obstacles.set(analysis, obstacle);
      continue;
    }
    const made = importOf(analysis, unit);
    const tied = tie(made, analysis, unit);
    for (const [item, edits] of tied.extra) extras.set(item, edits);
    shared.push(...tied.shared);
    notes.set(analysis, made.notes);
    if (tied.free.length > 0)
      free.set(analysis, [{ edits: once([...tied.free, ...made.header]), references: [] }]);
  }
  for (const analysis of besideModules([...units.keys()])) obstacles.delete(analysis);
  const groupOf = joinGroups(shared);
  const settled = new Map([...units].map(([analysis, unit]) => [analysis, regroup(unit, extras, groupOf)]));
  return { settled, free, obstacles, notes, guards };
}

/** Handlers for the browser in components whose module has a client: what becomes of that is what counts. */
function besideModules(units: readonly Analysis[]): Analysis[] {
  const ofComponents = units.filter(({ context }) => isComponent(context.document.path));
  const isModule = ({ context }: Analysis) => context.unit?.scope === "module";
  const having = ofComponents.filter((one) => isModule(one) && clientExpressions(one.context).size > 0);
  const documents = new Set(having.map(({ context }) => context.document));
  return ofComponents.filter((one) => !isModule(one) && documents.has(one.context.document));
}

const isLeft = ({ outcome }: Settled) => outcome !== "migrated";

function importOf({ context, typeUses }: Analysis, { settled }: SettledUnit): ClientImport {
  const isType = new Set<object>(typeUses);
  const left = settled.filter(isLeft);
  const members = left.filter(({ use }) => !isType.has(use)).map(({ use }) => use as Use);
  const elsewhere = context.program.elsewhere.get(context.document.path);
  return importClient(members, members.length < left.length || Boolean(elsewhere?.stillUsed), context);
}

/** Which replacements go with which uses, and which with none. */
function tie(made: ClientImport, { context, typeUses }: Analysis, { settled }: SettledUnit) {
  const isType = new Set<object>(typeUses);
  const members = settled.filter((item) => !isLeft(item) && !isType.has(item.use));
  const origins = new Map(
    members.map((item) => [item, originsOf(item.use as Use, context).map(({ client }) => client)]),
  );
  const extra = new Map<Settled, readonly Edit[]>();
  const shared: object[][] = [];
  const free: Edit[] = [];
  for (const [client, edits] of made.replaced) {
    const users = members.filter((item) => origins.get(item)!.includes(client));
    if (users.length === 0) free.push(...edits);
    for (const user of users) extra.set(user, [...(extra.get(user) ?? []), ...edits, ...made.header]);
    // A name for the client has one type for all of its uses.
    shared.push(users.map(({ group }) => group));
  }
  return { extra, shared, free };
}

function regroup(
  { settled, extra, typings }: SettledUnit,
  added: ReadonlyMap<Settled, readonly Edit[]>,
  groupOf: (group: object) => object,
): SettledUnit {
  const all = new Map<Settled, readonly Edit[]>();
  const items = settled.map((item) => {
    const grouped = { ...item, group: groupOf(item.group) };
    const edits = [...(extra.get(item) ?? []), ...(added.get(item) ?? [])];
    if (edits.length > 0) all.set(grouped, edits);
    return grouped;
  });
  return { settled: items, extra: all, typings };
}

/** Every edit once: the alias that is the constant is part of the header as well. */
function once(edits: readonly Edit[]): Edit[] {
  const seen = new Set<string>();
  return edits.filter((edit) => {
    const key = JSON.stringify(edit);
    return !seen.has(key) && seen.add(key);
  });
}

import type { Reason } from "../../src/api/reasons.js";
import type { Details, Note } from "../../src/findings/finding.js";
import type { Phrase } from "../../src/findings/phrase.js";
import type { Edit, Outcome } from "../../src/model.js";
import type { Document } from "../../src/source/document.js";
import type { TypeUse } from "../../src/uses/find-type-uses.js";
import type { Use } from "../../src/uses/use.js";
import type { Danger, Decision, FileEdits, Spent } from "../decision.js";
import { remember } from "../remember.js";
import { joinGroups } from "./join-groups.js";

/** A use with what was decided about it. */
export interface Decided {
  readonly use: Use | TypeUse;
  readonly decision: Decision;
  /** Where the use stands. */
  readonly document: Document;
}

/** A use with its outcome; edits only where it is migrated. */
export interface Settled {
  readonly use: Use | TypeUse;
  readonly document: Document;
  readonly outcome: Outcome;
  readonly reason: Reason | null;
  readonly details: Details;
  readonly notes: readonly Note[];
  readonly edits: readonly Edit[];
  /** What has to change with it in other files. */
  readonly otherFiles: readonly FileEdits[];
  /** As in `Rewrite`. */
  readonly spent: readonly Spent[];
  /** Of a client's type that moves: the uses that it is there for. */
  readonly needs?: ReadonlySet<Use | TypeUse>;
  /** Whether other files see the type. */
  readonly isShared?: boolean;
  /** Uses that change together have the same one. */
  readonly group: object;
}

/**
 * Turns decisions into outcomes. What is linked is applied together or not at all: one refusal leaves the whole group,
 * one unsafe rewrite makes the whole group unsafe.
 */
export function settle(decided: readonly Decided[], unsafe: boolean): Settled[] {
  const groups = groupByLinks(decided);
  const groupOf = joinTogether(decided, groups, unsafe);
  return decided.map((item): Settled => {
    const group = groups.get(item)!;
    const { use, decision, document } = item;
    const base = {
      ...{
        use,
        document,
        details: { detail: "" },
        notes: [],
        edits: [],
        otherFiles: [],
        spent: [],
      },
      group: groupOf(group),
    };
    if (decision.kind === "refusal") {
      const { reason, detail, hint } = decision;
      const details = { detail, hint };
      if (reason === "ignored") return { ...base, outcome: "ignored", reason: null, details };
      return { ...base, outcome: "manual", reason, details };
    }
    if (group.refused) {
      const details = { detail: describe(group.refused, document) };
      return { ...base, outcome: "manual", reason: "linked", details };
    }
    if (group.risky && !unsafe) {
      const { reason, ...details }: Danger = decision.unsafe ?? {
        reason: "linked",
        detail: describe(group.risky, document),
      };
      return { ...base, outcome: "unsafe", reason, details };
    }
    return {
      ...base,
      outcome: "migrated",
      reason: null,
      notes: decision.unsafe ? [...decision.notes, accepted(decision.unsafe)] : decision.notes,
      edits: decision.edits,
      otherFiles: decision.otherFiles,
      spent: decision.spent,
    };
  });
}

function accepted({ reason, ...details }: Danger): Note {
  return { reason, details };
}

/** A use as a message about another one names it. */
export function describe({ use, document }: Pick<Decided, "use" | "document">, seenFrom: Document): Phrase {
  const { start } = use.span;
  if (document === seenFrom) return [use.api, { start, isOn: true }];
  return [`${use.api} in `, { path: document.path, line: document.position(start).line }];
}

/** Decisions that are applied together or not at all, with what decides for all of them. */
interface Group {
  readonly refused: Decided | null;
  readonly risky: Decided | null;
}

/** The groups that are made at once, among those that are made. */
function joinTogether(
  decided: readonly Decided[],
  groups: ReadonlyMap<Decided, Group>,
  unsafe: boolean,
): (group: object) => object {
  const sharing = new Map<object, Group[]>();
  for (const item of decided) {
    const group = groups.get(item)!;
    if (item.decision.kind === "refusal" || group.refused || (group.risky && !unsafe)) continue;
    for (const key of item.decision.together) remember(sharing, key, () => []).push(group);
  }
  return joinGroups([...sharing.values()]);
}

/** The connected components of decisions over the keys that they share. */
function groupByLinks(decided: readonly Decided[]): Map<Decided, Group> {
  const roots = new Map<object, object>();
  const rootOf = (key: object): object => {
    let root = key;
    for (let next = roots.get(root); next; next = roots.get(root)) root = next;
    // Halves the way for the next one.
    for (let at = key; at !== root; ) {
      const next = roots.get(at)!;
      roots.set(at, root);
      at = next;
    }
    return root;
  };
  for (const item of decided) {
    for (const key of item.decision.links) {
      const [from, into] = [rootOf(key), rootOf(item)];
      if (from !== into) roots.set(from, into);
    }
  }
  const groups = new Map<object, { refused: Decided | null; risky: Decided | null }>();
  return new Map(
    decided.map((item) => {
      const root = rootOf(item);
      const group = groups.get(root) ?? { refused: null, risky: null };
      groups.set(root, group);
      if (item.decision.kind === "refusal") group.refused ??= item;
      else if (item.decision.unsafe) group.risky ??= item;
      return [item, group];
    }),
  );
}

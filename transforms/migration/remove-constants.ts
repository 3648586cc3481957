import type * as t from "@babel/types";
import type { Edit } from "../../src/model.js";
import type { Binding } from "../../src/scopes/scopes.js";
import type { Node } from "../../src/syntax/node.js";
import { removeConstants } from "../command/remove-constants.js";
import type { Context } from "../context.js";
import type { Analysis } from "./analyse.js";
import { joinGroups } from "./join-groups.js";
import type { Settled } from "./settle.js";
import type { SettledUnit } from "./settle-unit.js";

/** What is known of a constant whose words are written where it was mentioned. */
interface Mentions {
  readonly context: Context;
  readonly names: Set<Node>;
  /** The uses whose rewrites did that. */
  readonly users: Set<Settled>;
}

/**
 * Removes the constants that no mention is left of, now that it is settled which uses are migrated. Those that share such
 * a constant are made together or not at all from here on, as are those of the constants of one statement.
 */
export function removeSpentConstants(
  units: ReadonlyMap<Analysis, SettledUnit>,
): ReadonlyMap<Analysis, SettledUnit> {
  const statements = groupByStatement(findSpent(units));
  if (statements.length === 0) return units;
  const groupOf = joinGroups(statements.map(({ users }) => users.map(({ group }) => group)));
  const isWhole = ({ statement, declarators }: Statement) =>
    declarators.length === statement.declarations.length;
  const gone = new Set<Node>(statements.filter(isWhole).map(({ statement }) => statement));
  const added = new Map<Settled, { readonly edits: Edit[]; readonly context: Context }[]>();
  for (const { statement, declarators, users, context } of statements) {
    const [first] = users;
    const edits = removeConstants(declarators, statement, gone, context);
    added.set(first!, [...(added.get(first!) ?? []), { edits, context }]);
  }
  return new Map(
    [...units].map(([analysis, unit]) => {
      const { settled, extra } = unit;
      const replaced = new Map(settled.map((item) => [item, withRemovals(item, added.get(item), groupOf)]));
      return [
        analysis,
        {
          ...unit,
          settled: settled.map((item) => replaced.get(item)!),
          extra: new Map([...extra].map(([item, edits]) => [replaced.get(item) ?? item, edits])),
        },
      ];
    }),
  );
}

/** The constants that every mention of is gone. */
function findSpent(units: ReadonlyMap<Analysis, SettledUnit>): Map<Binding, Mentions> {
  const found = new Map<Binding, Mentions>();
  for (const { settled } of units.values()) {
    for (const item of settled) {
      for (const { binding, name, context } of item.spent) {
        const known = found.get(binding) ?? { context, names: new Set(), users: new Set() };
        found.set(binding, known);
        known.names.add(name);
        known.users.add(item);
      }
    }
  }
  for (const [binding, { names }] of found)
    if (binding.references.some((reference) => !names.has(reference))) found.delete(binding);
  return found;
}

/** A statement some of whose constants go, or all. */
interface Statement {
  readonly statement: t.VariableDeclaration;
  readonly declarators: Node[];
  readonly users: Settled[];
  readonly context: Context;
}

function groupByStatement(spent: ReadonlyMap<Binding, Mentions>): Statement[] {
  const found = new Map<Node, Statement>();
  for (const [{ declaration }, { context, users }] of spent) {
    const statement = context.scopes.parents.get(declaration) as t.VariableDeclaration;
    const known = found.get(statement) ?? { statement, declarators: [], users: [], context };
    found.set(statement, known);
    known.declarators.push(declaration);
    known.users.push(...users);
  }
  return [...found.values()];
}

function withRemovals(
  item: Settled,
  removals: readonly { readonly edits: Edit[]; readonly context: Context }[] = [],
  groupOf: (group: object) => object,
): Settled {
  const isOwn = ({ context }: { readonly context: Context }) => context.document === item.document;
  const own = removals.filter(isOwn).flatMap(({ edits }) => edits);
  const others = removals
    .filter((one) => !isOwn(one))
    .map(({ edits, context }) => ({ document: context.document, edits }));
  return {
    ...item,
    group: groupOf(item.group),
    // The same list for all that share it, so that it counts once.
    edits: own.length > 0 ? [...item.edits, ...own] : item.edits,
    otherFiles: [...item.otherFiles, ...others],
  };
}

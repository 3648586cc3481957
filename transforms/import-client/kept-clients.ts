import { untypedResults, v1Members } from "../../src/api/derived.js";
import { isDiscarded } from "../../src/syntax/discarded.js";
import { isMember, type Node } from "../../src/syntax/node.js";
import { callOf, wrap } from "../../src/syntax/wrapping.js";
import type { Use } from "../../src/uses/use.js";
import type { Context } from "../context.js";
import { type ClientExpression, clientExpressions, originsOf } from "./client-expressions.js";

/** What a program has of a client: the names that follow it, and the last access. */
interface Access {
  readonly names: readonly string[];
  readonly node: Node;
}

/**
 * The clients of a file that must keep their type, since the imported one has v1's members only: what is left of the old
 * API needs them (`v0`), or something that only another type lets through (`type`).
 *
 * @param left the uses that stay as they are
 * @param isUsedElsewhere as in `importClient`
 */
export function keptClients(
  left: readonly Use[],
  isUsedElsewhere: boolean,
  context: Context,
): ReadonlyMap<ClientExpression, "v0" | "type"> {
  const kept = new Map<ClientExpression, "v0" | "type">();
  let isUnclear = isUsedElsewhere;
  for (const use of left) {
    const origins = originsOf(use, context);
    for (const { client } of origins) kept.set(client, "v0");
    isUnclear ||= origins.length === 0;
  }
  const migrated = new Set(context.uses.filter((use) => !left.includes(use)).map(({ place }) => place.node));
  for (const client of clientExpressions(context)) {
    const accesses = accessesOf(client, context);
    // A client that goes elsewhere may be what an old use elsewhere has.
    if (accesses === null && isUnclear) kept.set(client, "v0");
    const needsType = accesses?.some((one) => needsAny(client, one, migrated, context));
    if (needsType && !kept.has(client)) kept.set(client, "type");
  }
  return kept;
}

/** What is accessed of a client, also through constants; null where it goes elsewhere. */
function accessesOf(client: Node, context: Context, seen = new Set<Node>()): Access[] | null {
  const { parents, bindingOf } = context.scopes;
  if (seen.has(client)) return [];
  seen.add(client);
  const outer = wrap(client, parents);
  const parent = parents.get(outer);
  if (isMember(parent) && parent.object === outer) return [follow(outer, context)];
  if (isDiscarded(outer, parents)) return [];
  if (parent?.type !== "VariableDeclarator" || parent.init !== outer) return null;
  if (parent.id.type === "ObjectPattern") return [];
  const binding = bindingOf.get(parent.id);
  if (!binding || binding.exported || binding.writes.length > 0) return null;
  const lists = binding.references.map((reference) => accessesOf(reference, context, seen));
  return lists.includes(null) ? null : (lists as Access[][]).flat();
}

function follow(from: Node, context: Context): Access {
  const { parents } = context.scopes;
  const names: string[] = [];
  let node = from;
  for (let at = from; ; at = wrap(node, parents)) {
    const parent = parents.get(at);
    const name = isMember(parent) && parent.object === at ? context.clients.nameOf(parent) : undefined;
    if (!parent || name === undefined) return { names, node };
    names.push(name);
    node = parent;
    if (callOf(node, parents)) return { names, node };
  }
}

/** Whether an access is one that v1's typings don't let through, other than that of `any`. */
function needsAny(
  client: ClientExpression,
  { names, node }: Access,
  migrated: ReadonlySet<Node>,
  context: Context,
): boolean {
  if (!context.isTypeScript) return false;
  const [first = ""] = names;
  if (!v1Members.has(first) && first !== "backend" && !migrated.has(node)) return true;
  if (!untypedResults.has(names.join(".")) || !isResultTyped(node, context)) return false;
  return typeOf(client, context) === "any";
}

/** Whether somebody goes by the type of a call's result. */
function isResultTyped(node: Node, context: Context): boolean {
  const { parents } = context.scopes;
  const call = callOf(node, parents);
  if (!call) return false;
  const outer = wrap(call, parents);
  const parent = parents.get(outer);
  const at = parent?.type === "AwaitExpression" ? parent : call;
  const around = parents.get(parents.get(at)?.type === "ParenthesizedExpression" ? parents.get(at)! : at);
  return !isDiscarded(at, parents) && !/^TS(As|Type)(Expression|Assertion)$/.test(around?.type ?? "");
}

/** The type of a client; null where no typing says it. */
function typeOf(client: ClientExpression, { clients, project }: Context): string | null {
  const value = clients.valueOf(client);
  const own = value.kind === "client" ? value.type : null;
  return own ?? project?.typeOf(client)?.client?.type ?? null;
}

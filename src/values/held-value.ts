import type * as t from "@babel/types";
import { lookUp, type Scope } from "../scopes/scopes.js";
import { isMember } from "../syntax/node.js";
import { callOf } from "../syntax/wrapping.js";
import { itemOf } from "./boxes.js";
import type { Evaluator } from "./evaluator.js";
import type { Value } from "./value.js";

/** `$client` in a component of Svelte: what the store `client` holds. Undefined for any other name. */
export function storedValue(node: t.Identifier, clients: Evaluator): Value | undefined {
  const { host, scopeOf } = clients.scopes;
  const isStored = host === "svelte" && node.name.startsWith("$") && !isRune(node, clients);
  const scope = isStored ? scopeOf.get(node) : undefined;
  const store = scope && lookUp(scope, node.name.slice(1));
  return store && itemOf(clients.valueOfBinding(store), [store.name]);
}

/** `$state(…)`, `$derived.by(…)`: what is called is no store, though one may be called `state`. */
function isRune(node: t.Identifier, { scopes: { parents } }: Evaluator): boolean {
  const parent = parents.get(node);
  const callee = isMember(parent) && parent.object === node ? parent : node;
  return runes.test(node.name) && callOf(callee, parents) !== undefined;
}

const runes = /^\$(?:bindable|derived|effect|host|inspect|props|state)$/;

/** A name as it is shown: in a template of Vue, what holds a value stands for it. */
export function shownValue(node: t.Identifier, value: Value, { scopes }: Evaluator): Value {
  if (value.kind !== "box" || scopes.templates.size === 0) return value;
  for (let at: Scope | null | undefined = scopes.scopeOf.get(node); at; at = at.parent)
    if (scopes.templates.has(at)) return itemOf(value, [node.name]);
  return value;
}

import { argumentAt, parameterOf } from "../../src/analysis/parameters.js";
import type { Binding, FunctionLike } from "../../src/analysis/scopes.js";
import type { Node } from "../../src/analysis/syntax.js";
import type { Context } from "../context.js";
import { remember } from "../remember.js";

/** What a function's calls give for one of its parameters. */
export interface KnownArguments {
  readonly values: readonly Node[];
  /** There is nothing else that it can be. */
  readonly isAll: boolean;
}

const nothing: KnownArguments = { values: [], isAll: false };
const knownArguments = new WeakMap<Binding, KnownArguments>();

/** What a parameter can be: the arguments of its function's calls, and its default where one of them gives none. */
export function argumentsFor(binding: Binding, context: Context): KnownArguments {
  // Each use of a parameter asks, so the answer is kept.
  return remember(knownArguments, binding, () => findArguments(binding, context));
}

function findArguments(binding: Binding, context: Context): KnownArguments {
  const parameter = parameterOf(binding);
  if (!parameter || binding.writes.length > 0) return nothing;
  const { fn, index, byDefault } = parameter;
  const sites = context.clients.callSites.of(fn);
  if (!sites || sites.length === 0) return nothing;
  const given = sites.map(
    (site) => argumentAt(site, index) ?? (argumentAt(site, index) === null && byDefault),
  );
  const values = [...new Set(given)].filter(
    (value) => value !== null && value !== undefined && value !== false,
  );
  return { values, isAll: given.every(Boolean) && !isShared(fn, context) };
}

/** At the top level of a plain script a name is every other script's (and every `onclick`'s), too. */
export function isShared(fn: FunctionLike, { scopes, clients, isTypeScript, document }: Context): boolean {
  const binding = clients.callSites.bindingOf(fn);
  if (isTypeScript || binding?.scope !== scopes.program || /\.[cm]js$/i.test(document.path)) return false;
  let at: Node = fn as Node;
  for (let parent = scopes.parents.get(at); parent; parent = scopes.parents.get(at)) at = parent;
  return (
    at.type === "Program" &&
    at.sourceType === "script" &&
    !/\brequire\s*\(|\bmodule\.exports\b|\bexports\./.test(document.text)
  );
}

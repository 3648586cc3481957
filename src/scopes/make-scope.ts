import type { Binding, Scope } from "./scopes.js";

/** Most scopes declare nothing; a map each would cost more than all the rest. */
const nothing: ReadonlyMap<string, Binding> = new Map();

/** @param parameters of a function's body that has a scope of its own: that of its parameters */
export function newScope(parent: Scope | null, isFunction: boolean, parameters: Scope | null = null): Scope {
  return { parent, isFunction, parameters, values: nothing, types: nothing };
}

/** The first of a name keeps it. */
export function addName(scope: Scope, space: "values" | "types", binding: Binding): void {
  if (scope[space] === nothing) scope[space] = new Map();
  const names = scope[space] as Map<string, Binding>;
  if (!names.has(binding.name)) names.set(binding.name, binding);
}

/** Where a `var` in a scope is hoisted to. */
export function functionScope(scope: Scope): Scope {
  let at = scope;
  while (!at.isFunction && at.parent) at = at.parent;
  return at;
}

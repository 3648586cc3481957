import type { Binding } from "../../src/scopes/scopes.js";
import type { Node } from "../../src/syntax/node.js";
import { argumentAt, parameterOf } from "../../src/values/parameters/parameters.js";
import type { Context } from "../context.js";
import type { Question } from "../memory.js";
import { callSitesOf } from "./call-sites.js";

/** An expression, with the file that it stands in. */
export interface Given {
  readonly node: Node;
  readonly context: Context;
}

/** What a function's calls give for one of its parameters. */
export interface KnownArguments {
  readonly values: readonly Given[];
  /** There is nothing else that it can be. */
  readonly isAll: boolean;
}

const nothing: KnownArguments = { values: [], isAll: false };
const knownArguments: Question<Binding, KnownArguments> = { name: "arguments" };

/** What a parameter can be: the arguments of its function's calls, and its default where one of them gives none. */
export function argumentsFor(binding: Binding, context: Context): KnownArguments {
  // Each use of a parameter asks, so the answer is kept.
  return context.program.memory.once(knownArguments, binding, () => findArguments(binding, context));
}

function findArguments(binding: Binding, context: Context): KnownArguments {
  const parameter = parameterOf(binding);
  if (!parameter || binding.writes.length > 0) return nothing;
  const { fn, index, byDefault } = parameter;
  const { sites, isAll } = callSitesOf(fn, context);
  if (sites.length === 0) return nothing;
  const given = sites.map(({ call, context: its }): Given | null => {
    const argument = argumentAt(call, index);
    if (argument) return { node: argument, context: its };
    return argument === null && byDefault ? { node: byDefault, context } : null;
  });
  const values = new Map(given.flatMap((one) => (one ? [[one.node, one] as const] : [])));
  return { values: [...values.values()], isAll: isAll && given.every((one) => one !== null) };
}

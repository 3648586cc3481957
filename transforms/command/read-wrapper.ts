import type * as t from "@babel/types";
import type { Binding, FunctionLike } from "../../src/analysis/scopes.js";
import { type Call, freeName, isFunction, isInside, type Node, walk } from "../../src/analysis/syntax.js";
import type { Context } from "../context.js";
import { remember } from "../remember.js";
import { isCommand, receiverOf } from "./command-flow.js";

/** A function that nothing outside the file can call, with a parameter that a second one can be put behind. */
export interface Wrapper {
  readonly binding: Binding;
  readonly fn: FunctionLike;
  readonly index: number;
  /** Never empty. */
  readonly sites: readonly Call[];
}

/** The function of a parameter; undefined when its parameters are seen elsewhere, or not all of its calls are known. */
export function readWrapper(binding: Binding, context: Context): Wrapper | undefined {
  const { declaration: fn, identifier } = binding;
  if (binding.kind !== "param" || binding.writes.length > 0 || !isFunction(fn)) return undefined;
  const index = fn.params.indexOf(identifier as never);
  if (index < 0 || !isPlain(identifier as t.Identifier) || hasOwnType(fn, context) || seesArguments(fn))
    return undefined;
  const sites = isShared(fn, context) ? undefined : context.clients.callSites(fn);
  return sites && sites.length > 0 ? { binding, fn, index, sites } : undefined;
}

/** Neither optional nor of a type of its own, which might not admit the first word alone. */
function isPlain({ optional, typeAnnotation }: t.Identifier): boolean {
  if (optional) return false;
  if (!typeAnnotation || !("typeAnnotation" in typeAnnotation)) return true;
  return /^(?:TSString|TSAny|TSUnknown)Keyword$|^(?:String|Any|Mixed)TypeAnnotation$/.test(
    typeAnnotation.typeAnnotation.type,
  );
}

/** `const run: Runner = (cmd) => …`: the type says what the parameters are. */
function hasOwnType(fn: FunctionLike, { scopes: { parents } }: Context): boolean {
  if (fn.type === "FunctionDeclaration") return false;
  let holder = parents.get(fn as Node);
  while (holder?.type === "ParenthesizedExpression") holder = parents.get(holder);
  return holder?.type !== "VariableDeclarator" || Boolean((holder.id as t.Identifier).typeAnnotation);
}

/** `arguments` counts parameters, and a `this` parameter is none. */
function seesArguments(fn: FunctionLike): boolean {
  const names = namesIn(fn);
  return names.has("arguments") || names.has("this");
}

const namesOf = new WeakMap<FunctionLike, ReadonlySet<string>>();

/** Every name in a function; remembered, since each use of a parameter asks. */
function namesIn(fn: FunctionLike): ReadonlySet<string> {
  return remember(namesOf, fn, () => {
    const names = new Set<string>();
    for (const node of walk(fn as Node)) if (node.type === "Identifier") names.add(node.name);
    return names;
  });
}

/** At the top level of a plain script a name is every other script's (and every `onclick`'s), too. */
function isShared(fn: FunctionLike, { scopes, clients, isTypeScript, document }: Context): boolean {
  const binding = clients.bindingOfFunction(fn);
  if (isTypeScript || binding?.scope !== scopes.program || /\.[cm]js$/i.test(document.path)) return false;
  let at: Node = fn as Node;
  for (let parent = scopes.parents.get(at); parent; parent = scopes.parents.get(at)) at = parent;
  return (
    at.type === "Program" &&
    at.sourceType === "script" &&
    !/\brequire\s*\(|\bmodule\.exports\b|\bexports\./.test(document.text)
  );
}

/** The names that a file's functions have been given for their new parameters. */
const namesGiven = new WeakMap<Context, Map<Binding, { readonly fn: FunctionLike; readonly name: string }>>();

/** A name for the new parameter of each function, which nothing in it uses, nor a function around it or in it is given. */
export function nameArguments(wrappers: readonly Wrapper[], context: Context): Map<Binding, string> {
  const given = remember(namesGiven, context, () => new Map());
  for (const { binding, fn } of [...wrappers].sort((a, b) => a.fn.start! - b.fn.start!)) {
    if (given.has(binding)) continue;
    const taken = new Set(namesIn(fn));
    for (const other of given.values()) {
      const isAround = isInside(fn as Node, other.fn as Node) || isInside(other.fn as Node, fn as Node);
      if (isAround) taken.add(other.name);
    }
    const wanted = hasSibling(binding, fn, context) ? `${binding.name}Args` : "args";
    given.set(binding, { fn, name: freeName(wanted, taken) });
  }
  return new Map(wrappers.map(({ binding }) => [binding, given.get(binding)!.name]));
}

/** Whether another parameter of the function may be a command as well. */
function hasSibling(binding: Binding, fn: FunctionLike, context: Context): boolean {
  return fn.params.some((param) => {
    const references = param.type === "Identifier" ? context.scopes.bindingOf.get(param)!.references : [];
    return (
      param !== binding.identifier &&
      references.length > 0 &&
      references.every((reference) => isCommand(reference, context) || receiverOf(reference, context))
    );
  });
}

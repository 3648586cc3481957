import type { Binding } from "../src/scopes/scopes.js";
import { functionAround, isInside } from "../src/syntax/around.js";
import type { FunctionLike } from "../src/syntax/node.js";
import { isCall, isFunction, type Node } from "../src/syntax/node.js";
import { holdsStatements } from "../src/syntax/statements.js";
import { wrap } from "../src/syntax/wrapping.js";
import type { Context } from "./context.js";

/**
 * Whether a name that is set where it is declared, and nowhere else, is certainly set when a use of it is reached: not so
 * for a `var` that a branch may skip, and where a function that uses the name may run before the declaration does.
 */
export function isSetBefore({ kind, declaration }: Binding, use: Node, context: Context): boolean {
  const { parents } = context.scopes;
  if (kind === "var") {
    const block = parents.get(parents.get(declaration)!);
    const isSound = block && (holdsStatements(block) || block.type === "ForStatement");
    if (!isSound || !isInside(use, block) || use.start! <= declaration.end!) return false;
  }
  const list = parents.get(parents.get(declaration)!);
  // Another case of a `switch` may be entered without it.
  if (list?.type === "SwitchCase" && !isInside(use, list)) return false;
  const around = functionAround(declaration, parents);
  const fn = outermostFunction(use, around, context);
  if (fn) return !mayRunBefore(fn, declaration, around, context, new Set());
  return use.start! > declaration.end!;
}

/** The function around a node that stands in another one, or at the top level, itself. */
function outermostFunction(
  node: Node,
  around: Node | undefined,
  { scopes }: Context,
): FunctionLike | undefined {
  let outermost: FunctionLike | undefined;
  for (let at = scopes.parents.get(node); at && at !== around; at = scopes.parents.get(at))
    if (isFunction(at)) outermost = at;
  return outermost;
}

/**
 * Whether a function may run before a declaration does: something calls it (or, as a value, gets hold of it) further up,
 * or another function that may run before does.
 */
function mayRunBefore(
  fn: FunctionLike,
  declaration: Node,
  around: Node | undefined,
  context: Context,
  seen: Set<FunctionLike>,
): boolean {
  // What is made after the declaration can't have run before it.
  const isHoisted = fn.type === "FunctionDeclaration";
  if (seen.has(fn) || (!isHoisted && fn.start! > declaration.end!)) return false;
  seen.add(fn);
  const references = context.clients.bindingOfFunction(fn)?.references ?? [];
  return references.some((reference) => {
    const user = outermostFunction(reference, around, context);
    if (user) return user !== fn && mayRunBefore(user, declaration, around, context, seen);
    return reference.start! < declaration.start! && isRun(reference, context);
  });
}

/** A function that is called, or handed to what may call it. */
function isRun(reference: Node, { scopes }: Context): boolean {
  const outer = wrap(reference, scopes.parents);
  const parent = scopes.parents.get(outer);
  return isCall(parent) || parent?.type === "NewExpression";
}

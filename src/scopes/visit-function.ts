import type { FunctionLike, Node } from "../syntax/node.js";
import { newScope } from "./make-scope.js";
import type { Scope } from "./scopes.js";
import { visitPattern } from "./visit-pattern.js";
import type { Walk } from "./walk.js";

/**
 * A function or a method: its name, its parameters, its body.
 *
 * @param opened told the scope of its parameters
 */
export function visitFunction(
  node: FunctionLike,
  scope: Scope,
  walk: Walk,
  opened?: (inner: Scope) => void,
): void {
  const { isSloppy } = walk;
  const inner = newScope(visitName(node, scope, walk), true);
  if (isStrict(node)) walk.isSloppy = false;
  opened?.(inner);
  visitParts(node, scope, inner, walk);
  walk.isSloppy = isSloppy;
}

function isStrict(node: FunctionLike): boolean {
  if (!("body" in node) || node.body.type !== "BlockStatement") return false;
  return node.body.directives.some(({ value }) => value.value === "use strict");
}

/** All of a function but its name. */
function visitParts(node: FunctionLike, scope: Scope, inner: Scope, walk: Walk): void {
  const { recorder } = walk;
  const { parents } = recorder;
  if ("typeParameters" in node && node.typeParameters) walk.visit(node.typeParameters, node, inner);
  if ("key" in node) {
    if (node.computed) walk.visit(node.key as Node, node, scope);
    else parents.set(node.key as Node, node);
  }
  if ("decorators" in node) for (const decorator of node.decorators ?? []) walk.visit(decorator, node, scope);
  for (const param of node.params)
    visitPattern(param, node, inner, walk, (id) => recorder.declare(id, "param", node, inner));
  if ("returnType" in node && node.returnType) walk.visit(node.returnType, node, inner);
  if ("predicate" in node && node.predicate) walk.visit(node.predicate, node, inner);
  if (!("body" in node)) return;
  parents.set(node.body, node);
  // The body shares the scope of the parameters, unless they have defaults: those don't see what it declares.
  const isSimple = node.params.every((param) => param.type === "Identifier");
  const body = isSimple ? inner : newScope(inner, true, inner);
  if (node.body.type === "BlockStatement") walk.visitAll(node.body, body);
  else walk.visit(node.body, node, body);
}

/** @returns the scope around the function's parameters */
function visitName(node: FunctionLike, scope: Scope, { recorder, isSloppy }: Walk): Scope {
  if (!("id" in node) || !node.id) return scope;
  const isDeclaration = node.type === "FunctionDeclaration" || node.type === "TSDeclareFunction";
  recorder.parents.set(node.id, node);
  // A function expression's own name is seen only inside it.
  const outer = isDeclaration ? scope : newScope(scope, false);
  recorder.declare(node.id, "function", node, outer);
  if (isDeclaration && isSloppy && !scope.isFunction && !node.async && !node.generator)
    recorder.addInBlock(node.id, scope);
  return outer;
}

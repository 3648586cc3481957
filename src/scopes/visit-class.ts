import type * as t from "@babel/types";
import { childrenOf } from "../syntax/children.js";
import { newScope } from "./make-scope.js";
import type { Scope } from "./scopes.js";
import type { Walk } from "./walk.js";

/** A class, whose code is strict. */
export function visitClass(node: t.ClassDeclaration | t.ClassExpression, scope: Scope, walk: Walk): void {
  const { isSloppy, recorder } = walk;
  walk.isSloppy = false;
  const inner = newScope(scope, false);
  if (node.id) {
    recorder.parents.set(node.id, node);
    recorder.declare(node.id, "class", node, node.type === "ClassDeclaration" ? scope : inner);
  }
  for (const child of childrenOf(node)) if (child !== node.id) walk.visit(child, node, inner);
  walk.isSloppy = isSloppy;
}

import type * as t from "@babel/types";
import type { Node } from "../syntax/node.js";
import { newScope } from "./make-scope.js";
import type { Scope } from "./scopes.js";
import type { Walk } from "./walk.js";

/** `namespace A { … }`, `declare module "a" { … }`, `declare global { … }` */
export function visitModule(node: t.TSModuleDeclaration, scope: Scope, walk: Walk): void {
  if (!node.global && node.kind !== "global") {
    visitNamespace(node, scope, walk);
    return;
  }
  // Cut off, it has no body.
  if (!node.body) return;
  walk.recorder.parents.set(node.body as Node, node);
  // What it declares is seen everywhere.
  walk.visitAll(node.body as Node, walk.recorder.program);
}

/** A later block of a namespace sees what an earlier one exports. */
function visitNamespace(node: t.TSModuleDeclaration, scope: Scope, walk: Walk): void {
  const { recorder } = walk;
  const isNamed = node.id.type === "Identifier";
  if (isNamed) recorder.declare(node.id, "namespace", node, scope);
  const first = isNamed ? recorder.bindingOf.get(node.id)?.declaration : undefined;
  const exports = (first && recorder.namespaces.get(first)) ?? newScope(scope, false);
  recorder.namespaces.set(node, exports);
  // A class or a function that came first has what the namespace exports as its members.
  if (first) recorder.namespaces.set(first, exports);
  const { body } = node;
  recorder.parents.set(body as Node, node);
  if (body?.type === "TSModuleBlock") {
    const inner = newScope(exports, true);
    recorder.addBlock(inner, exports);
    walk.visitAll(body, inner);
  } else if (body) {
    // `namespace A.B { … }`
    visitNamespace(body as t.TSModuleDeclaration, exports, walk);
    const inner = recorder.bindingOf.get((body as t.TSModuleDeclaration).id);
    if (inner) inner.exported = true;
  }
}

import type * as t from "@babel/types";
import { namesIn } from "../syntax/bound-names.js";
import { childrenOf } from "../syntax/children.js";
import type { Node } from "../syntax/node.js";
import { functionScope, newScope } from "./make-scope.js";
import type { Scope } from "./scopes.js";
import { visitPattern } from "./visit-pattern.js";
import type { Walk } from "./walk.js";

type TypeDeclaration =
  | t.TSTypeAliasDeclaration
  | t.TSInterfaceDeclaration
  | t.TypeAlias
  | t.InterfaceDeclaration
  | t.OpaqueType;

/** `const { a } = b`; a `var` is declared in the function around it. */
export function visitVariables(node: t.VariableDeclaration, scope: Scope, walk: Walk): void {
  const { recorder } = walk;
  const target = node.kind === "var" ? functionScope(scope) : scope;
  const kind = node.kind === "var" || node.kind === "let" ? node.kind : "const";
  for (const declarator of node.declarations) {
    recorder.parents.set(declarator, node);
    recorder.collect(declarator);
    visitPattern(declarator.id as Node, declarator, scope, walk, (id) =>
      recorder.declare(id, kind, declarator, target),
    );
    if (declarator.init) walk.visit(declarator.init, declarator, scope);
  }
}

/** A type, whose parameters only it sees. */
export function visitTypeDeclaration(node: TypeDeclaration, scope: Scope, walk: Walk): void {
  walk.recorder.parents.set(node.id, node);
  walk.recorder.declare(node.id, "type", node, scope);
  const inner = newScope(scope, false);
  for (const child of childrenOf(node)) if (child !== node.id) walk.visit(child, node, inner);
}

/** The names that an export declares, or names, are exported. */
export function markExported(
  { declaration }: t.ExportNamedDeclaration | t.ExportDefaultDeclaration,
  scope: Scope,
): void {
  if (!declaration) return;
  if (declaration.type === "VariableDeclaration") {
    for (const { id } of declaration.declarations) for (const name of namesIn(id as Node)) mark(name, scope);
  } else if ("id" in declaration && declaration.id?.type === "Identifier") mark(declaration.id.name, scope);
  else if (declaration.type === "Identifier") mark(declaration.name, scope);
}

function mark(name: string, scope: Scope): void {
  for (const binding of [scope.values.get(name), scope.types.get(name)]) if (binding) binding.exported = true;
}

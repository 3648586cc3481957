import type * as t from "@babel/types";
import type { Binding } from "../../src/scopes/scopes.js";
import { isInside } from "../../src/syntax/around.js";
import { isFunction, type Node } from "../../src/syntax/node.js";
import type { HandWritten } from "../../src/values/typings/hand-written.js";
import type { Context } from "../context.js";

/** A declaration that gives a type a name. */
export type NamedType = NonNullable<HandWritten["declaration"]>;

/** The identifiers that refer to a type, but for those in its own declaration. */
export function usesOf(declaration: NamedType, { scopes }: Context): Node[] {
  const references = scopes.bindingOf.get(declaration.id)?.references ?? [];
  return references.filter((reference) => !isInside(reference, declaration));
}

/** Whether only this file can use a type: it is a function's, or a module's (or a namespace's) own and not exported. */
export function isPrivate(declaration: NamedType, { scopes }: Context): boolean {
  const holder = scopes.parents.get(declaration);
  if (holder?.type === "BlockStatement" || holder?.type === "StaticBlock") return true;
  const around =
    holder?.type === "TSModuleBlock" ? (scopes.parents.get(holder) as t.TSModuleDeclaration) : null;
  if (around && (around.global || around.declare || around.id.type === "StringLiteral")) return false;
  return (
    (holder?.type === "Program" || holder?.type === "TSModuleBlock") &&
    isModule(holder) &&
    scopes.bindingOf.get(declaration.id)?.exported === false
  );
}

/**
 * Whether what stands at a place can be seen from other files: it is exported, or global; or it is in a type of this file
 * that something which is exported has.
 */
export function isSeenElsewhere(node: Node, context: Context): boolean {
  return waysOut(node, context, new Set()).size > 0;
}

/** Whether other files can get at what stands at a place by importing something. */
export function isExported(node: Node, context: Context): boolean {
  return waysOut(node, context, new Set()).has("export");
}

function waysOut(node: Node, context: Context, seen: Set<Node>): ReadonlySet<"export" | "global"> {
  const { scopes } = context;
  for (let at: Node | undefined = node; at; at = scopes.parents.get(at)) {
    const parent = scopes.parents.get(at);
    if (parent?.type !== "Program") continue;
    const isExport = at.type.startsWith("Export") || declaredBy(at, context).some(({ exported }) => exported);
    if (isExport) return new Set(["export"]);
    if (at.type === "TSModuleDeclaration" || !isModule(parent)) return new Set(["global"]);
    if (seen.has(at) || !isNamedType(at)) return new Set();
    seen.add(at);
    const uses = usesOf(at, context).filter((use) => !staysInside(use, context));
    return new Set(uses.flatMap((use) => [...waysOut(use, context, seen)]));
  }
  return new Set(["global"]);
}

function isNamedType(node: Node): node is NamedType {
  return node.type === "TSInterfaceDeclaration" || node.type === "TSTypeAliasDeclaration";
}

function declaredBy(statement: Node, { scopes }: Context): Binding[] {
  const names = statement.type === "VariableDeclaration" ? statement.declarations.map(({ id }) => id) : [];
  if ("id" in statement && statement.id) names.push(statement.id as t.Identifier);
  return names.flatMap((name) => (name.type === "Identifier" ? (scopes.bindingOf.get(name) ?? []) : []));
}

/** Whether a type is that of a parameter, or stands in a function's body which doesn't return what has it. */
function staysInside(node: Node, { scopes }: Context): boolean {
  for (let at: Node | undefined = node; at; at = scopes.parents.get(at)) {
    if (at.type === "ReturnStatement") return false;
    const parent = scopes.parents.get(at);
    if (!parent || !isFunction(parent)) continue;
    if (at.type === "BlockStatement" || (parent.params as Node[]).includes(at)) return true;
  }
  return false;
}

/** One that exports nothing may as well be a script, whose names are seen everywhere. */
function isModule({ body }: t.Program | t.TSModuleBlock): boolean {
  return body.some(({ type }) => /^(?:Import|Export|TSExportAssignment|TSImportEquals)/.test(type));
}

/** Whether a name is declared once, so that what it is declared as can be changed. */
export function isOnlyDeclaration(declaration: NamedType, { scopes }: Context): boolean {
  const { name } = declaration.id;
  const merged = (scopes.byType.get("TSInterfaceDeclaration") ?? []).filter(
    (node) => node !== declaration && (node as t.TSInterfaceDeclaration).id.name === name,
  );
  const binding = scopes.bindingOf.get(declaration.id);
  return merged.length === 0 && binding?.scope.types.get(name) === binding;
}

/** `extends DDClient`, `implements DDClient`, … : what uses a name otherwise than as the type of a value. */
export function otherUseOf(declaration: NamedType, context: Context): Node | null {
  const { parents } = context.scopes;
  for (const use of usesOf(declaration, context)) {
    const type = parents.get(use)!;
    if (type.type === "ExportSpecifier") continue;
    const holder = parents.get(type)!;
    if (type.type !== "TSTypeReference") return holder;
    const isPart =
      (holder.type === "TSTypeOperator" && holder.operator === "keyof") ||
      (holder.type === "TSIndexedAccessType" && holder.objectType === type);
    if (isPart) return holder;
    const generic = holder.type === "TSTypeParameterInstantiation" ? parents.get(holder) : undefined;
    if (generic?.type !== "TSTypeReference") continue;
    if (generic.typeName.type === "Identifier" && /^(?:Pick|Omit)$/.test(generic.typeName.name))
      return generic;
  }
  return null;
}

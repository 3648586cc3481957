import type * as t from "@babel/types";
import { clientMaker, clientName, clientPackage } from "../../src/api/names.js";
import type { ModuleKind } from "../../src/modules/module-kind.js";
import { type Binding, lookUp } from "../../src/scopes/scopes.js";
import { isInside } from "../../src/syntax/around.js";
import { freeName, importedName } from "../../src/syntax/names.js";
import { isMember, type Node } from "../../src/syntax/node.js";
import { unwrap } from "../../src/syntax/wrapping.js";
import { type Context, quoted } from "../context.js";
import type { ClientExpression } from "./client-expressions.js";

/** The module's one client: what it is called, and what is written so that there is one. */
export interface ClientConstant {
  readonly name: string;
  /** How the constant is made: `createDockerDesktopClient()`. */
  readonly making: string;
  /** A line that imports what makes it; null where that is imported already. */
  readonly importLine: string | null;
  /** A line that declares it; null where a constant is there already. */
  readonly declaration: string | null;
  /** The client that an existing constant is made of, to be made anew. */
  readonly alias: ClientExpression | null;
}

/** Finds the module's constant for its client, or a name for a new one. */
export function clientConstant(
  kind: ModuleKind,
  replaced: ReadonlySet<ClientExpression>,
  context: Context,
): ClientConstant {
  const { semicolons } = context.layout;
  const end = semicolons ? ";" : "";
  const taken = takenNames(replaced, context);
  const made = topConstants(context.root).find(
    (one) => isMade(one, context) && canReplace(one, replaced, context),
  );
  if (made) return { name: nameOf(made), making: "", importLine: null, declaration: null, alias: null };

  const present = presentMaker(context);
  const local = present ?? freeName(clientMaker, taken);
  const making = `${local}()`;
  const specifier =
    local === clientMaker ? clientMaker : `${clientMaker}${kind === "import" ? " as" : ":"} ${local}`;
  const source = quoted(clientPackage, context);
  const importLine = present
    ? null
    : kind === "import"
      ? `import { ${specifier} } from ${source}${end}`
      : `const { ${specifier} } = require(${source})${end}`;

  const alias = topConstants(context.root).find((one) => {
    const init = one.init && unwrap(one.init);
    return init && replaced.has(init) && canReplace(one, replaced, context);
  });
  if (alias)
    return { name: nameOf(alias), making, importLine, declaration: null, alias: unwrap(alias.init!) };
  const name = taken.has(clientName) ? freeName("desktopClient", taken) : clientName;
  return { name, making, importLine, declaration: `const ${name} = ${making}${end}`, alias: null };
}

/** Names that mean something in the file already, other than the clients that go. */
function takenNames(replaced: ReadonlySet<Node>, { scopes }: Context): ReadonlySet<string> {
  const names = new Set([...scopes.bindingOf.values()].map(({ name }) => name));
  for (const node of scopes.scopeOf.keys())
    if (node.type === "Identifier" && !replaced.has(node)) names.add(node.name);
  return names;
}

/** Constants of the module itself that have a plain name. */
function topConstants({ body }: t.Program): t.VariableDeclarator[] {
  return body.flatMap((statement) => {
    const declaration = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
    return declaration?.type === "VariableDeclaration" && declaration.kind === "const"
      ? declaration.declarations.filter(({ id }) => id.type === "Identifier")
      : [];
  });
}

function nameOf({ id }: t.VariableDeclarator): string {
  return (id as t.Identifier).name;
}

/** `const client = createDockerDesktopClient()` */
function isMade({ init }: t.VariableDeclarator, { clients }: Context): boolean {
  const call = init && unwrap(init);
  if (call?.type !== "CallExpression") return false;
  const callee = clients.valueOf(call.callee as Node);
  return callee.kind === "function" && callee.node === null && clients.valueOf(call).kind === "client";
}

/** Whether a constant can stand for every client: it has its value by then, and no other name is in its way. */
function canReplace(
  declarator: t.VariableDeclarator,
  replaced: ReadonlySet<ClientExpression>,
  context: Context,
): boolean {
  const { scopes } = context;
  const binding = scopes.bindingOf.get(declarator.id);
  return [...replaced].every((node) => {
    if (declarator.init && isInside(node, declarator.init)) return true;
    const scope = scopes.scopeOf.get(rootOf(node));
    const isSame = scope !== undefined && lookUp(scope, nameOf(declarator)) === (binding as Binding);
    return isSame && node.start! > declarator.end!;
  });
}

function rootOf(node: Node): Node {
  const at = unwrap(node);
  return isMember(at) ? rootOf(at.object as Node) : at;
}

/** What the file calls `createDockerDesktopClient` already: a name, or a member of the package's. */
function presentMaker({ scopes }: Context): string | null {
  for (const node of scopes.byType.get("ImportDeclaration") ?? []) {
    const { source, specifiers, importKind } = node as t.ImportDeclaration;
    if (source.value !== clientPackage || importKind === "type") continue;
    for (const one of specifiers) {
      if (one.type === "ImportNamespaceSpecifier") return `${one.local.name}.${clientMaker}`;
      if (one.type === "ImportSpecifier" && one.importKind !== "type" && importedName(one) === clientMaker)
        return one.local.name;
    }
  }
  return presentRequired(scopes);
}

/** `const { createDockerDesktopClient } = require("@docker/extension-api-client")` at the top of the file. */
function presentRequired(scopes: Context["scopes"]): string | null {
  for (const [name, { declaration }] of scopes.program.values) {
    if (declaration.type !== "VariableDeclarator" || declaration.init?.type !== "CallExpression") continue;
    const { callee, arguments: given } = declaration.init;
    const [source] = given;
    if (callee.type !== "Identifier" || callee.name !== "require") continue;
    if (source?.type !== "StringLiteral" || source.value !== clientPackage) continue;
    if (declaration.id.type === "Identifier") return `${name}.${clientMaker}`;
    const property = declaration.id.type === "ObjectPattern" ? declaration.id.properties : [];
    const found = property.find(
      (one) =>
        one.type === "ObjectProperty" &&
        one.key.type === "Identifier" &&
        one.key.name === clientMaker &&
        one.value.type === "Identifier",
    );
    if (found) return ((found as t.ObjectProperty).value as t.Identifier).name;
  }
  return null;
}

import type * as t from "@babel/types";
import { backendName, backendTypes, clientType, typesPackage } from "../../api/names.js";
import { type Binding, lookUp, type Scopes } from "../../scopes/scopes.js";
import { importedName } from "../../syntax/names.js";
import type { Node } from "../../syntax/node.js";
import { type ClientType, client, other, type Value } from "../value.js";

/** A type of the client's typings, as a path: `v1Hybrid.ExecResultV0` → ["v1Hybrid", "ExecResultV0"]. */
export type TypePath = readonly string[];

/**
 * The path in the client's typings that a type name stands for: `v1Hybrid.DockerDesktopClient`, a renamed import of
 * it, a namespace import; undefined for any other type.
 */
export function pathOf(name: Node, scopes: Scopes): TypePath | undefined {
  if (name.type === "TSQualifiedName") {
    const left = pathOf(name.left, scopes);
    return left && [...left, name.right.name];
  }
  if (name.type !== "Identifier") return undefined;
  const declaration = bindingOfType(name, scopes)?.declaration;
  if (declaration?.type !== "ImportSpecifier" && declaration?.type !== "ImportNamespaceSpecifier")
    return undefined;
  const { source } = scopes.parents.get(declaration) as t.ImportDeclaration;
  const root = packagePath(source.value);
  if (!root) return undefined;
  if (declaration.type === "ImportNamespaceSpecifier") return root;
  return [...root, importedName(declaration)];
}

/** The path of `import("@docker/extension-api-client-types").v0.DockerDesktopClient`. */
export function pathOfImportType(type: t.TSImportType): TypePath | undefined {
  const source = (type.argument as Node).type === "StringLiteral" ? type.argument.value : "";
  const root = packagePath(source);
  return root && type.qualifier ? [...root, ...namesOf(type.qualifier as Node)] : undefined;
}

/** What is of a type of the client's typings: a client, its backend, or something else. */
export function valueOfPath(path: TypePath): Value {
  const [version, name] = path;
  if (name === clientType) return client(version as ClientType);
  if (name !== undefined && backendTypes.has(name)) return client(version as ClientType, [backendName]);
  return other;
}

/** What the name of a type is declared as. */
export function bindingOfType(name: t.Identifier, { bindingOf, scopeOf }: Scopes): Binding | undefined {
  const scope = scopeOf.get(name);
  return bindingOf.get(name) ?? (scope && lookUp(scope, name.name, "types"));
}

function namesOf(name: Node): string[] {
  if (name.type === "TSQualifiedName") return [...namesOf(name.left), name.right.name];
  return name.type === "Identifier" ? [name.name] : [];
}

/** `…-types` → [], `…-types/dist/v0` → ["v0"]. */
function packagePath(source: string): TypePath | undefined {
  if (source !== typesPackage && !source.startsWith(`${typesPackage}/`)) return undefined;
  return source.split("/").filter((part) => part === "v0" || part === "v1" || part === "v1Hybrid");
}

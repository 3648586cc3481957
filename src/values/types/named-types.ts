import type * as t from "@babel/types";
import { clientName, clientType, isNameOfClientType } from "../../api/names.js";
import { importedName } from "../../syntax/names.js";
import type { Node } from "../../syntax/node.js";
import type { Evaluator } from "../evaluator.js";
import { intersectValues } from "../join-values.js";
import { client, ofOld, other, promised, unknown, type Value, window } from "../value.js";
import { namesIn } from "./shapes.js";
import { boxOf, recordOf } from "./type-boxes.js";
import { bindingOfType, pathOf, valueOfPath } from "./type-paths.js";

/** Types that stand for the one in their brackets, or for a promise of it. */
const transparent = new Set([
  "Awaited",
  "NonNullable",
  "Partial",
  "Promise",
  "PromiseLike",
  "PropsWithChildren",
  "Readonly",
  "Required",
]);

/** What is of a type that is referred to by its name, with what is in its brackets: `Partial<Client>`. */
export function referredValue(type: t.TSTypeReference, clients: Evaluator): Value | undefined {
  const { types, scopes } = clients;
  const given = type.typeParameters?.params ?? [];
  const typeName = type.typeName as Node;
  const name = lastNameOf(typeName);
  const declared = typeName.type === "Identifier" ? bindingOfType(typeName, scopes)?.kind : undefined;
  // Of a type of the file what it says counts, whatever it is called.
  if (given.length === 0 || (declared !== undefined && declared !== "import"))
    return namedValue(typeName, clients);
  const first = types.valueOfType(given[0]!);
  if (first && name.startsWith("Promise")) return promised(first);
  if (first?.kind === "client" && first.path.length === 0 && (name === "Partial" || name === "Required"))
    return { ...first, isPartial: name === "Partial" };
  if (transparent.has(name)) return first;
  if (name === "ReturnType") return first?.kind === "function" ? first.returns() : unknown();
  // Some of a client's members, under names that can't be followed to v1.
  if (name === "Pick" || name === "Omit") return first?.kind === "client" ? unknown(clientName) : other;
  if (name === "Record") return recordOf(types.valueOfType(given[given.length - 1]!));
  // `Map<string, Client>`, `RefObject<Client>`, …
  const box = boxOf(types.valueOfType(given[given.length - 1]!));
  // `Props<string>` of another file may have anything in it.
  return box === other && declared === "import" ? unknown(name) : box;
}

/** What is of a type by its name alone: one of the client's typings, of this file, or of another one. */
export function namedValue(name: Node, clients: Evaluator): Value | undefined {
  const path = pathOf(name, clients.scopes);
  if (path) return valueOfPath(path);
  if (name.type !== "Identifier") return other;
  const declaration = bindingOfType(name, clients.scopes)?.declaration;
  switch (declaration?.type) {
    case "TSTypeAliasDeclaration":
      return clients.types.valueOfType(declaration.typeAnnotation);
    case "TSInterfaceDeclaration":
      return interfaceValue(declaration, clients);
    case "TSTypeParameter":
      return declaration.constraint ? clients.types.valueOfType(declaration.constraint) : undefined;
    case "ClassDeclaration":
    case "ClassExpression":
      return { kind: "instance", node: declaration };
    case "ImportSpecifier":
    case "ImportDefaultSpecifier":
      // A type of another module of the project: only its name tells.
      return isNameOfClientType(originalName(declaration, name)) ? client("v1Hybrid") : unknown(name.name);
    case undefined:
      if (isNameOfClientType(name.name)) return client("v1Hybrid");
      // Another file may declare it for all.
      return name.name === "Window" ? window : unknown(name.name);
    default:
      return other;
  }
}

function interfaceValue(declaration: t.TSInterfaceDeclaration, { types }: Evaluator): Value {
  if (types.unsure.has(declaration)) return ofOld;
  if (declaration.id.name === clientType || types.isHandWritten(declaration)) return client("v0");
  const own = { kind: "shape", members: declaration.body.body } as const;
  const value = intersectValues([
    own,
    ...(declaration.extends ?? []).map((base) => types.valueOfBase(base.expression as Node)),
  ]);
  return value.kind === "client" ? { ...value, own: [...(value.own ?? []), ...namesIn(own.members)] } : value;
}

/** `v0.Backend` → `Backend` */
export function lastNameOf(name: Node): string {
  if (name.type === "TSQualifiedName") return name.right.name;
  return name.type === "Identifier" ? name.name : "";
}

function originalName(node: t.ImportSpecifier | t.ImportDefaultSpecifier, { name }: t.Identifier): string {
  return node.type === "ImportSpecifier" ? importedName(node) : name;
}

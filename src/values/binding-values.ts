import type * as t from "@babel/types";
import { isClientName } from "../api/names.js";
import { declaresGlobal } from "../scopes/ambient.js";
import { type Binding, lookUp } from "../scopes/scopes.js";
import { importedName } from "../syntax/names.js";
import { isFunction, type Node } from "../syntax/node.js";
import { newInstance } from "./call-values.js";
import { shownMember } from "./component-instance.js";
import type { Evaluator } from "./evaluator.js";
import { joinValues } from "./join-values.js";
import { moduleOf } from "./module-value.js";
import { isAnyBinding } from "./types/untyped.js";
import { exceptString, other, unknown, type Value } from "./value.js";

/** What a binding holds: what it is declared as, with all that is assigned to it. */
export function bindingValue(binding: Binding, clients: Evaluator): Value {
  const shown = shownMember(binding, clients);
  if (shown) return shown;
  const first = declaredValue(binding, clients);
  const value =
    binding.writes.length === 0 || clients.types.annotationOf(binding.identifier)
      ? first
      : joinValues([first, ...binding.writes.map((write) => clients.incomingValue(write))]);
  const typed =
    value.kind === "client" && isAnyBinding(binding, clients.scopes)
      ? { ...value, type: "any" as const }
      : value;
  // A `var` can be read before it is set, and so can what is declared and set later.
  const isSetLate =
    binding.kind === "var" || (binding.kind === "let" && isSetLater(binding.declaration, clients));
  return isSetLate ? exceptString(typed) : typed;
}

/** `let name: string;` */
function isSetLater(declaration: Node, { scopes }: Evaluator): boolean {
  return (
    declaration.type === "VariableDeclarator" &&
    !declaration.init &&
    !declaresGlobal(scopes.parents.get(declaration), scopes)
  );
}

function declaredValue(binding: Binding, clients: Evaluator): Value {
  const { declaration } = binding;
  switch (declaration.type) {
    case "ImportSpecifier":
    case "ImportDefaultSpecifier":
    case "ImportNamespaceSpecifier":
      return importedValue(declaration, binding.name, clients);
    case "TSImportEqualsDeclaration":
      return named(importEquals(declaration.moduleReference as Node, clients), binding.name);
    case "ClassDeclaration":
    case "ClassExpression":
      return { kind: "class", node: declaration, isExact: true };
    case "CatchClause":
      return other;
    default:
  }
  // `declare function find(): Client` has no body, but its type says enough.
  const isTyped = declaration.type === "TSDeclareFunction" && declaration.returnType != null;
  if (binding.kind === "function" && (isFunction(declaration) || isTyped))
    return clients.functionValue(declaration);
  const exports = clients.scopes.namespaces.get(declaration);
  if (binding.kind === "namespace") return exports ? { kind: "namespace", exports } : other;
  if (binding.kind === "enum" || binding.kind === "type") return other;
  return boundValue(binding.identifier, binding.name, clients);
}

function importedValue(
  node: t.ImportSpecifier | t.ImportDefaultSpecifier | t.ImportNamespaceSpecifier,
  local: string,
  clients: Evaluator,
): Value {
  const declaration = clients.scopes.parents.get(node) as t.ImportDeclaration;
  const module = moduleOf(declaration.source.value);
  if (node.type === "ImportSpecifier") return clients.memberOf(module, importedName(node));
  return named(module, local);
}

/** `import client = require("…")`, `import client = Own.client` */
function importEquals(reference: Node, clients: Evaluator): Value {
  if (reference.type === "TSExternalModuleReference")
    return moduleOf((reference as t.TSExternalModuleReference).expression.value);
  if (reference.type === "TSQualifiedName")
    return clients.memberOf(importEquals(reference.left, clients), reference.right.name);
  const { scopes } = clients;
  const scope = scopes.scopeOf.get(reference);
  const binding =
    reference.type === "Identifier" && scope
      ? (scopes.bindingOf.get(reference) ?? lookUp(scope, reference.name))
      : undefined;
  return binding ? clients.valueOfBinding(binding) : unknown();
}

/** Something unknown under the name that it has here. */
function named(value: Value, name: string): Value {
  return value.kind === "unknown" ? { ...value, names: [name] } : value;
}

/** The value that an identifier gets from the declaration or pattern it stands in. */
function boundValue(node: Node, name: string, clients: Evaluator): Value {
  const annotated = clients.types.annotationOf(node);
  if (annotated && annotated.kind !== "unknown") return annotated;
  // Whom a type names, the project knows.
  if (annotated && (!clients.project || clients.project.typeOf(node)?.client)) return annotated;
  const value = clients.incomingValue(node);
  // A type of another file says nothing here; that somebody gives it a client does.
  if (annotated) return value.kind === "unknown" && value.isOfOld ? value : annotated;
  if (value.kind !== "unknown" || value === newInstance) return value;
  // `const ddClient = useClient()`: the last name that says something is the one to go by.
  return value.names.some(isClientName) || (value.names.length > 0 && !isClientName(name))
    ? value
    : { ...value, names: [name] };
}

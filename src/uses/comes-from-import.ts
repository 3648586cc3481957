import type * as t from "@babel/types";
import { clientPackage, windowNames } from "../api/names.js";
import { withoutDefault } from "../syntax/bound-names.js";
import { walk } from "../syntax/children.js";
import { propertyName } from "../syntax/names.js";
import { isCall, isFunction, isMember, type Node } from "../syntax/node.js";
import { componentIn } from "../values/component-options.js";
import type { Evaluator } from "../values/evaluator.js";

/** Where a value comes from, as far as it was looked for. */
export interface Trail {
  readonly clients: Evaluator;
  readonly seen: Set<Node>;
  /** Collects functions that may get it from another file; null where it can't be a client itself. */
  readonly given: Set<Node> | null;
  /** Collects globals that it may come from. */
  readonly globals: Set<string>;
}

/** Whether a type names another one, which may be imported: `any` doesn't. */
export function namesType(type: Node): boolean {
  return [...walk(type)].some((each) => typeNames.has(each.type));
}

const typeNames: ReadonlySet<string> = new Set([
  "TSTypeReference",
  "TSImportType",
  "TSTypeQuery",
  "GenericTypeAnnotation",
]);

/** Whether an expression (or what the names in it were made of) names something that is imported. */
export function comesFromImport(node: Node, trail: Trail): boolean {
  const { clients, seen } = trail;
  if (seen.has(node) || seen.size > mostSteps) return false;
  seen.add(node);
  for (const each of walkValue(node, clients)) {
    if (each.type === "ThisExpression" && (fieldComesFromImport(each, trail) || ofComponent(trail)))
      return true;
    if (each.type !== "Identifier") continue;
    if (each.name === "require") return true;
    const binding = clients.scopes.bindingOf.get(each);
    if (!binding) {
      if (!platform.has(each.name)) trail.globals.add(each.name);
      continue;
    }
    if (binding.kind === "import") return !isOfClientPackage(binding.declaration, clients);
    const { declaration } = binding;
    if (binding.kind === "var" && binding.scope === clients.scopes.program) trail.globals.add(each.name);
    if (declaration.type === "VariableDeclarator" && comesFromImport(declaration, trail)) return true;
    if (binding.kind !== "param") continue;
    if (clients.scopes.templates.has(binding.scope) && ofComponent(trail)) return true;
    const isGiven = trail.given !== null && isReached(declaration, clients);
    if (isGiven) trail.given.add(declaration);
    if (isGiven || annotates(binding.identifier, clients)) return true;
  }
  return false;
}

/** Whether what a component of Vue is made of names something that is imported: `data: () => ({ client })`. */
function ofComponent(trail: Trail): boolean {
  const component = componentIn(trail.clients.scopes);
  return component !== undefined && comesFromImport(component, trail);
}

/** Every node of an expression that its value may be made of: what `fetch` answers holds nothing of what it is given. */
function* walkValue(node: Node, clients: Evaluator): Generator<Node> {
  const apart = new Set<Node>();
  for (const each of walk(node, (inner) => !apart.has(inner))) {
    if (apart.has(each)) continue;
    if ((isCall(each) || each.type === "NewExpression") && makesItsOwn(each.callee, clients))
      for (const argument of each.arguments) apart.add(argument);
    yield each;
  }
}

function makesItsOwn(callee: Node, clients: Evaluator): boolean {
  return callee.type === "Identifier" && makers.has(callee.name) && !clients.scopes.bindingOf.has(callee);
}

/** Globals whose type says of what they give, whatever they are given. */
const makers: ReadonlySet<string> = new Set([
  "Boolean",
  "Date",
  "Error",
  "FormData",
  "Number",
  "Request",
  "String",
  "URL",
  "URLSearchParams",
  "decodeURIComponent",
  "encodeURIComponent",
  "fetch",
  "parseFloat",
  "parseInt",
]);

/** Globals of browsers and Node that hold no client, and are in every other file. */
const platform: ReadonlySet<string> = new Set([
  ...makers,
  ...windowNames,
  ...[
    "undefined",
    "console",
    "document",
    "exports",
    "history",
    "localStorage",
    "location",
    "module",
    "navigator",
  ],
  ...["performance", "process", "sessionStorage"],
  ...["Array", "Headers", "JSON", "Map", "Math", "Object", "Promise", "Reflect", "Set", "WeakMap", "WeakSet"],
]);

/** More than leads from any name to where it comes from. */
const mostSteps = 50;

/** Whether another file may call a function: it is exported, or what holds it is. */
export function isReached(fn: Node, { scopes: { parents, bindingOf } }: Evaluator): boolean {
  for (let at: Node | undefined = fn; at; at = parents.get(at)) {
    const id = "id" in at && at.id?.type === "Identifier" ? bindingOf.get(at.id) : undefined;
    if (id?.exported || at.type === "ExportDefaultDeclaration" || at.type === "AssignmentExpression")
      return true;
    if (at !== fn && isFunction(at)) return false;
  }
  return false;
}

/** Whether a parameter has a type that may be imported. */
function annotates(identifier: Node, clients: Evaluator): boolean {
  for (let at: Node | undefined = identifier; at; at = clients.scopes.parents.get(at)) {
    if (/Function|Method|Program/.test(at.type)) return false;
    const { typeAnnotation } = at as { typeAnnotation?: Node | null };
    if (typeAnnotation) return namesType(typeAnnotation);
  }
  return false;
}

/** `this.client` where the class has the field from elsewhere: by its type, by its value, or from the class it extends. */
function fieldComesFromImport(node: Node, trail: Trail): boolean {
  const { clients } = trail;
  const access = clients.scopes.parents.get(node);
  const name = access && isMember(access) ? propertyName(access) : undefined;
  let at: Node | undefined = node;
  while (at && at.type !== "ClassDeclaration" && at.type !== "ClassExpression")
    at = clients.scopes.parents.get(at);
  if (!at || name === undefined) return false;
  const fields = [...walk(at)].filter((each) => isFieldOf(each, name));
  if (fields.length === 0) return at.superClass != null;
  return fields.some((field) => comesFromImport(field, trail) || namesType(field));
}

/** `client = …`, `private client: Client` as a field or a parameter, `this.client = …` */
function isFieldOf(node: Node, name: string): boolean {
  switch (node.type) {
    case "ClassProperty":
    case "ClassPrivateProperty":
    case "ClassMethod":
      return propertyName(node as t.ClassProperty) === name;
    case "TSParameterProperty": {
      const parameter = withoutDefault(node);
      return parameter.type === "Identifier" && parameter.name === name;
    }
    case "AssignmentExpression":
      return (
        isMember(node.left) && node.left.object.type === "ThisExpression" && propertyName(node.left) === name
      );
    default:
      return false;
  }
}

function isOfClientPackage(declaration: Node, clients: Evaluator): boolean {
  const parent = clients.scopes.parents.get(declaration);
  return parent?.type === "ImportDeclaration" && parent.source.value.startsWith(clientPackage);
}

import type * as t from "@babel/types";
import type { Callers, KnownType, ProjectTypes } from "../model.js";
import type { Document } from "../source/document.js";
import type { Clients } from "./clients.js";
import { clientPackage } from "./known-functions.js";
import { isNoString, isUnlisted, plainType } from "./plain-types.js";
import type { OldApi, Use } from "./references.js";
import type { Scopes } from "./scopes.js";
import { isCall, isMember, type Node, propertyName, walk } from "./syntax.js";

/** The project's types, as far as the expressions of one file are concerned. Answers are remembered. */
export class FileTypes {
  readonly #known = new Map<Node, KnownType | undefined>();

  constructor(
    readonly types: ProjectTypes,
    readonly document: Document,
    readonly scopes: Scopes,
  ) {}

  /** What is known of an expression, or of a name where it is bound; undefined when there is no answer. */
  typeOf(node: Node): KnownType | undefined {
    if (!this.#known.has(node)) this.#known.set(node, this.#ask(node));
    return this.#known.get(node);
  }

  /** Whether an expression is certainly a string, never missing. */
  isString(node: Node): boolean {
    return !isNoString(node, this.scopes) && this.typeOf(node)?.isString === true;
  }

  /** All texts that an expression can be, where its type lists them; null where it doesn't. */
  textsOf(node: Node): readonly string[] | null {
    return isUnlisted(node, this.scopes) ? null : (this.typeOf(node)?.texts ?? null);
  }

  /** Who calls a function of the file. */
  callersOf(fn: Node): Callers | undefined {
    const { path, text } = this.document;
    return this.types.callersOf(path, text, { start: fn.start!, end: fn.end! });
  }

  #ask(node: Node): KnownType | undefined {
    const plain = plainType(node, this.scopes);
    if (plain) return plain;
    const { path, text } = this.document;
    if (node.start == null || node.end == null) return undefined;
    // A binding's own annotation belongs to its node: `ddClient: Client`.
    const end = node.type === "Identifier" ? node.start + nameLength(node, text) : node.end;
    return this.types.typeOf(path, text, { start: node.start, end });
  }
}

/** A name may be written with escapes; then its node's end is the better guess. */
function nameLength(node: t.Identifier, text: string): number {
  return text.startsWith(node.name, node.start!) ? node.name.length : node.end! - node.start!;
}

/**
 * Whether a file has something that only its project's types can tell: whose member it is that has a name of the old
 * API. Finding that out must be cheap, since asking is not.
 *
 * @param uses as the file alone shows them
 */
export function needsTypes(uses: readonly Use[], clients: Clients, api: OldApi): boolean {
  if (uses.some(({ certainty, place }) => certainty !== "certain" && place.kind !== "mention")) return true;
  const { byType } = clients.scopes;
  const nodes = ["MemberExpression", "OptionalMemberExpression", "ObjectPattern"] as const;
  return nodes.some((type) => byType.get(type)?.some((node) => isFromElsewhere(node, clients, api)));
}

/** `docker.listContainers`, `const { listContainers } = useClient()`, where another file says what is before the name. */
function isFromElsewhere(node: Node, clients: Clients, api: OldApi): boolean {
  if (isMember(node)) {
    const name = clients.nameOf(node);
    if (name === undefined || !api.names.has(name)) return false;
    return clients.valueOf(node.object).kind === "unknown" && comesFromImport(node.object, clients);
  }
  if (node.type !== "ObjectPattern") return false;
  const hasName = node.properties.some(
    (one) => one.type === "ObjectProperty" && api.names.has(propertyName(one) ?? ""),
  );
  if (!hasName || clients.patternValue(node).kind !== "unknown") return false;
  const holder = clients.scopes.parents.get(node);
  return holder?.type === "VariableDeclarator"
    ? comesFromImport(holder, clients)
    : node.typeAnnotation != null && namesType(node.typeAnnotation);
}

/** Whether a type names another one, which may be imported: `any` doesn't. */
function namesType(type: Node): boolean {
  return [...walk(type)].some((each) => typeNames.has(each.type));
}

const typeNames: ReadonlySet<string> = new Set([
  "TSTypeReference",
  "TSImportType",
  "TSTypeQuery",
  "GenericTypeAnnotation",
]);

/** Whether an expression (or what the names in it were made of) names something that is imported. */
function comesFromImport(node: Node, clients: Clients, seen: Set<Node> = new Set()): boolean {
  if (seen.has(node) || seen.size > mostSteps) return false;
  seen.add(node);
  for (const each of walkValue(node, clients)) {
    if (each.type === "ThisExpression" && fieldComesFromImport(each, clients, seen)) return true;
    if (each.type !== "Identifier") continue;
    if (each.name === "require") return true;
    const binding = clients.scopes.bindingOf.get(each);
    if (!binding) continue;
    if (binding.kind === "import") return !isOfClientPackage(binding.declaration, clients);
    const { declaration } = binding;
    if (declaration.type === "VariableDeclarator" && comesFromImport(declaration, clients, seen)) return true;
    if (binding.kind === "param" && annotates(binding.identifier, clients)) return true;
  }
  return false;
}

/** Every node of an expression that its value may be made of: what `fetch` answers holds nothing of what it is given. */
function* walkValue(node: Node, clients: Clients): Generator<Node> {
  const apart = new Set<Node>();
  for (const each of walk(node, (inner) => !apart.has(inner))) {
    if (apart.has(each)) continue;
    if ((isCall(each) || each.type === "NewExpression") && makesItsOwn(each.callee, clients))
      for (const argument of each.arguments) apart.add(argument);
    yield each;
  }
}

function makesItsOwn(callee: Node, clients: Clients): boolean {
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

/** More than leads from any name to where it comes from. */
const mostSteps = 50;

/** Whether a parameter has a type that may be imported. */
function annotates(identifier: Node, clients: Clients): boolean {
  for (let at: Node | undefined = identifier; at; at = clients.scopes.parents.get(at)) {
    if (/Function|Method|Program/.test(at.type)) return false;
    const { typeAnnotation } = at as { typeAnnotation?: Node | null };
    if (typeAnnotation) return namesType(typeAnnotation);
  }
  return false;
}

/** `this.client` where the class has the field from elsewhere: by its type, by its value, or from the class it extends. */
function fieldComesFromImport(node: Node, clients: Clients, seen: Set<Node>): boolean {
  const access = clients.scopes.parents.get(node);
  const name = access && isMember(access) ? propertyName(access) : undefined;
  let at: Node | undefined = node;
  while (at && at.type !== "ClassDeclaration" && at.type !== "ClassExpression")
    at = clients.scopes.parents.get(at);
  if (!at || name === undefined) return false;
  const fields = [...walk(at)].filter((each) => isFieldOf(each, name));
  if (fields.length === 0) return at.superClass != null;
  return fields.some((field) => namesType(field) || comesFromImport(field, clients, seen));
}

/** `client = …`, `private client: Client` as a field or a parameter, `this.client = …` */
function isFieldOf(node: Node, name: string): boolean {
  switch (node.type) {
    case "ClassProperty":
    case "ClassPrivateProperty":
    case "ClassMethod":
      return propertyName(node as t.ClassProperty) === name;
    case "TSParameterProperty": {
      const parameter = node.parameter.type === "AssignmentPattern" ? node.parameter.left : node.parameter;
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

function isOfClientPackage(declaration: Node, clients: Clients): boolean {
  const parent = clients.scopes.parents.get(declaration);
  return parent?.type === "ImportDeclaration" && parent.source.value.startsWith(clientPackage);
}

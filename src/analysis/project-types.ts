import type * as t from "@babel/types";
import { clientPackage } from "../api/names.js";
import type { Callers, KnownType, Place, ProjectTypes } from "../model.js";
import type { Document } from "../source/document.js";
import { walk } from "../syntax/children.js";
import { propertyName } from "../syntax/names.js";
import { isCall, isFunction, isMember, type Member, type Node } from "../syntax/node.js";
import type { Beyond, CallsOf, Evaluator, SeenCall } from "./evaluator.js";
import { isNoString, isUnlisted, plainType } from "./plain-types.js";
import type { Scopes } from "./scopes.js";
import type { OldApi, Use } from "./use.js";

/** A file as those see it whose functions it calls. */
export interface Seen {
  readonly scopes: Scopes;
  readonly clients: Evaluator;
}

/** The project's types, as far as the expressions of one file are concerned. Answers are remembered. */
export class FileTypes implements Beyond {
  readonly #known = new Map<Node, KnownType | undefined>();
  readonly #sites = new Map<Node, CallsOf | undefined>();

  /** @param open the files of the project, as far as they may be looked into */
  constructor(
    readonly types: ProjectTypes,
    readonly document: Document,
    readonly scopes: Scopes,
    readonly open: (path: string) => readonly Seen[],
  ) {}

  /** Functions whose callers are worth asking for. */
  given: ReadonlySet<Node> = new Set();

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

  /** The calls of a function in all files of the project, or a constructor's `new`; undefined when there is no answer. */
  sitesOf(fn: Node): CallsOf | undefined {
    if (!this.given.has(fn)) return undefined;
    if (!this.#sites.has(fn)) this.#sites.set(fn, this.#findSites(fn));
    return this.#sites.get(fn);
  }

  #findSites(fn: Node): CallsOf | undefined {
    const callers = this.callersOf(fn);
    if (!callers) return undefined;
    const found = callers.calls.map((place) => siteAt(place, this.open(place.path)));
    const elements = (callers.elements ?? []).map((place) => siteAt(place, this.open(place.path)));
    const sites = [...found, ...elements].filter((site) => site !== undefined);
    return { sites, isAll: callers.unknown === null && sites.length === found.length };
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

function siteAt({ start, end }: Place, files: readonly Seen[]): SeenCall | undefined {
  for (const { scopes, clients } of files)
    for (const type of [
      "CallExpression",
      "OptionalCallExpression",
      "NewExpression",
      "JSXOpeningElement",
    ] as const) {
      const call = scopes.byType.get(type)?.find((node) => node.start === start && node.end === end);
      if (call) return { call: call as SeenCall["call"], clients };
    }
  return undefined;
}

/** A name may be written with escapes; then its node's end is the better guess. */
function nameLength(node: t.Identifier, text: string): number {
  return text.startsWith(node.name, node.start!) ? node.name.length : node.end! - node.start!;
}

/** What of a file only its project can tell. */
export interface Asking {
  /** Whether anything. */
  readonly asks: boolean;
  /** Functions that may get a client from another file: who calls them may give it. */
  readonly given: ReadonlySet<Node>;
}

/**
 * What of a file only its project can tell: whose member it is that has a name of the old API. Finding that out must be
 * cheap, since asking is not.
 *
 * @param uses as the file alone shows them
 */
export function findAsking(uses: readonly Use[], clients: Evaluator, api: OldApi): Asking {
  const given = new Set<Node>();
  const isUnsure = uses.some(({ certainty, place }) => certainty !== "certain" && place.kind !== "mention");
  const nodes = ["MemberExpression", "OptionalMemberExpression", "ObjectPattern"] as const;
  const found = nodes.flatMap((type) =>
    (clients.scopes.byType.get(type) ?? []).filter((node) => isFromElsewhere(node, clients, api, given)),
  );
  return { asks: isUnsure || found.length > 0, given };
}

/** Where a value comes from, as far as it was looked for. */
interface Search {
  readonly clients: Evaluator;
  readonly seen: Set<Node>;
  /** Collects functions that may get it from another file; null where it can't be a client itself. */
  readonly given: Set<Node> | null;
}

/** `docker.listContainers`, `const { listContainers } = useClient()`, where another file says what is before the name. */
function isFromElsewhere(node: Node, clients: Evaluator, api: OldApi, given: Set<Node>): boolean {
  if (isMember(node)) {
    const name = clients.nameOf(node);
    if (name === undefined || !api.names.has(name)) return false;
    if (clients.valueOf(node.object).kind !== "unknown") return false;
    return comesFromImport(node.object, {
      clients,
      seen: new Set(),
      given: isOfClient(node, name, api) ? given : null,
    });
  }
  if (node.type !== "ObjectPattern") return false;
  const names = node.properties.flatMap((one) =>
    one.type === "ObjectProperty" ? (propertyName(one) ?? []) : [],
  );
  if (!names.some((name) => api.names.has(name)) || clients.patternValue(node).kind !== "unknown")
    return false;
  const isClient = names.some((name) => api.has(name));
  const holder = clients.scopes.parents.get(node);
  if (holder?.type === "VariableDeclarator")
    return comesFromImport(holder, { clients, seen: new Set(), given: isClient ? given : null });
  const isGiven = isClient && isFunction(holder) && isReached(holder as Node, clients);
  if (isGiven) given.add(holder as Node);
  return isGiven || (node.typeAnnotation != null && namesType(node.typeAnnotation));
}

/** Whether a member is one of a client itself, or of its backend: `client.listImages`, `client.backend.get`. */
function isOfClient({ object }: Member, name: string, api: OldApi): boolean {
  return api.has(name) || (isMember(object) && propertyName(object) === "backend");
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
function comesFromImport(node: Node, search: Search): boolean {
  const { clients, seen } = search;
  if (seen.has(node) || seen.size > mostSteps) return false;
  seen.add(node);
  for (const each of walkValue(node, clients)) {
    if (each.type === "ThisExpression" && fieldComesFromImport(each, search)) return true;
    if (each.type !== "Identifier") continue;
    if (each.name === "require") return true;
    const binding = clients.scopes.bindingOf.get(each);
    if (!binding) continue;
    if (binding.kind === "import") return !isOfClientPackage(binding.declaration, clients);
    const { declaration } = binding;
    if (declaration.type === "VariableDeclarator" && comesFromImport(declaration, search)) return true;
    if (binding.kind !== "param") continue;
    const isGiven = search.given !== null && isReached(declaration, clients);
    if (isGiven) search.given.add(declaration);
    if (isGiven || annotates(binding.identifier, clients)) return true;
  }
  return false;
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

/** More than leads from any name to where it comes from. */
const mostSteps = 50;

/** Whether another file may call a function: it is exported, or what holds it is. */
function isReached(fn: Node, { scopes: { parents, bindingOf } }: Evaluator): boolean {
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
function fieldComesFromImport(node: Node, search: Search): boolean {
  const { clients } = search;
  const access = clients.scopes.parents.get(node);
  const name = access && isMember(access) ? propertyName(access) : undefined;
  let at: Node | undefined = node;
  while (at && at.type !== "ClassDeclaration" && at.type !== "ClassExpression")
    at = clients.scopes.parents.get(at);
  if (!at || name === undefined) return false;
  const fields = [...walk(at)].filter((each) => isFieldOf(each, name));
  if (fields.length === 0) return at.superClass != null;
  return fields.some((field) => comesFromImport(field, search) || namesType(field));
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

function isOfClientPackage(declaration: Node, clients: Evaluator): boolean {
  const parent = clients.scopes.parents.get(declaration);
  return parent?.type === "ImportDeclaration" && parent.source.value.startsWith(clientPackage);
}

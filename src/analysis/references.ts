import type * as t from "@babel/types";
import { clientName, isClientName, oldBackend } from "../api/names.js";
import type { Span } from "../model.js";
import { isInside } from "../syntax/around.js";
import { walk } from "../syntax/children.js";
import { literalText, propertyName } from "../syntax/names.js";
import { type Call, isCall, isMember, type Member, type Node } from "../syntax/node.js";
import { callOf, unwrap, wrap } from "../syntax/wrapping.js";
import type { CollectedType } from "./collected-types.js";
import type { Evaluator } from "./evaluator.js";
import type { Binding, Scopes } from "./scopes.js";
import type { ClientType, ClientValue, Value } from "./values.js";

/** What counts as the old API; the table, as the analysis sees it. */
export interface OldApi {
  /** The last names of all members, for a quick look. */
  readonly names: ReadonlySet<string>;
  /** Whether a path from the client is deprecated: `backend.get`. */
  has(path: string): boolean;
  /** The full path of a member that is known by its last name alone, e.g. `execInVMExtension`. */
  distinctive(name: string): string | undefined;
  /** Its calls have to be rewritten, too, not only the path to it. */
  changesCalls(path: string): boolean;
}

/** Whether what is accessed is a client. `likely`: it has a name only a client has. `maybe`: only the receiver's name says so. */
export type Certainty = "certain" | "likely" | "maybe";

/** One use of the old API, before it is decided what becomes of it. */
export interface Use {
  readonly api: string;
  /** What the report points at. */
  readonly span: Span;
  readonly place: Place;
  readonly certainty: Certainty;
  /** The client's static type, where the file shows it. */
  readonly type: ClientType | null;
}

export type Place =
  /** `ddClient.execHostCmd`, `ddClient.backend.get`, `backend.get` through an alias. */
  | { readonly kind: "member"; readonly node: Member; readonly backend: BackendPlace | null }
  /** `{ listContainers }` in a pattern that takes a client (or its backend) apart. */
  | {
      readonly kind: "property";
      readonly node: t.ObjectProperty;
      readonly pattern: t.ObjectPattern;
      readonly inBackend: boolean;
    }
  /** A name that holds a member: `execHostCmd("x")` after `const { execHostCmd } = ddClient`. */
  | { readonly kind: "alias"; readonly node: t.Identifier; readonly binding: Binding }
  /** Not an access: a mock's key, `"execHostCmd" in ddClient`, `ddClient[name]`. */
  | {
      readonly kind: "mention";
      readonly node: Node;
      readonly why: "assigned" | "test-double" | "computed-member" | "used-as-value";
    };

/** Where the `backend` of `backend.get` stands: in the same expression, or in what a name was initialised with. */
export type BackendPlace =
  | {
      readonly kind: "here";
      readonly member: Member;
      /** Where `backend` or `backend("name")` ends. */
      readonly end: number;
    }
  | { readonly kind: "alias"; readonly binding: Binding; readonly identifier: Node }
  | { readonly kind: "elsewhere" };

/** Finds every use of the old API in a file, in the order of the source. */
export function findReferences(scopes: Scopes, clients: Evaluator, api: OldApi, path: string): Use[] {
  return new Finder(scopes, clients, api, isTestFile.test(path)).find();
}

/** Files whose objects stand in for others: `client.test.ts`, `__mocks__/client.js`, `setupTests.js`. */
export const isTestFile =
  /(?:^|[\\/])(?:__tests__|__mocks__|tests?|mocks?)[\\/]|[.-](?:test|spec|mock|stories)s?\.|setup-?tests?\./i;

const mayBeClient: ReadonlySet<Value["kind"]> = new Set(["client", "unknown", "several"]);

class Finder {
  readonly #uses: Use[] = [];

  constructor(
    readonly scopes: Scopes,
    readonly clients: Evaluator,
    readonly api: OldApi,
    readonly isTest: boolean,
  ) {}

  find(): Use[] {
    for (const node of this.#nodes("MemberExpression", "OptionalMemberExpression"))
      this.#member(node as Member);
    for (const node of this.#nodes("ObjectPattern")) this.#pattern(node as t.ObjectPattern);
    this.#companions();
    for (const node of this.#nodes("ObjectExpression")) this.#double(node as t.ObjectExpression);
    for (const node of this.#nodes("BinaryExpression")) this.#inTest(node as t.BinaryExpression);
    for (const node of this.#nodes("CallExpression", "OptionalCallExpression")) this.#named(node as Call);
    for (const node of this.#nodes("WithStatement")) this.#with(node as t.WithStatement);
    for (const node of this.#nodes("TSTypeQuery", "TSIndexedAccessType")) this.#typeOf(node);
    for (const node of this.#nodes("TSTypeReference")) this.#picked(node as t.TSTypeReference);
    return this.#uses.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  }

  #nodes(...types: CollectedType[]): readonly Node[] {
    return types.flatMap((type) => this.scopes.byType.get(type) ?? []);
  }

  #member(node: Member): void {
    const { parents } = this.scopes;
    const name = this.clients.nameOf(node);
    if (name === undefined) {
      this.#computed(node);
      return;
    }
    if (!this.api.names.has(name)) return;
    const value = this.clients.valueOf(node.object);
    const found = this.#find(value, name);
    if (!found) return;
    if (found.api === "backend" && (this.#continues(node) || this.#isMentioned(node))) return;
    const outer = wrap(node, parents);
    const backend = this.#backendOf(node.object, value, found.api);
    this.#add({ ...found, place: { kind: "member", node, backend } }, callOf(node, parents) ?? node);
    this.#aliases(outer, found);
  }

  /** What has one member that only a client has is a client; its common members are uses, too. */
  #companions(): void {
    const seen = new Set<Node>(this.#uses.map(({ place }) => place.node));
    const likely = this.#uses.filter(({ certainty }) => certainty === "likely").map(({ place }) => place);
    for (const place of likely) if (place.kind === "property") this.#companionsIn(place.pattern, seen);
    for (const binding of new Set(likely.flatMap((place) => this.#rootOf(place) ?? []))) {
      if (this.clients.valueOfBinding(binding).kind !== "unknown") continue;
      for (const reference of binding.references) this.#companion(reference, seen);
    }
  }

  /** The name of what a member is taken from, if it has one. */
  #rootOf(place: Place): Binding | undefined {
    const { bindingOf, parents } = this.scopes;
    if (place.kind === "member") return bindingOf.get(unwrap(place.node.object as Node));
    const holder = place.kind === "property" ? parents.get(place.pattern) : undefined;
    return holder?.type === "VariableDeclarator" && holder.init
      ? bindingOf.get(unwrap(holder.init))
      : undefined;
  }

  /** `const { execHostCmd, listImages } = client`: the first says what the second is a member of. */
  #companionsIn(pattern: t.ObjectPattern, seen: Set<Node>): void {
    for (const property of pattern.properties) {
      if (property.type !== "ObjectProperty" || seen.has(property)) continue;
      const name = this.clients.nameOf(property);
      if (name === undefined || name === "backend" || !this.api.has(name)) continue;
      seen.add(property);
      const place = { kind: "property", node: property, pattern, inBackend: false } as const;
      this.#add({ api: name, certainty: "maybe", type: null, place }, property);
    }
  }

  #companion(reference: Node, seen: Set<Node>): void {
    const { parents } = this.scopes;
    const path: string[] = [];
    const outer = wrap(reference, parents);
    const holder = parents.get(outer);
    if (holder?.type === "VariableDeclarator" && holder.init === outer && holder.id.type === "ObjectPattern")
      this.#companionsIn(holder.id, seen);
    for (let at = outer; ; ) {
      const member = parents.get(at);
      const name = isMember(member) && member.object === at ? this.clients.nameOf(member) : undefined;
      if (!isMember(member) || name === undefined || seen.has(member)) return;
      path.push(name);
      const api = path.join(".");
      at = wrap(member, parents);
      // `backend("name").get` of 2021
      const call = api === "backend" ? callOf(member, parents) : undefined;
      if (call) at = wrap(call, parents);
      if (!this.api.has(api) || (api === "backend" && isMember(parents.get(at)))) {
        if (api !== "backend") return;
        continue;
      }
      const place = { kind: "member", node: member, backend: null } as const;
      this.#add({ api, certainty: "maybe", type: null, place }, callOf(member, parents) ?? member);
      return;
    }
  }

  /** Whether a value's member is deprecated, and how sure that is. */
  #find(value: Value, name: string): Pick<Use, "api" | "certainty" | "type"> | undefined {
    if (value.kind === "client") {
      if (value.path.length === 0 && value.own?.includes(name)) return undefined;
      const api = this.#pathOf(value.path, name);
      if (api === undefined) return undefined;
      return { api, certainty: value.certain ? "certain" : "likely", type: value.type };
    }
    if (value.kind === "several") {
      const found = value.values.flatMap((one) => this.#find(one, name) ?? [])[0];
      return found && { ...found, certainty: found.certainty === "certain" ? "likely" : found.certainty };
    }
    if (value.kind !== "unknown" || value.isOther) return undefined;
    const distinctive = this.api.distinctive(name);
    if (distinctive !== undefined) {
      const inBackend = `backend.${name}`;
      const isInBackend = value.names.at(-1) === "backend" && this.api.has(inBackend);
      const certainty = value.isOfOld ? "maybe" : "likely";
      return { api: isInBackend ? inBackend : distinctive, certainty, type: null };
    }
    // A client is seen to go by a type that isn't v1's.
    if (value.isOfOld && this.api.has(name)) return { api: name, certainty: "maybe", type: null };
    // `props.ddClient.backend.get`: the name says client, nothing proves it.
    const at = value.names.findLastIndex(isClientName);
    const path = at < 0 ? undefined : [...value.names.slice(at + 1), name].join(".");
    return path !== undefined && this.api.has(path)
      ? { api: path, certainty: "maybe", type: null }
      : undefined;
  }

  #pathOf(path: readonly string[], name: string): string | undefined {
    // In 2021 `backend("name")` carried the client's own members, too.
    const isOld = path.join() === oldBackend.join();
    const api = [...(isOld ? ["backend"] : path), name].join(".");
    if (this.api.has(api)) return api;
    return isOld && name !== "backend" && this.api.has(name) ? name : undefined;
  }

  #isBackend(value: Value): boolean {
    return value.kind === "client" && value.path[0] === "backend";
  }

  /** `ddClient.backend` is only the first half of `ddClient.backend.get`. */
  #continues(node: Member): boolean {
    let at: Node = wrap(node, this.scopes.parents);
    let parent = this.scopes.parents.get(at);
    if (isCall(parent) && parent.callee === at) {
      at = wrap(parent, this.scopes.parents);
      parent = this.scopes.parents.get(at);
    }
    if (!isMember(parent) || parent.object !== at) return false;
    const name = this.clients.nameOf(parent);
    return name === undefined || this.#find(this.clients.valueOf(at), name) !== undefined;
  }

  /** `"get" in ddClient.backend`, `jest.spyOn(ddClient.backend, "get")`: reported as `backend.get`. */
  #isMentioned(node: Member): boolean {
    const outer = wrap(node, this.scopes.parents);
    const parent = this.scopes.parents.get(outer);
    const key =
      parent?.type === "BinaryExpression" && parent.operator === "in" && parent.right === outer
        ? this.clients.constantText(parent.left)
        : isCall(parent) && parent.arguments[0] === outer && parent.arguments[1]
          ? literalText(parent.arguments[1])
          : undefined;
    return key !== undefined && this.api.has(`backend.${key}`);
  }

  /** The backend that a member is reached through, if it is. */
  #backendOf(object: Node, value: Value, api: string): BackendPlace | null {
    const isKnown = api.startsWith("backend.") || this.#isBackend(value);
    if (!isKnown && value.kind !== "unknown") return null;
    const place = this.#backendPlace(object);
    // `props.ddClient.backend("name").execHostCmd`: the member is known by its name, the backend by its own.
    return isKnown || place.kind === "here" ? place : null;
  }

  #backendPlace(object: Node): BackendPlace {
    const at = unwrap(object);
    if (this.#isCastToBackend(object)) return { kind: "elsewhere" };
    const access = unwrap(isCall(at) ? (at.callee as Node) : at);
    if (isMember(access) && this.#isOfClient(access)) return { kind: "here", member: access, end: at.end! };
    const binding = at.type === "Identifier" ? this.scopes.bindingOf.get(at) : undefined;
    return binding ? { kind: "alias", binding, identifier: at } : { kind: "elsewhere" };
  }

  /** Whether an access is to the backend of a client itself; `this.backend` may well be another name for it. */
  #isOfClient(access: Member): boolean {
    if (this.clients.nameOf(access) !== "backend") return false;
    const of = this.clients.valueOf(access.object);
    if (of.kind === "client") return of.path.length === 0;
    return of.kind === "unknown" && unwrap(access.object).type !== "ThisExpression";
  }

  /** `(ddClient.backend as v0.Backend).get`: the type has no place in v1. */
  #isCastToBackend(object: Node): boolean {
    for (let at = object; "expression" in at; at = at.expression as Node) {
      const type = "typeAnnotation" in at ? (at.typeAnnotation as Node) : undefined;
      if (type && this.clients.types.valueOfType(type)?.kind === "client") return true;
    }
    return false;
  }

  /** A name that is given the member: its uses are uses of the member, where calls change. */
  #aliases(outer: Node, found: Pick<Use, "api" | "certainty" | "type">): void {
    const parent = this.scopes.parents.get(outer);
    if (parent?.type !== "VariableDeclarator" || parent.init !== outer || parent.id.type !== "Identifier")
      return;
    const binding = this.scopes.bindingOf.get(parent.id);
    if (binding) this.#aliasUses(binding, found);
  }

  #aliasUses(binding: Binding, found: Pick<Use, "api" | "certainty" | "type">): void {
    if (!this.api.changesCalls(found.api)) return;
    for (const node of binding.references) {
      if (node.type !== "Identifier") continue;
      const target = callOf(node, this.scopes.parents) ?? node;
      this.#add({ ...found, place: { kind: "alias", node, binding } }, target);
    }
  }

  #computed(node: Member): void {
    const value = this.clients.valueOf(node.object);
    if (value.kind !== "client" || value.path.length > 1) return;
    if (value.path.length === 1 && value.path[0] !== "backend") return;
    this.#addComputed(value, node);
  }

  /** `ddClient[anything]` may be a v1 member as well, but nobody can tell. */
  #addComputed(value: ClientValue, node: Node): void {
    const api = [...value.path, "[computed]"].join(".");
    const use = { api, certainty: "certain", type: value.type } as const;
    this.#add({ ...use, place: { kind: "mention", node, why: "computed-member" } }, node);
  }

  #pattern(pattern: t.ObjectPattern): void {
    const mayBeUses = pattern.properties.some((property) => {
      const name = property.type === "ObjectProperty" ? this.clients.nameOf(property) : "";
      return name === undefined || this.api.names.has(name);
    });
    // Most patterns take nothing that a client has: what they take it from is nobody's concern.
    if (!mayBeUses) return;
    const value = this.clients.patternValue(pattern);
    if (!mayBeClient.has(value.kind)) return;
    for (const property of pattern.properties) {
      if (property.type !== "ObjectProperty") continue;
      const name = this.clients.nameOf(property);
      if (name === undefined && value.kind === "client" && value.path.length === 0)
        this.#addComputed(value, property);
      if (name === undefined || !this.api.names.has(name)) continue;
      const found = this.#find(value, name);
      // `{ backend: { get } }` is reported where it names `get`.
      if (!found || (found.api === "backend" && patternOf(property)?.type === "ObjectPattern")) continue;
      const inBackend = found.api.startsWith("backend.");
      this.#add({ ...found, place: { kind: "property", node: property, pattern, inBackend } }, property);
      const target = patternOf(property);
      const binding = target?.type === "Identifier" ? this.scopes.bindingOf.get(target) : undefined;
      if (binding) this.#aliasUses(binding, found);
    }
  }

  /** `{ execHostCmd: jest.fn() }`: an object that stands in for the client. */
  #double(node: t.ObjectExpression): void {
    const mayBeUses = node.properties.some(
      (property) => property.type !== "SpreadElement" && this.api.names.has(propertyName(property) ?? ""),
    );
    if (!mayBeUses) return;
    const path = this.#standsInFor(node);
    for (const property of node.properties) {
      if (property.type === "SpreadElement") continue;
      const name = propertyName(property);
      if (name === undefined) continue;
      const full = path && [...path, name].join(".");
      const isClients = full !== undefined && this.api.has(full);
      const api = isClients ? full : this.api.distinctive(name);
      // An object of one's own may have such a member, too.
      if (!api || (!isClients && !this.#isMock(property))) continue;
      // Its members are reported one by one; and a name that holds the real member is reported where it stands.
      if (property.type === "ObjectProperty") {
        const value = unwrap(property.value);
        if (api === "backend" && value.type === "ObjectExpression") continue;
        this.#known ??= new Set(this.#uses.map(({ place }) => place.node));
        if (this.#known.has(value)) continue;
      }
      const use = { api, certainty: "certain", type: null } as const;
      this.#add(
        { ...use, place: { kind: "mention", node: property, why: "test-double" } },
        property.key as Node,
      );
    }
  }

  /** `execHostCmd: jest.fn()`, or a member that a test's object has. */
  #isMock(property: t.ObjectProperty | t.ObjectMethod): boolean {
    if (this.isTest) return true;
    const value = property.type === "ObjectProperty" ? unwrap(property.value) : undefined;
    for (const node of value && isCall(value) ? walk(value) : []) {
      if (isMember(node) && /^(fn|stub|mock\w*|spy\w*|resolves|returns)$/i.test(propertyName(node) ?? ""))
        return true;
    }
    return false;
  }

  /** The nodes of the accesses and patterns that were found. */
  #known: Set<Node> | undefined;

  /** The path of the client that an object literal is put in the place of: `window.ddClient = { backend: {…} }`. */
  #standsInFor(node: Node): readonly string[] | undefined {
    const itself = this.clients.valueOf(node);
    // `{ ...ddClient, listImages: jest.fn() }`
    if (itself.kind === "client") return itself.path;
    const outer = wrap(node, this.scopes.parents);
    const parent = this.scopes.parents.get(outer);
    const declared = this.#typeOfLiteral(node, outer, parent);
    if (declared?.kind === "client") return declared.path;
    switch (parent?.type) {
      case "AssignmentExpression": {
        const value =
          parent.right === outer && isMember(parent.left) ? this.clients.valueOf(parent.left) : undefined;
        return value?.kind === "client" ? value.path : undefined;
      }
      case "ObjectProperty": {
        const name = propertyName(parent);
        if (name === clientName) return [];
        const holder = this.scopes.parents.get(parent);
        if (holder?.type !== "ObjectExpression") return undefined;
        const path = this.#standsInFor(holder);
        const isDescriptor = path && name === "value" && isCall(this.scopes.parents.get(holder));
        if (isDescriptor) return path;
        return path && name !== undefined ? [...path, name] : undefined;
      }
      case "VariableDeclarator":
        return parent.id.type === "Identifier" && parent.id.name === clientName ? [] : undefined;
      case "CallExpression": {
        // Object.assign(window.ddClient, {…})
        const target = parent.arguments[0];
        const value = target && target !== outer ? this.clients.valueOf(target) : undefined;
        if (value?.kind === "client" && value.path.length < 2) return value.path;
        // Object.defineProperty(window, "ddClient", { value: {…} }), vi.stubGlobal("ddClient", {…})
        return parent.arguments.some(
          (argument) => argument.type === "StringLiteral" && argument.value === clientName,
        )
          ? []
          : undefined;
      }
      default:
        return undefined;
    }
  }

  /** What an object literal is declared to be: `const fake: Partial<v1Hybrid.DockerDesktopClient> = {…}`, `{…} as …`. */
  #typeOfLiteral(node: Node, outer: Node, parent: Node | undefined): Value | undefined {
    const { types } = this.clients;
    if (parent?.type === "VariableDeclarator" && parent.init === outer) {
      const { typeAnnotation } = parent.id as t.Identifier;
      const value = typeAnnotation && types.valueOfType(typeAnnotation);
      if (value) return value;
    }
    for (let at: Node | undefined = node; at && at !== parent; at = this.scopes.parents.get(at)) {
      const cast = "typeAnnotation" in at ? types.valueOfType(at.typeAnnotation as Node) : undefined;
      if (cast?.kind === "client") return cast;
    }
    return undefined;
  }

  /** `"execHostCmd" in ddClient` */
  #inTest(node: t.BinaryExpression): void {
    if (node.operator !== "in") return;
    const value = this.clients.valueOf(node.right);
    const name = this.clients.constantText(node.left as Node);
    if (value.kind !== "client" || name === undefined) return;
    const api = this.#pathOf(value.path, name);
    if (!api) return;
    this.#add(
      { api, certainty: "certain", type: value.type, place: { kind: "mention", node, why: "used-as-value" } },
      node,
    );
  }

  /** `jest.spyOn(ddClient, "execHostCmd")` */
  #named(node: Call): void {
    const [object, key] = node.arguments;
    if (!object || key?.type !== "StringLiteral" || !this.api.names.has(key.value)) return;
    const value = this.clients.valueOf(object);
    const api = value.kind === "client" ? this.#pathOf(value.path, key.value) : undefined;
    if (!api) return;
    this.#add(
      { api, certainty: "certain", type: null, place: { kind: "mention", node, why: "test-double" } },
      node,
    );
  }

  /** `typeof ddClient.execHostCmd`, `Client["execHostCmd"]` */
  #typeOf(node: Node): void {
    const [of, name] = this.clients.types.memberType(node) ?? [];
    const api = of?.kind === "client" && name !== undefined ? this.#pathOf(of.path, name) : undefined;
    if (of?.kind !== "client" || !api) return;
    const place = { kind: "mention", node, why: "used-as-value" } as const;
    this.#add({ api, certainty: "certain", type: of.type, place }, node);
  }

  /** `Pick<typeof ddClient, "execHostCmd" | "toastError">` */
  #picked(node: t.TSTypeReference): void {
    const [object, keys] = node.typeParameters?.params ?? [];
    const isPick = node.typeName.type === "Identifier" && /^(?:Pick|Omit)$/.test(node.typeName.name);
    if (!isPick || object?.type !== "TSTypeQuery" || !keys) return;
    const value = this.clients.types.valueOfType(object);
    if (value?.kind !== "client") return;
    for (const key of keys.type === "TSUnionType" ? keys.types : [keys]) {
      const name = key.type === "TSLiteralType" ? literalText(key.literal) : undefined;
      const api = name === undefined ? undefined : this.#pathOf(value.path, name);
      const place = { kind: "mention", node, why: "used-as-value" } as const;
      if (api) this.#add({ api, certainty: "certain", type: value.type, place }, key);
    }
  }

  /** `with (ddClient) { listImages(); }` */
  #with(node: t.WithStatement): void {
    const value = this.clients.valueOf(node.object);
    if (value.kind !== "client") return;
    for (const at of walk(node.body)) {
      if (at.type !== "Identifier" || !this.scopes.scopeOf.has(at)) continue;
      const api = this.#pathOf(value.path, at.name);
      const binding = this.scopes.bindingOf.get(at);
      if (!api || (binding && isInside(binding.identifier, node.body))) continue;
      const place = { kind: "mention", node: at, why: "computed-member" } as const;
      this.#add({ api, certainty: "certain", type: value.type, place }, at);
    }
  }

  #add(use: Omit<Use, "span">, at: Node): void {
    this.#uses.push({ ...use, span: { start: at.start!, end: at.end! } });
  }
}

/** What a property of a pattern binds, without its default. */
export function patternOf(property: t.ObjectProperty): Node | undefined {
  const value = property.value as Node;
  return value.type === "AssignmentPattern" ? value.left : value;
}

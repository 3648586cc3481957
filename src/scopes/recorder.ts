import type * as t from "@babel/types";
import type { Host } from "../source/hosts/found.js";
import type { Node } from "../syntax/node.js";
import type { CollectedType } from "./collected-types.js";
import { addName, functionScope } from "./make-scope.js";
import { type Binding, type BindingKind, lookUp, type Scope, type Scopes } from "./scopes.js";

/** What is done with a name. An export refers to a value, or else to a type. */
export type ReferenceKind = "read" | "write" | "readwrite" | "type" | "export";

/** Markup in which a name that nothing declares is a member of the component. */
interface Instance {
  /** The function that stands for it. */
  readonly node: Node;
  readonly scope: Scope;
  /** It sees nothing of what is declared around it. */
  readonly isSealed: boolean;
}

/** A node that a binding can be referred to by: an identifier, also that of an element. */
export type Name = Node & { readonly name: string };

interface Reference {
  readonly node: Name;
  readonly scope: Scope;
  readonly kind: ReferenceKind;
}

const inValues = ["values"] as const;
const inTypes = ["types"] as const;
const inBoth = ["values", "types"] as const;

/**
 * Takes down what the walk over a file meets: declarations right away, references to be looked up at the end, when
 * everything is declared that they may refer to.
 */
export class Recorder {
  readonly parents = new Map<Node, Node>();
  readonly bindingOf = new Map<Node, Binding>();
  readonly scopeOf = new Map<Node, Scope>();
  readonly namespaces = new Map<Node, Scope>();
  readonly byType = new Map<CollectedType, Node[]>();
  readonly #references: Reference[] = [];
  readonly #blocks: { readonly scope: Scope; readonly exports: Scope }[] = [];
  readonly #inBlocks: { readonly id: Node; readonly scope: Scope }[] = [];

  readonly #instances = new Map<Scope, Instance>();

  constructor(
    readonly program: Scope,
    readonly host: Host | null,
    readonly isWholePage: boolean,
  ) {}

  collect(node: Node): void {
    const type = node.type as CollectedType;
    const list = this.byType.get(type);
    if (list) list.push(node);
    else this.byType.set(type, [node]);
  }

  declare(id: Node, kind: BindingKind, declaration: Node, scope: Scope): void {
    const { name } = id as t.Identifier;
    if (!this.parents.has(id)) this.parents.set(id, declaration);
    const spaces = spacesOf(kind);
    const known = scope.values.get(name) ?? (kind === "var" ? scope.parameters?.values.get(name) : undefined);
    // `var` declared twice, overloads, merged namespaces: one binding, and a later value is a write.
    if (known && spaces !== inTypes) {
      this.bindingOf.set(id, known);
      // A namespace adds to what has its name.
      if (known.declaration !== declaration && kind !== "namespace") known.writes.push(id);
      return;
    }
    const binding: Binding = {
      name,
      kind,
      scope,
      identifier: id,
      declaration,
      references: [],
      writes: [],
      exported: false,
    };
    for (const space of spaces) addName(scope, space, binding);
    this.bindingOf.set(id, binding);
    this.scopeOf.set(id, scope);
  }

  /** A block of a namespace: what it exports is seen in the others, too. */
  addBlock(scope: Scope, exports: Scope): void {
    this.#blocks.push({ scope, exports });
  }

  /** A function in a block of sloppy code. */
  addInBlock(id: Node, scope: Scope): void {
    this.#inBlocks.push({ id, scope });
  }

  addInstance(instance: Instance): void {
    this.#instances.set(instance.scope, instance);
  }

  refer(node: Name, scope: Scope, kind: ReferenceKind): void {
    this.#references.push({ node, scope, kind });
  }

  /** Looks all references up; nothing is declared after that. */
  finish(): Scopes {
    for (const { scope, exports } of this.#blocks) shareExported(scope, exports);
    for (const { id, scope } of this.#inBlocks) hoist(this.bindingOf.get(id)!, scope);
    for (const reference of this.#references) this.#resolve(reference);
    // Without what only the walk needs: this is kept for long.
    const { parents, program, bindingOf, scopeOf, namespaces, byType, host, isWholePage } = this;
    const templates = new Set(this.#instances.keys());
    return { parents, program, bindingOf, scopeOf, namespaces, byType, templates, host, isWholePage };
  }

  #resolve({ node, scope, kind }: Reference): void {
    this.scopeOf.set(node, scope);
    const binding =
      kind === "type"
        ? lookUp(scope, node.name, "types")
        : (this.#lookUp(node, scope) ?? (kind === "export" ? lookUp(scope, node.name, "types") : undefined));
    if (!binding) return;
    this.bindingOf.set(node, binding);
    if (kind === "write" || kind === "readwrite") binding.writes.push(node);
    if (kind !== "write") binding.references.push(node);
    if (kind === "export") binding.exported = true;
  }

  #lookUp(node: Name, scope: Scope): Binding | undefined {
    const seen = lookUp(scope, node.name);
    if (this.#instances.size === 0) return seen;
    for (let at: Scope | null = scope; at; at = at.parent) {
      const instance = this.#instances.get(at);
      if (!instance) continue;
      if (seen && (!instance.isSealed || isWithin(seen.scope, at))) return seen;
      // A member of the component, of which the markup is as good as a function.
      this.declare(node, "param", instance.node, at);
      this.scopeOf.set(node, scope);
      return this.bindingOf.get(node);
    }
    return seen;
  }
}

function isWithin(scope: Scope, around: Scope): boolean {
  for (let at: Scope | null = scope; at; at = at.parent) if (at === around) return true;
  return false;
}

function spacesOf(kind: BindingKind): readonly ("values" | "types")[] {
  switch (kind) {
    case "type":
      return inTypes;
    case "class":
    case "enum":
    case "import":
    case "namespace":
      return inBoth;
    default:
      return inValues;
  }
}

function shareExported(scope: Scope, exports: Scope): void {
  for (const space of inBoth)
    for (const binding of scope[space].values()) if (binding.exported) addName(exports, space, binding);
}

/** In sloppy code a function in a block is seen in all of the function around it, too, unless a name is in the way. */
function hoist(binding: Binding, scope: Scope): void {
  const around = functionScope(scope);
  for (let at = scope.parent; at && at !== around; at = at.parent) if (at.values.has(binding.name)) return;
  const known = around.values.get(binding.name);
  if (!known && !around.parameters?.values.has(binding.name)) addName(around, "values", binding);
  else if (known !== binding && (known?.kind === "var" || known?.kind === "function"))
    known.writes.push(binding.identifier);
}

import type { Span } from "../model.js";
import type { Host } from "../source/hosts/found.js";
import type { Node } from "../syntax/node.js";
import type { CollectedType } from "./collected-types.js";

/** What kind of declaration makes a name. */
export type BindingKind =
  | "var"
  | "let"
  | "const"
  | "function"
  | "class"
  | "param"
  | "import"
  | "catch"
  | "type"
  | "enum"
  | "namespace";

/** A name that is declared somewhere, with every place that reads or writes it. */
export interface Binding {
  readonly name: string;
  readonly kind: BindingKind;
  readonly scope: Scope;
  /** The identifier that declares it. */
  readonly identifier: Node;
  /**
   * What declares it: a VariableDeclarator, a function, a class, an import specifier, a CatchClause, a type declaration;
   * for a parameter the function.
   */
  readonly declaration: Node;
  /** Identifiers that refer to it, in values and in types, without its declaration and pure writes. */
  readonly references: Node[];
  /** Identifiers that assign to it after its declaration. */
  readonly writes: Node[];
  /** It is exported under some name. */
  exported: boolean;
}

/** A block, a function, a module: where names are declared. A value and a type may share a name. */
export interface Scope {
  readonly parent: Scope | null;
  /** Where `var` is hoisted to. */
  readonly isFunction: boolean;
  /** Of a function's body that has a scope of its own: that of its parameters, which a `var` may declare again. */
  readonly parameters: Scope | null;
  values: ReadonlyMap<string, Binding>;
  types: ReadonlyMap<string, Binding>;
}

/** Everything that one walk over a file finds out. */
export interface Scopes {
  readonly parents: ReadonlyMap<Node, Node>;
  readonly program: Scope;
  /** The binding of an identifier that refers or declares; absent for globals. */
  readonly bindingOf: ReadonlyMap<Node, Binding>;
  /** The scope that an identifier reference stands in. */
  readonly scopeOf: ReadonlyMap<Node, Scope>;
  /** What a namespace exports, in all of its blocks, by each of its declarations. */
  readonly namespaces: ReadonlyMap<Node, Scope>;
  /** Member accesses, object patterns, object expressions, type names … : nodes by their type, in source order. */
  readonly byType: ReadonlyMap<CollectedType, readonly Node[]>;
  /** Those of markup in which what holds a value stands for the value: the template of Vue. */
  readonly templates: ReadonlySet<Scope>;
  /** The language that the code stands in; null for a file of code. */
  readonly host: Host | null;
  /** It is a page that runs no script but those in it, so that nobody else sets its globals. */
  readonly isWholePage: boolean;
}

/** Looks a value's name up from a scope outwards. */
export function lookUp(
  scope: Scope | null,
  name: string,
  space: "values" | "types" = "values",
): Binding | undefined {
  for (let at = scope; at; at = at.parent) {
    const binding = at[space].get(name);
    if (binding) return binding;
  }
  return undefined;
}

/** Whether a name means the same at two places: nothing between them shadows it. */
export function meansTheSame(name: string, at: Node, there: Node, { scopeOf }: Scopes): boolean {
  const scope = scopeOf.get(at);
  const other = scopeOf.get(there);
  return Boolean(scope && other && lookUp(scope, name) === lookUp(other, name));
}

/** All nodes of some types: by type, and each in the order of the source. */
export function nodesOf({ byType }: Scopes, ...types: readonly CollectedType[]): Node[] {
  return types.flatMap((type) => byType.get(type) ?? []);
}

/** The innermost node of one of some types that takes exactly a place. */
export function nodeAt(
  { start, end }: Span,
  { byType }: Scopes,
  ...types: readonly CollectedType[]
): Node | undefined {
  for (const type of types) {
    const found = byType.get(type)?.findLast((node) => node.start === start && node.end === end);
    if (found) return found;
  }
  return undefined;
}

import type * as t from "@babel/types";
import { namesIn } from "../syntax/bound-names.js";
import { childrenOf, eachChild } from "../syntax/children.js";
import type { FunctionLike, Node } from "../syntax/node.js";

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

export interface Scope {
  readonly parent: Scope | null;
  /** Where `var` is hoisted to. */
  readonly isFunction: boolean;
  /** Of a function's body that has a scope of its own: that of its parameters, which a `var` may declare again. */
  readonly parameters: Scope | null;
  values: ReadonlyMap<string, Binding>;
  types: ReadonlyMap<string, Binding>;
}

/** Most scopes declare nothing; a map each would cost more than all the rest. */
const nothing: ReadonlyMap<string, Binding> = new Map();

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

/** Node types that later steps look for; they can ask for no others. */
const collectedTypes = [
  "MemberExpression",
  "OptionalMemberExpression",
  "ObjectPattern",
  "ObjectExpression",
  "BinaryExpression",
  "TSTypeReference",
  "TSImportType",
  "TSExpressionWithTypeArguments",
  "TSInterfaceHeritage",
  "TSInterfaceDeclaration",
  "TSTypeAliasDeclaration",
  "TSAsExpression",
  "TSTypeAssertion",
  "VariableDeclarator",
  "CallExpression",
  "OptionalCallExpression",
  "NewExpression",
  "JSXOpeningElement",
  "TSIndexedAccessType",
  "TSTypeQuery",
  "ThisExpression",
  "WithStatement",
  "ImportDeclaration",
  "ExportNamedDeclaration",
  "ExportAllDeclaration",
  "TSImportEqualsDeclaration",
  "ClassDeclaration",
  "ClassExpression",
] as const;

export type CollectedType = (typeof collectedTypes)[number];

const collected: ReadonlySet<string> = new Set(collectedTypes);

/** Binds every identifier of a file to its declaration: block scopes, hoisting, parameters, imports, types. */
export function analyseScopes(file: t.File): Scopes {
  return new Binder(file).scopes;
}

interface PendingReference {
  readonly node: Node & { name: string };
  readonly scope: Scope;
  readonly kind: "read" | "write" | "readwrite" | "type" | "export";
}

class Binder {
  readonly #parents = new Map<Node, Node>();
  readonly #bindingOf = new Map<Node, Binding>();
  readonly #scopeOf = new Map<Node, Scope>();
  readonly #byType = new Map<CollectedType, Node[]>();
  readonly #pending: PendingReference[] = [];
  readonly #namespaces = new Map<Node, Scope>();
  readonly #blocks: { readonly scope: Scope; readonly exports: Scope }[] = [];
  readonly #program: Scope;
  /** Functions in blocks of sloppy code, and the scopes of their blocks. */
  readonly #inBlocks: { readonly id: Node; readonly scope: Scope }[] = [];
  #isSloppy: boolean;

  constructor(file: t.File) {
    this.#program = newScope(null, true);
    this.#isSloppy =
      file.program.sourceType === "script" &&
      file.program.directives.every(({ value }) => value.value !== "use strict");
    this.#visitAll(file.program, this.#program);
    for (const { scope, exports } of this.#blocks) shareExported(scope, exports);
    for (const { id, scope } of this.#inBlocks) this.#hoist(this.#bindingOf.get(id)!, scope);
    for (const reference of this.#pending) this.#resolve(reference);
  }

  get scopes(): Scopes {
    return {
      parents: this.#parents,
      program: this.#program,
      bindingOf: this.#bindingOf,
      scopeOf: this.#scopeOf,
      namespaces: this.#namespaces,
      byType: this.#byType,
    };
  }

  #collect(node: Node): void {
    const type = node.type as CollectedType;
    const list = this.#byType.get(type);
    if (list) list.push(node);
    else this.#byType.set(type, [node]);
  }

  #visitAll(node: Node, scope: Scope): void {
    eachChild(node, (child) => this.#visit(child, node, scope));
  }

  #visit(node: Node, parent: Node, scope: Scope): void {
    this.#parents.set(node, parent);
    if (collected.has(node.type)) this.#collect(node);
    switch (node.type) {
      case "Identifier":
        this.#identifier(node, parent, scope);
        return;
      case "JSXIdentifier":
        this.#jsxIdentifier(node, parent, scope);
        return;
      case "FunctionDeclaration":
      case "FunctionExpression":
      case "ArrowFunctionExpression":
      case "ObjectMethod":
      case "ClassMethod":
      case "ClassPrivateMethod":
      case "TSDeclareFunction":
      case "TSDeclareMethod":
        this.#function(node, scope);
        return;
      case "ClassDeclaration":
      case "ClassExpression":
        this.#class(node, scope);
        return;
      case "VariableDeclaration":
        this.#variables(node, scope);
        return;
      case "BlockStatement":
      case "StaticBlock":
      case "TSModuleBlock":
      case "ForStatement": {
        this.#visitAll(node, newScope(scope, node.type === "StaticBlock" || node.type === "TSModuleBlock"));
        return;
      }
      case "SwitchStatement": {
        // What is compared does not see what the cases declare.
        this.#visit(node.discriminant, node, scope);
        const inner = newScope(scope, false);
        for (const one of node.cases) this.#visit(one, node, inner);
        return;
      }
      case "ForInStatement":
      case "ForOfStatement": {
        const inner = newScope(scope, false);
        // `for (x of …)` assigns to x.
        if (node.left.type === "VariableDeclaration") this.#visit(node.left, node, inner);
        else this.#pattern(node.left, node, inner, (id) => this.#refer(id, inner, "write"));
        this.#visit(node.right, node, inner);
        this.#visit(node.body, node, inner);
        return;
      }
      case "CatchClause": {
        const inner = newScope(scope, false);
        if (node.param)
          this.#pattern(node.param, node, inner, (id) => this.#declare(id, "catch", node, inner));
        this.#visit(node.body, node, inner);
        return;
      }
      case "ImportSpecifier":
      case "ImportDefaultSpecifier":
      case "ImportNamespaceSpecifier":
        this.#parents.set(node.local, node);
        this.#declare(node.local, "import", node, scope);
        return;
      case "TSImportEqualsDeclaration":
        this.#declare(node.id, "import", node, scope);
        this.#visit(node.moduleReference, node, scope);
        return;
      case "TSTypeAliasDeclaration":
      case "TSInterfaceDeclaration":
      case "TypeAlias":
      case "InterfaceDeclaration":
      case "OpaqueType":
        this.#typeDeclaration(node, scope);
        return;
      case "TSTypeParameter":
        this.#declare(node, "type", node, scope);
        this.#visitAll(node, scope);
        return;
      case "TSFunctionType":
      case "TSConstructorType":
      case "TSMethodSignature":
      case "TSCallSignatureDeclaration":
      case "TSConstructSignatureDeclaration":
      case "TSMappedType":
      case "TSConditionalType":
        this.#visitAll(node, newScope(scope, false));
        return;
      case "TSEnumDeclaration":
        this.#declare(node.id, "enum", node, scope);
        for (const member of childrenOf(node)) if (member !== node.id) this.#visit(member, node, scope);
        return;
      case "TSModuleDeclaration":
        if (node.global || node.kind === "global") {
          // What it declares is seen everywhere.
          // Cut off, it has none.
          if (!node.body) return;
          this.#parents.set(node.body as Node, node);
          this.#visitAll(node.body as Node, this.#program);
          return;
        }
        this.#namespace(node, scope);
        return;
      case "ExportSpecifier":
        this.#parents.set(node.local, node);
        if (!(parent as t.ExportNamedDeclaration).source) {
          this.#refer(node.local as Node & { name: string }, scope, "export");
        }
        return;
      case "ExportNamedDeclaration":
      case "ExportDefaultDeclaration":
        this.#visitAll(node, scope);
        this.#markExported(node, scope);
        return;
      case "AssignmentExpression":
        this.#assignment(node, scope);
        return;
      case "UpdateExpression":
        if (node.argument.type === "Identifier") {
          this.#parents.set(node.argument, node);
          this.#refer(node.argument, scope, "readwrite");
        } else this.#visit(node.argument, node, scope);
        return;
      default:
        this.#visitAll(node, scope);
    }
  }

  #function(node: FunctionLike, scope: Scope): void {
    const isDeclaration = node.type === "FunctionDeclaration" || node.type === "TSDeclareFunction";
    let outer = scope;
    if ("id" in node && node.id) {
      this.#parents.set(node.id, node);
      // A function expression's own name is seen only inside it.
      if (!isDeclaration) outer = newScope(scope, false);
      this.#declare(node.id, "function", node, outer);
      if (isDeclaration && this.#isSloppy && !scope.isFunction && !node.async && !node.generator)
        this.#inBlocks.push({ id: node.id, scope });
    }
    const inner = newScope(outer, true);
    if ("typeParameters" in node && node.typeParameters) this.#visit(node.typeParameters, node, inner);
    if ("key" in node) {
      if (node.computed) this.#visit(node.key as Node, node, scope);
      else this.#parents.set(node.key as Node, node);
    }
    if ("decorators" in node)
      for (const decorator of node.decorators ?? []) this.#visit(decorator, node, scope);
    for (const param of node.params) {
      this.#pattern(param, node, inner, (id) => this.#declare(id, "param", node, inner));
    }
    if ("returnType" in node && node.returnType) this.#visit(node.returnType, node, inner);
    if ("predicate" in node && node.predicate) this.#visit(node.predicate, node, inner);
    if (!("body" in node)) return;
    this.#parents.set(node.body, node);
    // The body shares the scope of the parameters, unless they have defaults: those don't see what it declares.
    const isSimple = node.params.every((param) => param.type === "Identifier");
    const body = isSimple ? inner : newScope(inner, true, inner);
    if (node.body.type === "BlockStatement") this.#visitAll(node.body, body);
    else this.#visit(node.body, node, body);
  }

  /** In sloppy code a function in a block is seen in all of the function around it, too, unless a name is in the way. */
  #hoist(binding: Binding, scope: Scope): void {
    const around = functionScope(scope);
    for (let at = scope.parent; at && at !== around; at = at.parent) if (at.values.has(binding.name)) return;
    const known = around.values.get(binding.name);
    if (!known && !around.parameters?.values.has(binding.name)) addName(around, "values", binding);
    else if (known !== binding && (known?.kind === "var" || known?.kind === "function"))
      known.writes.push(binding.identifier);
  }

  #class(node: t.ClassDeclaration | t.ClassExpression, scope: Scope): void {
    // A class is strict.
    const isSloppy = this.#isSloppy;
    this.#isSloppy = false;
    const inner = newScope(scope, false);
    if (node.id) {
      this.#parents.set(node.id, node);
      this.#declare(node.id, "class", node, node.type === "ClassDeclaration" ? scope : inner);
    }
    for (const child of childrenOf(node)) if (child !== node.id) this.#visit(child, node, inner);
    this.#isSloppy = isSloppy;
  }

  /** A later block of a namespace sees what an earlier one exports. */
  #namespace(node: t.TSModuleDeclaration, scope: Scope): void {
    const isNamed = node.id.type === "Identifier";
    if (isNamed) this.#declare(node.id, "namespace", node, scope);
    const first = isNamed ? this.#bindingOf.get(node.id)?.declaration : undefined;
    const exports = (first && this.#namespaces.get(first)) ?? newScope(scope, false);
    this.#namespaces.set(node, exports);
    // A class or a function that came first has what the namespace exports as its members.
    if (first) this.#namespaces.set(first, exports);
    const { body } = node;
    this.#parents.set(body as Node, node);
    if (body?.type === "TSModuleBlock") {
      const inner = newScope(exports, true);
      this.#blocks.push({ scope: inner, exports });
      this.#visitAll(body, inner);
    } else if (body) {
      // `namespace A.B { … }`
      this.#namespace(body as t.TSModuleDeclaration, exports);
      const inner = this.#bindingOf.get((body as t.TSModuleDeclaration).id);
      if (inner) inner.exported = true;
    }
  }

  #variables(node: t.VariableDeclaration, scope: Scope): void {
    const target = node.kind === "var" ? functionScope(scope) : scope;
    const kind = node.kind === "var" || node.kind === "let" ? node.kind : "const";
    for (const declarator of node.declarations) {
      this.#parents.set(declarator, node);
      this.#collect(declarator);
      this.#pattern(declarator.id as Node, declarator, scope, (id) =>
        this.#declare(id, kind, declarator, target),
      );
      if (declarator.init) this.#visit(declarator.init, declarator, scope);
    }
  }

  #typeDeclaration(node: TypeDeclaration, scope: Scope): void {
    this.#parents.set(node.id, node);
    this.#declare(node.id, "type", node, scope);
    const inner = newScope(scope, false);
    for (const child of childrenOf(node)) if (child !== node.id) this.#visit(child, node, inner);
  }

  #assignment(node: t.AssignmentExpression, scope: Scope): void {
    const kind = node.operator === "=" ? "write" : "readwrite";
    this.#pattern(node.left, node, scope, (id) => this.#refer(id, scope, kind));
    this.#visit(node.right, node, scope);
  }

  /** Hands each identifier that a pattern binds or assigns to `onName`; the rest of it (defaults, keys, types) is read. */
  #pattern(node: Node, parent: Node, scope: Scope, onName: (id: Node & { name: string }) => void): void {
    if (node.type !== "MemberExpression") this.#parents.set(node, parent);
    switch (node.type) {
      case "Identifier":
        onName(node);
        if (node.typeAnnotation) this.#visit(node.typeAnnotation, node, scope);
        for (const decorator of node.decorators ?? []) this.#visit(decorator, node, scope);
        return;
      case "ObjectPattern":
        this.#collect(node);
        for (const property of node.properties) {
          this.#parents.set(property, node);
          if (property.type === "RestElement")
            this.#pattern(property.argument as Node, property, scope, onName);
          else {
            if (property.computed) this.#visit(property.key, property, scope);
            else this.#parents.set(property.key, property);
            this.#pattern(property.value as Node, property, scope, onName);
          }
        }
        if (node.typeAnnotation) this.#visit(node.typeAnnotation, node, scope);
        return;
      case "ArrayPattern":
        for (const element of node.elements) if (element) this.#pattern(element as Node, node, scope, onName);
        if (node.typeAnnotation) this.#visit(node.typeAnnotation, node, scope);
        return;
      case "AssignmentPattern":
        this.#pattern(node.left as Node, node, scope, onName);
        this.#visit(node.right, node, scope);
        return;
      case "RestElement":
        this.#pattern(node.argument as Node, node, scope, onName);
        if (node.typeAnnotation) this.#visit(node.typeAnnotation, node, scope);
        return;
      case "TSParameterProperty":
        this.#pattern(node.parameter, node, scope, onName);
        for (const decorator of node.decorators ?? []) this.#visit(decorator, node, scope);
        return;
      case "ParenthesizedExpression":
        this.#pattern(node.expression, node, scope, onName);
        return;
      default:
        this.#visit(node, parent, scope);
    }
  }

  #identifier(node: t.Identifier, parent: Node, scope: Scope): void {
    if (node.typeAnnotation) this.#visit(node.typeAnnotation, node, scope);
    const role = identifierRole(node, parent);
    if (role !== "name") this.#refer(node, scope, role);
  }

  #jsxIdentifier(node: t.JSXIdentifier, parent: Node, scope: Scope): void {
    const isReference =
      parent.type === "JSXOpeningElement" || parent.type === "JSXClosingElement"
        ? !/^[a-z]/.test(node.name)
        : parent.type === "JSXMemberExpression" && parent.object === node;
    if (isReference) this.#refer(node, scope, "read");
  }

  #declare(id: Node, kind: BindingKind, declaration: Node, scope: Scope): void {
    const { name } = id as t.Identifier;
    if (!this.#parents.has(id)) this.#parents.set(id, declaration);
    const spaces: ("values" | "types")[] =
      kind === "type"
        ? ["types"]
        : ["class", "enum", "import", "namespace"].includes(kind)
          ? ["values", "types"]
          : ["values"];
    const known = scope.values.get(name) ?? (kind === "var" ? scope.parameters?.values.get(name) : undefined);
    // `var` declared twice, overloads, merged namespaces: one binding, and a later value is a write.
    if (known && spaces.includes("values")) {
      this.#bindingOf.set(id, known);
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
    this.#bindingOf.set(id, binding);
    this.#scopeOf.set(id, scope);
  }

  #refer(node: Node & { name: string }, scope: Scope, kind: PendingReference["kind"]): void {
    this.#pending.push({ node, scope, kind });
  }

  #resolve({ node, scope, kind }: PendingReference): void {
    this.#scopeOf.set(node, scope);
    const binding =
      kind === "type"
        ? lookUp(scope, node.name, "types")
        : (lookUp(scope, node.name) ?? (kind === "export" ? lookUp(scope, node.name, "types") : undefined));
    if (!binding) return;
    this.#bindingOf.set(node, binding);
    if (kind === "write" || kind === "readwrite") binding.writes.push(node);
    if (kind !== "write") binding.references.push(node);
    if (kind === "export") binding.exported = true;
  }

  #markExported(node: t.ExportNamedDeclaration | t.ExportDefaultDeclaration, scope: Scope): void {
    const { declaration } = node;
    if (!declaration) return;
    const mark = (name: string) => {
      for (const space of ["values", "types"] as const) {
        const binding = scope[space].get(name);
        if (binding) binding.exported = true;
      }
    };
    if (declaration.type === "VariableDeclaration") {
      for (const { id } of declaration.declarations) for (const name of namesIn(id as Node)) mark(name);
    } else if ("id" in declaration && declaration.id?.type === "Identifier") mark(declaration.id.name);
    else if (declaration.type === "Identifier") mark(declaration.name);
  }
}

type TypeDeclaration =
  | t.TSTypeAliasDeclaration
  | t.TSInterfaceDeclaration
  | t.TypeAlias
  | t.InterfaceDeclaration
  | t.OpaqueType;

function newScope(parent: Scope | null, isFunction: boolean, parameters: Scope | null = null): Scope {
  return { parent, isFunction, parameters, values: nothing, types: nothing };
}

function addName(scope: Scope, space: "values" | "types", binding: Binding): void {
  if (scope[space] === nothing) scope[space] = new Map();
  const names = scope[space] as Map<string, Binding>;
  if (!names.has(binding.name)) names.set(binding.name, binding);
}

function shareExported(scope: Scope, exports: Scope): void {
  for (const space of ["values", "types"] as const)
    for (const binding of scope[space].values()) if (binding.exported) addName(exports, space, binding);
}

function functionScope(scope: Scope): Scope {
  let at = scope;
  while (!at.isFunction && at.parent) at = at.parent;
  return at;
}

/** Whether an identifier refers to a value or a type, or merely names a property, a label, a parameter of a type. */
function identifierRole(node: Node, parent: Node): "read" | "type" | "name" {
  switch (parent.type) {
    case "MemberExpression":
    case "OptionalMemberExpression":
      return parent.property === node && !parent.computed ? "name" : "read";
    case "ObjectProperty":
    case "ClassProperty":
    case "ClassAccessorProperty":
    case "TSPropertySignature":
    case "ObjectTypeProperty":
      return parent.key === node && !(parent as { computed?: boolean }).computed ? "name" : "read";
    case "TSTypeReference":
    case "TSExpressionWithTypeArguments":
    case "GenericTypeAnnotation":
    case "InterfaceExtends":
      return "type";
    case "TSQualifiedName":
      return parent.left === node ? "type" : "name";
    case "QualifiedTypeIdentifier":
      return parent.qualification === node ? "type" : "name";
    case "TSTypeQuery":
    case "TypeofTypeAnnotation":
      return "read";
    case "LabeledStatement":
    case "BreakStatement":
    case "ContinueStatement":
    case "MetaProperty":
    case "ImportAttribute":
    case "ExportNamespaceSpecifier":
    case "ExportDefaultSpecifier":
    case "TSFunctionType":
    case "TSConstructorType":
    case "TSCallSignatureDeclaration":
    case "TSConstructSignatureDeclaration":
    case "TSIndexSignature":
    case "TSNamedTupleMember":
    case "TSTypeParameter":
    case "TSTypePredicate":
    case "TSNamespaceExportDeclaration":
    case "TSImportType":
    case "FunctionTypeParam":
    case "PrivateName":
      return "name";
    case "TSEnumMember":
      return parent.initializer === node ? "read" : "name";
    case "TSMethodSignature":
      return parent.computed && parent.key === node ? "read" : "name";
    default:
      return "read";
  }
}

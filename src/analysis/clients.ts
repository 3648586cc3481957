import type * as t from "@babel/types";
import { ClientTypes } from "./client-types.js";
import { type Binding, type FunctionLike, lookUp, type Scopes } from "./scopes.js";
import {
  type Call,
  findAround,
  isCall,
  isFunction,
  isMember,
  type Node,
  propertyName,
  unwrap,
  walk,
  wrap,
} from "./syntax.js";
import { client, joinValues, nullish, other, string, unknown, type Value, window } from "./values.js";

const windowNames = new Set(["window", "globalThis", "self", "top", "parent", "frames"]);
const clientPackage = "@docker/extension-api-client";

/** Says what an expression's value is, by following bindings within one file. Answers are remembered. */
export class Clients {
  readonly types: ClientTypes;
  readonly #bindings = new Map<Binding, Value>();
  readonly #expressions = new Map<Node, Value>();

  constructor(readonly scopes: Scopes) {
    this.types = new ClientTypes(scopes, this);
  }

  /** The value of an expression. */
  valueOf(node: Node): Value {
    const known = this.#expressions.get(node);
    if (known) return known;
    // A cycle (`a = b; b = a`) finds this.
    this.#expressions.set(node, unknown());
    const value = this.#evaluate(node);
    this.#expressions.set(node, value);
    return value;
  }

  #evaluate(node: Node): Value {
    switch (node.type) {
      case "Identifier":
        return this.#identifier(node);
      case "MemberExpression":
      case "OptionalMemberExpression":
        return this.#member(node);
      case "ParenthesizedExpression":
      case "TSNonNullExpression":
        return this.valueOf(node.expression);
      case "TSAsExpression":
      case "TSSatisfiesExpression":
      case "TSTypeAssertion":
      case "TypeCastExpression":
        return this.#cast(node.expression, node.typeAnnotation as Node);
      case "AwaitExpression":
        return this.valueOf(node.argument);
      case "CallExpression":
      case "OptionalCallExpression":
        return this.#call(node);
      case "NewExpression": {
        const callee = this.valueOf(node.callee);
        return callee.kind === "class" ? { kind: "instance", node: callee.node } : unknown();
      }
      case "ThisExpression":
        return this.#this(node);
      case "LogicalExpression":
        return node.operator === "&&"
          ? this.valueOf(node.right)
          : joinValues([this.valueOf(node.left), this.valueOf(node.right)]);
      case "ConditionalExpression":
        return joinValues([this.valueOf(node.consequent), this.valueOf(node.alternate)]);
      case "AssignmentExpression":
        return node.operator === "=" ? this.valueOf(node.right) : unknown();
      case "SequenceExpression":
        return this.valueOf(node.expressions[node.expressions.length - 1]!);
      case "ObjectExpression":
        return { kind: "object", node };
      case "FunctionExpression":
      case "ArrowFunctionExpression":
        return this.#function(node);
      case "ClassExpression":
        return { kind: "class", node };
      case "NullLiteral":
        return nullish;
      case "StringLiteral":
      case "TemplateLiteral":
        return string;
      case "BinaryExpression":
        return node.operator === "+" &&
          [node.left, node.right].some((side) => this.valueOf(side).kind === "string")
          ? string
          : other;
      case "NumericLiteral":
      case "BooleanLiteral":
      case "ArrayExpression":
      case "RegExpLiteral":
      case "JSXElement":
      case "UnaryExpression":
        return node.type === "UnaryExpression" && node.operator === "void" ? nullish : other;
      default:
        return unknown();
    }
  }

  #identifier(node: t.Identifier): Value {
    const binding = this.scopes.bindingOf.get(node);
    if (binding) return this.valueOfBinding(binding);
    if (node.name === "undefined") return nullish;
    if (windowNames.has(node.name)) return window;
    return node.name === "ddClient" ? client(null) : unknown(node.name);
  }

  /** What a binding holds, if all that is ever assigned to it agrees. */
  valueOfBinding(binding: Binding): Value {
    const known = this.#bindings.get(binding);
    if (known) return known;
    this.#bindings.set(binding, unknown(binding.name));
    const first = this.#declared(binding);
    const value =
      binding.writes.length === 0 || this.types.annotationOf(binding.identifier)
        ? first
        : joinValues([first, ...binding.writes.map((write) => this.#written(write))]);
    this.#bindings.set(binding, value);
    return value;
  }

  #declared(binding: Binding): Value {
    const { declaration } = binding;
    switch (declaration.type) {
      case "ImportSpecifier":
      case "ImportDefaultSpecifier":
      case "ImportNamespaceSpecifier":
        return this.#imported(declaration, binding.name);
      case "TSImportEqualsDeclaration":
        return declaration.moduleReference.type === "TSExternalModuleReference" &&
          declaration.moduleReference.expression.value === clientPackage
          ? { kind: "package" }
          : unknown(binding.name);
      case "ClassDeclaration":
      case "ClassExpression":
        return { kind: "class", node: declaration };
      case "CatchClause":
        return other;
      default:
    }
    if (binding.kind === "function" && isFunction(declaration)) return this.#function(declaration);
    if (binding.kind === "enum" || binding.kind === "type" || binding.kind === "namespace") return other;
    return this.#bound(binding.identifier, binding.name);
  }

  #imported(
    node: t.ImportSpecifier | t.ImportDefaultSpecifier | t.ImportNamespaceSpecifier,
    local: string,
  ): Value {
    const declaration = this.scopes.parents.get(node) as t.ImportDeclaration;
    if (declaration.source.value !== clientPackage) return unknown(local);
    if (node.type !== "ImportSpecifier") return { kind: "package" };
    const name = node.imported.type === "Identifier" ? node.imported.name : node.imported.value;
    return this.memberOf({ kind: "package" }, name);
  }

  /** The value that an identifier gets from the declaration or pattern it stands in. */
  #bound(node: Node, name: string): Value {
    const annotated = this.types.annotationOf(node);
    if (annotated) return annotated;
    const value = this.#incoming(node);
    return value.kind === "unknown" ? unknown(...(value.names.length > 0 ? value.names : [name])) : value;
  }

  /** What flows into a binding position: an identifier or a pattern, as declarator, parameter, property or target. */
  #incoming(node: Node): Value {
    const parent = this.scopes.parents.get(node);
    if (!parent) return unknown();
    switch (parent.type) {
      case "VariableDeclarator": {
        if (parent.init) return this.valueOf(parent.init);
        const declaration = this.scopes.parents.get(parent);
        const loop = declaration && this.scopes.parents.get(declaration);
        // `let x;` is undefined until it is assigned; `for (const x of …)` and `declare const x` are not known.
        const isLoop = loop?.type === "ForOfStatement" || loop?.type === "ForInStatement";
        const isDeclare = declaration?.type === "VariableDeclaration" && declaration.declare;
        return isLoop || isDeclare ? unknown() : nullish;
      }
      case "AssignmentExpression":
        return this.valueOf(parent.right);
      case "AssignmentPattern":
        return this.#defaulted(this.patternValue(parent), this.valueOf(parent.right));
      case "ObjectProperty":
        return this.#property(parent);
      case "RestElement": {
        const pattern = this.scopes.parents.get(parent);
        const value = pattern?.type === "ObjectPattern" ? this.patternValue(pattern) : unknown();
        return value.kind === "client" ? { ...value, certain: false } : unknown();
      }
      case "TSParameterProperty":
        return this.patternValue(parent);
      default:
        return isFunction(parent) ? this.#argument(node, parent) : unknown();
    }
  }

  /** A default tells what else is meant: `(client = window.ddClient)`; that it is a string proves nothing of the rest. */
  #defaulted(value: Value, byDefault: Value): Value {
    if (value.kind !== "unknown") return joinValues([value, byDefault]);
    return byDefault.kind === "string" ? value : byDefault;
  }

  #property(property: t.ObjectProperty): Value {
    const pattern = this.scopes.parents.get(property)!;
    const name = propertyName(property);
    return name === undefined ? unknown() : this.memberOf(this.patternValue(pattern), name);
  }

  /** What a pattern (or a parameter with a default) takes apart. */
  patternValue(pattern: Node): Value {
    return this.types.annotationOf(pattern) ?? this.#incoming(pattern);
  }

  /** What a private function's parameter gets from its call sites, all of which are known. */
  #argument(param: Node, fn: FunctionLike): Value {
    const index = fn.params.indexOf(param as never);
    const sites = this.callSites(fn);
    if (index < 0 || !sites || sites.length === 0) return unknown();
    return joinValues(
      sites.map((site) => {
        const before = site.arguments.slice(0, index + 1);
        if (before.some((argument) => argument.type === "SpreadElement")) return unknown();
        const argument = before[index];
        return argument ? this.valueOf(argument) : nullish;
      }),
    );
  }

  /** Every call of a function that nothing outside the file can call; undefined when they can't all be known. */
  callSites(fn: FunctionLike): Call[] | undefined {
    const binding = this.bindingOfFunction(fn);
    if (!binding || binding.exported || binding.writes.length > 0) return undefined;
    // A script's top level is shared with other scripts.
    const sites: Call[] = [];
    for (const reference of binding.references) {
      const callee = wrap(reference, this.scopes.parents);
      const parent = this.scopes.parents.get(callee);
      if (!isCall(parent) || parent.callee !== callee) return undefined;
      sites.push(parent);
    }
    return sites;
  }

  /** The name by which a function is called: its own, or that of the constant it is assigned to. */
  bindingOfFunction(fn: FunctionLike): Binding | undefined {
    if (fn.type === "FunctionDeclaration") return fn.id ? this.scopes.bindingOf.get(fn.id) : undefined;
    const holder = wrap(fn, this.scopes.parents);
    const parent = this.scopes.parents.get(holder);
    if (parent?.type !== "VariableDeclarator" || parent.init !== holder) return undefined;
    return parent.id.type === "Identifier" ? this.scopes.bindingOf.get(parent.id) : undefined;
  }

  #written(write: Node): Value {
    const parent = this.scopes.parents.get(write);
    if (parent?.type === "AssignmentExpression" && parent.operator === "=") return this.valueOf(parent.right);
    if (parent?.type === "ObjectProperty") return this.#property(parent);
    return unknown();
  }

  #cast(expression: Node, type: Node): Value {
    const value = this.valueOf(expression);
    const cast = this.types.valueOfType(type);
    if (cast && cast.kind !== "other") return cast;
    // `window.ddClient as any` is still a client, only an untyped one.
    return value.kind === "client" ? { ...value, type: null } : value;
  }

  #member(node: t.MemberExpression | t.OptionalMemberExpression): Value {
    const name = propertyName(node) ?? this.constantText(node.property as Node);
    const value = this.valueOf(node.object);
    return name === undefined ? unknown() : this.memberOf(value, name);
  }

  /** What a member of a value is. */
  memberOf(value: Value, name: string): Value {
    switch (value.kind) {
      case "window":
        if (windowNames.has(name)) return window;
        return name === "ddClient" ? this.types.windowClient() : unknown("window", name);
      case "client":
        return { ...value, path: [...value.path, name] };
      case "package":
        if (name === "createDockerDesktopClient") {
          return { kind: "function", node: null, returns: () => client("v1") };
        }
        return name === "default" ? value : unknown(name);
      case "instance":
        return this.#classMember(value.node, name, false);
      case "class":
        return this.#classMember(value.node, name, true);
      case "shape":
        return this.types.memberOfShape(value.members, name);
      case "object":
        return this.#objectMember(value.node, name);
      case "unknown":
        return unknown(...value.names, name);
      default:
        return other;
    }
  }

  #classMember(node: t.Class, name: string, isStatic: boolean): Value {
    for (const member of node.body.body) {
      if (member.type === "ClassMethod" && member.kind === "constructor" && !isStatic) {
        const property = member.params.find(
          (param) => param.type === "TSParameterProperty" && parameterName(param) === name,
        );
        if (property)
          return this.valueOfBinding(
            this.scopes.bindingOf.get(parameterIdentifier(property as t.TSParameterProperty))!,
          );
      }
      if (!("key" in member) || ("static" in member && Boolean(member.static) !== isStatic)) continue;
      if (propertyName(member as t.ClassProperty) !== name) continue;
      if (member.type === "ClassMethod" || member.type === "ClassPrivateMethod") {
        const method = this.#function(member);
        return member.kind === "get" && method.kind === "function" ? method.returns() : method;
      }
      return this.#field(node, member as t.ClassProperty, name);
    }
    const assigned = this.#assignedToThis(node, name);
    if (assigned.length > 0) return joinValues(assigned);
    return node.superClass ? unknown("this", name) : other;
  }

  #field(node: t.Class, field: t.ClassProperty, name: string): Value {
    const annotated = this.types.annotationOf(field);
    if (annotated) return annotated;
    const values = this.#assignedToThis(node, name);
    if (field.value) values.unshift(this.valueOf(field.value));
    return values.length > 0 ? joinValues(values) : unknown("this", name);
  }

  #assignedToThis(node: t.Class, name: string): Value[] {
    const values: Value[] = [];
    for (const at of this.scopes.byType.get("ThisExpression") ?? []) {
      const member = this.scopes.parents.get(at);
      if (
        at.start! < node.start! ||
        at.end! > node.end! ||
        !isMember(member) ||
        propertyName(member) !== name
      )
        continue;
      const assignment = this.scopes.parents.get(member);
      if (assignment?.type === "AssignmentExpression" && assignment.left === member) {
        values.push(this.valueOf(assignment.right));
      }
    }
    return values;
  }

  #objectMember(node: t.ObjectExpression, name: string): Value {
    for (const property of [...node.properties].reverse()) {
      if (property.type === "SpreadElement") return unknown(name);
      const key = propertyName(property);
      if (key === undefined) return unknown(name);
      if (key !== name) continue;
      if (property.type === "ObjectProperty") return this.valueOf(property.value);
      const method = this.#function(property);
      return property.kind === "get" && method.kind === "function" ? method.returns() : method;
    }
    return other;
  }

  #this(node: Node): Value {
    const { parents } = this.scopes;
    const holder = findAround(
      node,
      parents,
      (at) =>
        (isFunction(at) && at.type !== "ArrowFunctionExpression") ||
        at.type === "ClassProperty" ||
        at.type === "ClassPrivateProperty" ||
        at.type === "StaticBlock",
    );
    if (!holder || holder.type === "FunctionDeclaration" || holder.type === "FunctionExpression")
      return unknown("this");
    const body = parents.get(holder)!;
    if (body.type === "ObjectExpression") return { kind: "object", node: body };
    const node_ = parents.get(body) as t.Class;
    const isStatic = holder.type === "StaticBlock" || ("static" in holder && Boolean(holder.static));
    return isStatic ? { kind: "class", node: node_ } : { kind: "instance", node: node_ };
  }

  #call(node: Call): Value {
    const callee = this.valueOf(node.callee);
    switch (callee.kind) {
      case "function":
        return callee.returns();
      case "client":
        // `backend("name")` of 2021 is the backend; what any other method returns is no client.
        return callee.path.join(".") === "backend" ? callee : other;
      case "unknown":
        return this.#knownFunction(node, callee.names);
      default:
        return other;
    }
  }

  /** `require()` of the client's package, and React's functions that hand through what they are given. */
  #knownFunction(node: Call, names: readonly string[]): Value {
    const [argument] = node.arguments;
    if (!argument) return unknown(...names);
    switch (names[names.length - 1]) {
      case "require":
        return argument.type === "StringLiteral" && argument.value === clientPackage
          ? { kind: "package" }
          : unknown();
      case "useMemo": {
        const value = this.valueOf(argument);
        return value.kind === "function" ? value.returns() : unknown();
      }
      case "String":
        return string;
      case "useCallback":
        return this.valueOf(argument);
      default:
        return unknown(...names);
    }
  }

  #function(node: FunctionLike): Value {
    return { kind: "function", node, returns: () => this.#returned(node) };
  }

  #returned(node: FunctionLike): Value {
    const type =
      "returnType" in node && node.returnType ? this.types.valueOfType(node.returnType) : undefined;
    if (type && type.kind !== "other") return type;
    if (!("body" in node) || ("generator" in node && node.generator)) return unknown();
    if (node.body.type !== "BlockStatement") return this.valueOf(node.body);
    const values = returnsOf(node.body).map((statement) =>
      statement.argument ? this.valueOf(statement.argument) : nullish,
    );
    return values.length > 0 ? joinValues(values) : nullish;
  }

  /** The text of a constant expression: a literal, or a constant that holds one. */
  constantText(node: Node): string | undefined {
    const at = unwrap(node);
    if (at.type === "StringLiteral") return at.value;
    if (at.type === "TemplateLiteral" && at.expressions.length === 0)
      return at.quasis[0]!.value.cooked ?? undefined;
    const binding = this.constantBinding(at);
    return binding ? this.constantText((binding.declaration as t.VariableDeclarator).init!) : undefined;
  }

  /** The binding of an identifier that is initialised where it is declared and never assigned again. */
  constantBinding(node: Node): Binding | undefined {
    if (node.type !== "Identifier") return undefined;
    const binding = this.scopes.bindingOf.get(node);
    if (!binding || binding.writes.length > 0 || binding.declaration.type !== "VariableDeclarator")
      return undefined;
    const { id, init } = binding.declaration;
    return init && id === binding.identifier && init !== node && !isInsideNode(node, init)
      ? binding
      : undefined;
  }

  /** Whether a name means the same at two places: nothing between them shadows it. */
  meansTheSame(name: string, at: Node, there: Node): boolean {
    const scope = this.scopes.scopeOf.get(at);
    const other_ = this.scopes.scopeOf.get(there);
    return Boolean(scope && other_ && lookUp(scope, name) === lookUp(other_, name));
  }
}

function isInsideNode(node: Node, outer: Node): boolean {
  return node.start! >= outer.start! && node.end! <= outer.end!;
}

function parameterIdentifier(property: t.TSParameterProperty): Node {
  return property.parameter.type === "AssignmentPattern" ? property.parameter.left : property.parameter;
}

function parameterName(property: t.TSParameterProperty): string | undefined {
  const id = parameterIdentifier(property);
  return id.type === "Identifier" ? id.name : undefined;
}

/** A function body's own return statements, without those of functions in it. */
function returnsOf(body: Node): t.ReturnStatement[] {
  const found: t.ReturnStatement[] = [];
  const skip = new Set<Node>();
  for (const node of walk(body)) {
    if (node.type === "ReturnStatement") {
      const inner = [...skip].some((fn) => isInsideNode(node, fn));
      if (!inner) found.push(node);
    } else if (node !== body && isFunction(node)) skip.add(node);
  }
  return found;
}

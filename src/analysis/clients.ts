import type * as t from "@babel/types";
import { clientMaker, clientName, isClientName, oldBackend, windowNames } from "../api/names.js";
import { isInside, thisHolder } from "../syntax/around.js";
import { importedName, literalText, propertyName } from "../syntax/names.js";
import type { FunctionLike } from "../syntax/node.js";
import { type Call, isCall, isFunction, isMember, type Node } from "../syntax/node.js";
import { returnsOf } from "../syntax/own-returns.js";
import { unwrap, wrap } from "../syntax/wrapping.js";
import { declaresGlobal } from "./ambient.js";
import { CallSites } from "./call-sites.js";
import { ClassMembers } from "./class-members.js";
import { ClientTypes } from "./client-types.js";
import type { Evaluator } from "./evaluator.js";
import { boxMember, callKnown, isHook, itemOf, moduleOf } from "./known-functions.js";
import { MemberWrites } from "./member-writes.js";
import { ObjectMembers } from "./object-members.js";
import { argumentValue, defaultedArgument } from "./parameters.js";
import type { FileTypes } from "./project-types.js";
import { type Binding, lookUp, type Scopes } from "./scopes.js";
import {
  alternatives,
  client,
  exceptString,
  joinValues,
  nullish,
  ofOld,
  other,
  promised,
  string,
  type UnknownValue,
  uncertain,
  unknown,
  unknownFrom,
  type Value,
  window,
} from "./values.js";

/** What `new` gives for a class that this file doesn't show: its names say nothing of the client. */
const newInstance = unknown("new");

/**
 * Says what an expression's value is, by following bindings within one file. Where that ends, it asks the project's
 * types, if there are any to ask. Answers are remembered.
 */
export class Clients implements Evaluator {
  readonly types: ClientTypes;
  /** Who calls the file's functions. */
  readonly callSites = new CallSites(this);
  readonly #bindings = new Map<Binding, Value>();
  readonly #expressions = new Map<Node, Value>();
  readonly #results = new Map<Node, Value>();
  readonly #classes = new ClassMembers(this);
  readonly #objects = new ObjectMembers(this);
  /** Who sets the members of the file's objects. */
  readonly memberWrites = new MemberWrites(this);

  /** @param isTypeScript whether what the file declares is what the compiler holds it to */
  constructor(
    readonly scopes: Scopes,
    readonly isTypeScript: boolean,
    readonly project: FileTypes | null = null,
  ) {
    this.types = new ClientTypes(scopes, this);
  }

  valueOf(node: Node): Value {
    const known = this.#expressions.get(node);
    if (known) return known;
    // A cycle (`a = b; b = a`) finds this.
    this.#expressions.set(node, unknown());
    const value = this.#ask(node, this.#evaluate(node));
    this.#expressions.set(node, value);
    return value;
  }

  /** What the project's types say of a value that this file doesn't show. */
  #ask(node: Node, value: Value): Value {
    if (value.kind !== "unknown" || !this.project) return value;
    const known = this.project.typeOf(node);
    if (known?.client) return { kind: "client", ...known.client };
    // Somebody gives it a client, whatever its type is called.
    if (known?.isOther) return value.isOfOld ? value : { ...value, isOther: true };
    // Here it may be something else than where the name got it.
    if (!known || !value.isOther) return value;
    const { isOther, ...rest } = value;
    return rest;
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
      case "AwaitExpression": {
        const value = this.valueOf(node.argument);
        return value.kind === "promise" ? string : value;
      }
      case "CallExpression":
      case "OptionalCallExpression":
        return this.#call(node);
      case "NewExpression":
        return this.#new(node);
      case "ThisExpression":
        return this.#this(node);
      case "LogicalExpression":
        return node.operator === "&&"
          ? this.#both(node)
          : joinValues([this.valueOf(node.left), this.valueOf(node.right)]);
      case "ConditionalExpression":
        return joinValues([this.valueOf(node.consequent), this.valueOf(node.alternate)]);
      case "AssignmentExpression":
        return isLogicalAssignment(node)
          ? joinValues([this.valueOf(node.left), this.valueOf(node.right)])
          : this.assignedValue(node);
      case "SequenceExpression":
        return this.valueOf(node.expressions[node.expressions.length - 1]!);
      case "ObjectExpression":
        return this.#objectLiteral(node);
      case "ArrayExpression":
        return this.#arrayLiteral(node);
      case "FunctionExpression":
      case "ArrowFunctionExpression":
        return this.functionValue(node);
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
      case "RegExpLiteral":
      case "JSXElement":
      case "UnaryExpression":
        return node.type === "UnaryExpression" && node.operator === "void" ? nullish : other;
      default:
        return unknown();
    }
  }

  #new(node: t.NewExpression): Value {
    const callee = this.valueOf(node.callee);
    const classes = alternatives(callee);
    if (classes.every((one) => one.kind === "class"))
      return joinValues(
        classes.map(({ node: made, isExact }) => ({
          kind: "instance",
          node: made,
          isExact: isExact ?? false,
        })),
      );
    const [target] = node.arguments;
    const isProxy = callee.kind === "unknown" && callee.names.join(".") === "Proxy";
    if (isProxy && target) return uncertain(this.valueOf(target));
    // `new Map<string, Client>()`
    const item = (node.typeParameters as t.TSTypeParameterInstantiation | null | undefined)?.params.at(-1);
    const of = item && this.types.valueOfType(item);
    return of?.kind === "client" ? { kind: "box", of } : newInstance;
  }

  /** `client && client.backend`; but `flag && "--all"` may be `false`. */
  #both({ left, right }: t.LogicalExpression): Value {
    const value = this.valueOf(right);
    return value.kind === "string" && this.valueOf(left).kind !== "string" ? other : value;
  }

  #identifier(node: t.Identifier): Value {
    const binding = this.scopes.bindingOf.get(node);
    if (binding) return this.valueOfBinding(binding);
    if (node.name === "undefined") return nullish;
    if (windowNames.has(node.name)) return window;
    return node.name === clientName ? client(null) : unknownFrom({ kind: "global" }, node.name);
  }

  valueOfBinding(binding: Binding): Value {
    const known = this.#bindings.get(binding);
    if (known) return known;
    this.#bindings.set(binding, unknown(binding.name));
    const first = this.#declared(binding);
    const value =
      binding.writes.length === 0 || this.types.annotationOf(binding.identifier)
        ? first
        : joinValues([first, ...binding.writes.map((write) => this.#written(write))]);
    const typed =
      value.kind === "client" && this.#isAny(binding) ? { ...value, type: "any" as const } : value;
    // A `var` can be read before it is set, and so can what is declared and set later.
    const isSetLate =
      binding.kind === "var" || (binding.kind === "let" && this.#isSetLater(binding.declaration));
    const certain = isSetLate ? exceptString(typed) : typed;
    const asked = this.#ask(binding.identifier, certain);
    this.#bindings.set(binding, asked);
    return asked;
  }

  /** `let name: string;` */
  #isSetLater(declaration: Node): boolean {
    return (
      declaration.type === "VariableDeclarator" &&
      !declaration.init &&
      !declaresGlobal(this.scopes.parents.get(declaration), this.scopes)
    );
  }

  #declared(binding: Binding): Value {
    const { declaration } = binding;
    switch (declaration.type) {
      case "ImportSpecifier":
      case "ImportDefaultSpecifier":
      case "ImportNamespaceSpecifier":
        return this.#imported(declaration, binding.name);
      case "TSImportEqualsDeclaration":
        return named(this.#importEquals(declaration.moduleReference as Node), binding.name);
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
      return this.functionValue(declaration);
    const exports = this.scopes.namespaces.get(declaration);
    if (binding.kind === "namespace") return exports ? { kind: "namespace", exports } : other;
    if (binding.kind === "enum" || binding.kind === "type") return other;
    return this.#bound(binding.identifier, binding.name);
  }

  #imported(
    node: t.ImportSpecifier | t.ImportDefaultSpecifier | t.ImportNamespaceSpecifier,
    local: string,
  ): Value {
    const declaration = this.scopes.parents.get(node) as t.ImportDeclaration;
    const module = moduleOf(declaration.source.value);
    if (node.type === "ImportSpecifier") return this.memberOf(module, importedName(node));
    return named(module, local);
  }

  /** `import client = require("…")`, `import client = Own.client` */
  #importEquals(reference: Node): Value {
    if (reference.type === "TSExternalModuleReference")
      return moduleOf((reference as t.TSExternalModuleReference).expression.value);
    if (reference.type === "TSQualifiedName")
      return this.memberOf(this.#importEquals(reference.left), reference.right.name);
    const scope = this.scopes.scopeOf.get(reference);
    const binding =
      reference.type === "Identifier" && scope
        ? (this.scopes.bindingOf.get(reference) ?? lookUp(scope, reference.name))
        : undefined;
    return binding ? this.valueOfBinding(binding) : unknown();
  }

  /** The value that an identifier gets from the declaration or pattern it stands in. */
  #bound(node: Node, name: string): Value {
    const annotated = this.types.annotationOf(node);
    if (annotated && annotated.kind !== "unknown") return annotated;
    // Whom a type names, the project knows.
    if (annotated && (!this.project || this.project.typeOf(node)?.client)) return annotated;
    const value = this.incomingValue(node);
    // A type of another file says nothing here; that somebody gives it a client does.
    if (annotated) return value.kind === "unknown" && value.isOfOld ? value : annotated;
    if (value.kind !== "unknown" || value === newInstance) return value;
    // `const ddClient = useClient()`: the last name that says something is the one to go by.
    return value.names.some(isClientName) || (value.names.length > 0 && !isClientName(name))
      ? value
      : { ...value, names: [name] };
  }

  incomingValue(node: Node): Value {
    const parent = this.scopes.parents.get(node);
    if (!parent) return unknown();
    switch (parent.type) {
      case "VariableDeclarator": {
        if (parent.init) return this.valueOf(parent.init);
        const declaration = this.scopes.parents.get(parent);
        const loop = declaration && this.scopes.parents.get(declaration);
        if (loop?.type === "ForOfStatement") return itemOf(this.valueOf(loop.right));
        if (loop?.type === "ForInStatement") return unknown();
        if (declaresGlobal(declaration, this.scopes)) return this.#global(node);
        // `let x;` is undefined until it is assigned.
        return nullish;
      }
      case "AssignmentExpression":
        return this.assignedValue(parent);
      case "UpdateExpression":
        return other;
      case "ForOfStatement":
        return itemOf(this.valueOf(parent.right));
      case "ArrayPattern":
        return itemOf(this.patternValue(parent));
      case "AssignmentPattern":
        return this.#defaulted(parent);
      case "ObjectProperty":
        return this.#property(parent);
      case "RestElement": {
        const pattern = this.scopes.parents.get(parent);
        const value = pattern?.type === "ObjectPattern" ? this.patternValue(pattern) : unknown();
        return value.kind === "client" ? uncertain(value) : unknown();
      }
      case "TSParameterProperty":
        return this.patternValue(parent);
      default:
        return isFunction(parent) ? argumentValue(node, parent, this) : unknown();
    }
  }

  /**
   * A default is one value beside those that are seen to be given. Where nobody is seen to give any, it tells what is
   * meant: `(client = window.ddClient)`; that it is a string proves nothing of the rest.
   */
  #defaulted(pattern: t.AssignmentPattern): Value {
    const byDefault = this.valueOf(pattern.right);
    const value = defaultedArgument(pattern, this) ?? this.patternValue(pattern);
    if (value.kind !== "unknown" || this.#isSeen(value, pattern)) return joinValues([value, byDefault]);
    return byDefault.kind === "string" ? value : byDefault;
  }

  /** Whether a value that is not known is one that somebody is seen to give. */
  #isSeen(value: UnknownValue, pattern: t.AssignmentPattern): boolean {
    if (value.isUnseen) return false;
    const { parents } = this.scopes;
    const property = parents.get(pattern);
    const holder = property?.type === "ObjectProperty" ? parents.get(property) : undefined;
    return !holder || this.patternValue(holder).kind !== "unknown";
  }

  #property(property: t.ObjectProperty): Value {
    const pattern = this.scopes.parents.get(property)!;
    const name = propertyName(property);
    if (name === undefined) return unknown();
    const annotated = this.types.annotationOf(pattern);
    if (!annotated) return this.memberOf(this.incomingValue(pattern), name);
    const value = this.memberOf(annotated, name);
    if (value.kind !== "unknown" || !this.project) return value;
    // As for a name of its own: a type of another file says nothing here.
    const given = this.memberOf(this.incomingValue(pattern), name);
    return given.kind === "client" ? ofOld : value;
  }

  patternValue(pattern: Node): Value {
    return this.types.annotationOf(pattern) ?? this.incomingValue(pattern);
  }

  /** `const run = useCallback(fn, […])`: the hook gives the function itself. */
  #memoised(fn: Node): Node | undefined {
    const call = this.scopes.parents.get(fn);
    if (!isCall(call) || call.arguments[0] !== fn) return undefined;
    const outer = wrap(call, this.scopes.parents);
    if (this.scopes.parents.get(outer)?.type !== "VariableDeclarator") return undefined;
    const callee = this.valueOf(call.callee);
    return callee.kind === "unknown" && isHook(callee, /^useCallback$/) ? outer : undefined;
  }

  bindingOfFunction(fn: FunctionLike): Binding | undefined {
    if (fn.type === "FunctionDeclaration") return fn.id ? this.scopes.bindingOf.get(fn.id) : undefined;
    const inner = wrap(fn, this.scopes.parents);
    const holder = this.#memoised(inner) ?? inner;
    const parent = this.scopes.parents.get(holder);
    if (parent?.type !== "VariableDeclarator" || parent.init !== holder) return undefined;
    return parent.id.type === "Identifier" ? this.scopes.bindingOf.get(parent.id) : undefined;
  }

  #written(write: Node): Value {
    return this.incomingValue(write);
  }

  /** What an assignment puts into its target, when it does. */
  assignedValue(node: t.AssignmentExpression): Value {
    // What `+=` and the like leave is a number or a text.
    return node.operator === "=" || isLogicalAssignment(node) ? this.valueOf(node.right) : other;
  }

  #cast(expression: Node, type: Node): Value {
    const value = this.valueOf(expression);
    const cast = this.types.valueOfType(type);
    // `(window as unknown as { ddClient: any }).ddClient`
    if (value.kind === "window" && cast?.kind === "shape") return { kind: "window", shape: cast.members };
    // That it is a string is only said, not checked.
    if (cast?.kind === "string") return value.kind === "string" ? value : other;
    if (cast && cast.kind !== "other") return cast;
    const isAny = type.type === "TSAnyKeyword" || type.type === "AnyTypeAnnotation";
    if (value.kind === "window" && isAny) return { ...value, isAny };
    // `window.ddClient as any` is still a client, only an untyped one.
    return value.kind === "client" ? { ...value, type: isAny ? "any" : null } : value;
  }

  #member(node: t.MemberExpression | t.OptionalMemberExpression): Value {
    const name = this.nameOf(node);
    const value = this.valueOf(node.object);
    const found = name === undefined ? itemOf(value) : this.memberOf(value, name);
    const member = this.#ofParameter(found, node.object, name);
    // `maybe?.id` is undefined at times.
    return member.kind === "string" && node.type === "OptionalMemberExpression" ? other : member;
  }

  /** A member of a parameter: of `any` it is `any`, and where its type is another file's, somebody may give a client. */
  #ofParameter(value: Value, object: Node, name: string | undefined): Value {
    const binding = object.type === "Identifier" ? this.scopes.bindingOf.get(object) : undefined;
    if (binding?.kind !== "param") return value;
    if (value.kind === "client") return this.#isAny(binding) ? { ...value, type: "any" } : value;
    if (value.kind !== "unknown" || !this.project || name === undefined) return value;
    const isTyped = this.types.annotationOf(binding.identifier)?.kind === "shape";
    const given = isTyped ? this.memberOf(this.incomingValue(binding.identifier), name) : value;
    return given.kind === "client" ? ofOld : value;
  }

  /** Whether the compiler knows nothing of a name, by its annotation or that of the pattern it stands in. */
  #isAny({ identifier, declaration }: Binding): boolean {
    for (let at: Node | undefined = identifier; at && at !== declaration; at = this.scopes.parents.get(at))
      if (this.types.isAny(at)) return true;
    return false;
  }

  nameOf(node: t.MemberExpression | t.OptionalMemberExpression | t.ObjectProperty): string | undefined {
    const key = isMember(node) ? node.property : node.key;
    return propertyName(node) ?? (node.computed ? this.constantText(key as Node) : undefined);
  }

  memberOf(value: Value, name: string): Value {
    switch (value.kind) {
      case "window":
        if (windowNames.has(name)) return value;
        if (name !== clientName) return unknown("window", name);
        return value.isAny ? client("any") : this.types.windowClient(value.shape);
      case "box":
        return boxMember(value, name);
      case "client":
        return { ...value, path: [...value.path, name] };
      case "package":
        if (name === clientMaker) {
          return { kind: "function", node: null, returns: () => client("v1") };
        }
        return name === "default" ? value : unknown(name);
      case "instance":
      case "class":
        return this.#classMember(value, name);
      case "shape":
        return this.types.memberOfShape(value.members, name);
      case "members":
        return value.member(name);
      case "object":
      case "function":
      case "namespace":
        return this.#objects.memberOf(value, name);
      case "several":
        return joinValues(value.values.map((one) => this.memberOf(one, name)));
      case "unknown": {
        const { isOther, ...rest } = value;
        return { ...rest, names: [...value.names, name] };
      }
      default:
        return other;
    }
  }

  #classMember(value: Extract<Value, { kind: "class" | "instance" }>, name: string): Value {
    const { node, isExact = false } = value;
    const isStatic = value.kind === "class";
    if (isStatic && name === "prototype") return { kind: "instance", node };
    const member = this.#classes.memberOf({ node, isStatic, isExact }, name);
    // A namespace of the same name adds to a class.
    const exports = isStatic ? this.scopes.namespaces.get(node) : undefined;
    return exports?.values.has(name) ? this.#objects.memberOf({ kind: "namespace", exports }, name) : member;
  }

  areRelated(a: Node, b: Node): boolean {
    return this.#classes.areRelated(a, b);
  }

  memberOfMethod(method: t.ObjectMethod): Value {
    return this.#objects.method(method);
  }

  mayBeSame(object: Node, other_: Value): boolean {
    return this.#objects.mayBe(this.valueOf(object), other_);
  }

  /** An object with all of a client spread into it is one, as far as it goes. */
  #objectLiteral(node: t.ObjectExpression): Value {
    for (const property of node.properties) {
      if (property.type !== "SpreadElement") continue;
      const value = this.valueOf(property.argument);
      if (value.kind === "client") return uncertain(value);
    }
    return { kind: "object", node };
  }

  #arrayLiteral(node: t.ArrayExpression): Value {
    const items = node.elements.map((element) =>
      element && element.type !== "SpreadElement" ? this.valueOf(element) : unknown(),
    );
    const of = joinValues(items);
    // Others may be put into it.
    return { kind: "box", of: of.kind === "client" ? uncertain(of) : unknown() };
  }

  #this(node: Node): Value {
    const { parents } = this.scopes;
    const holder = thisHolder(node, parents);
    if (!holder || holder.type === "FunctionDeclaration" || holder.type === "FunctionExpression")
      return unknown("this");
    const body = parents.get(holder)!;
    if (body.type === "ObjectExpression") return this.#objects.thisOf(holder, body);
    const node_ = parents.get(body) as t.Class;
    const isStatic = holder.type === "StaticBlock" || ("static" in holder && Boolean(holder.static));
    return isStatic ? { kind: "class", node: node_ } : { kind: "instance", node: node_ };
  }

  #call(node: Call): Value {
    if (node.callee.type === "Import") return moduleOf(literalText(node.arguments[0] ?? node));
    return this.#called(node, this.valueOf(node.callee));
  }

  #called(node: Call, callee: Value): Value {
    switch (callee.kind) {
      case "several":
        return joinValues(callee.values.map((one) => this.#called(node, one)));
      case "function":
        return callee.returns();
      case "client":
        // `backend("name")` of 2021 is the backend with more members; what any other method returns is no client.
        return callee.path.join(".") === "backend" ? { ...callee, path: oldBackend } : other;
      case "unknown":
        return callKnown(node, callee, this);
      default:
        return other;
    }
  }

  #global(node: Node): Value {
    const name = node.type === "Identifier" ? node.name : "";
    if (windowNames.has(name)) return window;
    return name === clientName ? client(null) : unknown();
  }

  functionValue(node: FunctionLike): Value {
    return { kind: "function", node, returns: () => this.#returned(node) };
  }

  #returned(node: FunctionLike): Value {
    const known = this.#results.get(node as Node);
    if (known) return known;
    // A function that returns what it returns itself finds this.
    this.#results.set(node as Node, unknown());
    const value = this.#resultOf(node);
    this.#results.set(node as Node, value);
    return value;
  }

  #resultOf(node: FunctionLike): Value {
    const type =
      "returnType" in node && node.returnType ? this.types.valueOfType(node.returnType) : undefined;
    if (type && type.kind !== "other") return type;
    if (!("body" in node) || ("generator" in node && node.generator)) return unknown();
    const value =
      node.body.type === "BlockStatement" ? this.#resultOfBody(node.body) : this.valueOf(node.body);
    return "async" in node && node.async ? promised(value) : value;
  }

  #resultOfBody(body: t.BlockStatement): Value {
    const values = returnsOf(body).map((statement) =>
      statement.argument ? this.valueOf(statement.argument) : nullish,
    );
    if (values.length === 0) return nullish;
    const value = joinValues(values);
    // Without a `return` at its end a function may give nothing.
    return body.body.at(-1)?.type === "ReturnStatement" ? value : exceptString(value);
  }

  constantText(node: Node): string | undefined {
    const seen = new Set<Node>();
    for (let at = unwrap(node); !seen.has(at); ) {
      const text = literalText(at);
      const binding = text === undefined ? this.constantBinding(at) : undefined;
      if (!binding) return text;
      // `const a = b, b = a` never ends.
      seen.add(at);
      at = unwrap((binding.declaration as t.VariableDeclarator).init!);
    }
    return undefined;
  }

  constantBinding(node: Node): Binding | undefined {
    if (node.type !== "Identifier") return undefined;
    const binding = this.scopes.bindingOf.get(node);
    if (!binding || binding.writes.length > 0 || binding.declaration.type !== "VariableDeclarator")
      return undefined;
    const { id, init } = binding.declaration;
    return init && id === binding.identifier && init !== node && !isInside(node, init) ? binding : undefined;
  }

  /** Whether a name means the same at two places: nothing between them shadows it. */
  meansTheSame(name: string, at: Node, there: Node): boolean {
    const scope = this.scopes.scopeOf.get(at);
    const other_ = this.scopes.scopeOf.get(there);
    return Boolean(scope && other_ && lookUp(scope, name) === lookUp(other_, name));
  }
}

/** Something unknown under the name that it has here. */
function named(value: Value, name: string): Value {
  return value.kind === "unknown" ? { ...value, names: [name] } : value;
}

function isLogicalAssignment({ operator }: t.AssignmentExpression): boolean {
  return operator === "??=" || operator === "||=" || operator === "&&=";
}

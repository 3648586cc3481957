import type * as t from "@babel/types";
import {
  type Call,
  findAround,
  isFunction,
  isMember,
  isTarget,
  type Member,
  type Node,
  propertyName,
  unwrap,
} from "../analysis/syntax.js";
import type { CodeFile } from "../modules/code-file.js";
import { exportedBy } from "../modules/common-js.js";
import { nameOfExport } from "../modules/own-exports.js";
import { moveInObject } from "./object-members.js";
import { isDependencyList, isReactHook } from "./react-hooks.js";
import { awaited, call, instance, member, type Steps } from "./steps.js";
import type { Trace } from "./trace.js";
import { typeIn } from "./type-in.js";

const asValue = "is used as a value";

/** One step outwards: what the place of a value does with it. */
export function moveUp(trace: Trace, node: Node, steps: Steps, file: CodeFile): void {
  const { parents } = file.scopes;
  const parent = parents.get(node);
  const [first, ...rest] = steps;
  const stop = (why: string, at: Node = node) => trace.stop(at, file, why);
  if (!parent || isHarmless(node, parent, file)) return;
  switch (parent.type) {
    case "ParenthesizedExpression":
    case "TSNonNullExpression":
      return trace.moveUp(parent, steps, file);
    case "TSAsExpression":
    case "TSSatisfiesExpression":
    case "TSTypeAssertion":
    case "TypeCastExpression":
      return isConst(parent) ? trace.moveUp(parent, steps, file) : stop("is given another type");
    case "AwaitExpression":
      return trace.moveUp(parent, first === awaited ? rest : steps, file);
    case "MemberExpression":
    case "OptionalMemberExpression":
      return parent.object === node ? access(trace, parent, steps, file) : stop(asValue);
    case "CallExpression":
    case "OptionalCallExpression":
      return ofCall(trace, node, parent, steps, file);
    case "NewExpression":
      if (parent.callee !== node) return stop(asValue);
      if (first === instance) return trace.moveUp(parent, rest, file);
      return first?.startsWith(".") ? undefined : stop("is called with new");
    case "TaggedTemplateExpression":
      return stop("is called with a template");
    case "VariableDeclarator": {
      const type = (parent.id as t.Identifier).typeAnnotation;
      return type
        ? stop("is held by a name with a type of its own", typeIn(type))
        : trace.moveInPattern(parent.id as Node, steps, file);
    }
    case "ObjectProperty": {
      const object = parents.get(parent);
      const name = parent.value === node ? propertyName(parent) : undefined;
      const isPlain = name !== undefined && !(name === "__proto__" && !parent.shorthand);
      return isPlain && object?.type === "ObjectExpression"
        ? moveInObject(trace, object, [member(name), ...steps], file)
        : stop(asValue);
    }
    case "ClassProperty":
    case "ClassPrivateProperty": {
      if (parent.value !== node) return stop(asValue);
      const type = parent.typeAnnotation;
      return type
        ? stop("is held by a field with a type of its own", typeIn(type))
        : trace.moveInClass(parent, steps, file);
    }
    case "ArrowFunctionExpression":
      return parent.body === node ? trace.returned(parent, steps, file) : stop(asValue);
    case "ReturnStatement": {
      const fn = findAround(parent, parents, isFunction);
      return fn ? trace.returned(fn, steps, file) : stop(asValue);
    }
    case "ExportDefaultDeclaration":
      return trace.followModule(file, [member("default"), ...steps]);
    case "TSExportAssignment":
      return trace.followModule(file, steps);
    case "ExportSpecifier":
      return trace.followModule(file, [member(nameOfExport(parent.exported)), ...steps]);
    case "AssignmentExpression":
      return assigned(trace, node, parent, steps, file);
    default:
      return ofType(trace, node, parent, steps, file) ? undefined : stop(asValue);
  }
}

/** `as const` */
function isConst({
  typeAnnotation,
}: t.TSAsExpression | t.TSSatisfiesExpression | t.TSTypeAssertion | t.TypeCastExpression): boolean {
  return (
    typeAnnotation.type === "TSTypeReference" &&
    typeAnnotation.typeName.type === "Identifier" &&
    typeAnnotation.typeName.name === "const"
  );
}

/** `.name` of a value, or `["name"]`. */
function access(trace: Trace, node: Member, [first, ...rest]: Steps, file: CodeFile): void {
  const name = propertyName(node);
  const stop = (why: string) => trace.stop(node, file, why);
  if (name === undefined) {
    if ((node.property as Node).type !== "NumericLiteral")
      trace.stop(node.object, file, "may be reached by a name that is computed");
  } else if (first === member(name)) trace.moveUp(node, rest, file);
  else if (first === awaited) stop("is held by a promise");
  else if (first === undefined || first === call) stop(asValue);
  else if (isTarget(node, file.scopes.parents)) stop("may be called by what is added here");
  else if (/^(?:prototype|constructor|__proto__|bind|call|apply|valueOf)$/.test(name))
    stop("may be reached from here");
}

function ofCall(trace: Trace, node: Node, parent: Call, steps: Steps, file: CodeFile): void {
  const [first, ...rest] = steps;
  const isGiven = parent.arguments[0] === node && !parent.typeParameters;
  if (parent.callee === node) {
    if (first === undefined) trace.found(parent, file);
    else if (first === call) trace.moveUp(parent, rest, file);
    else if (first === awaited || first === instance) trace.stop(node, file, asValue);
  } else if (isGiven && isReactHook(parent, "useCallback", file)) {
    trace.moveUp(parent, steps, file);
  } else if (isGiven && first === call && isReactHook(parent, "useMemo", file)) {
    trace.moveUp(parent, rest, file);
  } else if (!isOwnBind(node, parent)) {
    trace.stop(node, file, asValue);
  }
}

/** `this.close.bind(this)`: it stays the same object. */
function isOwnBind(node: Node, { callee }: Call): boolean {
  const bind = unwrap(callee as Node);
  if (node.type !== "ThisExpression" || !isMember(bind) || propertyName(bind) !== "bind") return false;
  const method = unwrap(bind.object);
  return isMember(method) && unwrap(method.object).type === "ThisExpression";
}

function assigned(
  trace: Trace,
  node: Node,
  parent: t.AssignmentExpression,
  steps: Steps,
  file: CodeFile,
): void {
  const target =
    parent.right === node && parent.operator === "=" ? exportedBy(parent.left as Node, file) : null;
  if (!target) {
    trace.stop(node, file, parent.left === node ? "is assigned to" : asValue);
    return;
  }
  trace.followModule(file, target.member === null ? steps : [member(target.member), ...steps]);
  // `exports.run = exports.exec = run`
  if (file.scopes.parents.get(parent)?.type !== "ExpressionStatement") trace.moveUp(parent, steps, file);
}

/** A type that is made of the value, or the type that a class is; false where the parent is none of a type. */
function ofType(trace: Trace, node: Node, parent: Node, [first]: Steps, file: CodeFile): boolean {
  const { parents } = file.scopes;
  if ("superClass" in parent && parent.superClass === node) {
    trace.stop(node, file, "may be replaced in a class that is derived");
    return true;
  }
  if (parent.type === "TSQualifiedName" && first?.startsWith(".") && member(parent.right.name) !== first)
    return true;
  let top: Node | undefined = parent;
  while (top?.type === "TSQualifiedName") top = parents.get(top);
  switch (top?.type) {
    case "TSTypeReference":
    case "GenericTypeAnnotation":
      return true;
    case "TSExpressionWithTypeArguments":
    case "InterfaceExtends":
    case "ClassImplements":
      trace.stop(top, file, "may be replaced in a class that is derived");
      return true;
    case "TSTypeQuery":
    case "TypeofTypeAnnotation":
      trace.stop(top, file, "gives its type to another");
      return true;
    default:
      return false;
  }
}

/** Where a value is looked at and goes nowhere. */
function isHarmless(node: Node, parent: Node, file: CodeFile): boolean {
  switch (parent.type) {
    case "ExpressionStatement":
      return true;
    case "UnaryExpression":
      return /^(?:void|typeof|!)$/.test(parent.operator);
    case "IfStatement":
    case "ConditionalExpression":
      return parent.test === node;
    case "LogicalExpression":
      return parent.left === node && parent.operator === "&&";
    default:
      return isDependencyList(parent, file.scopes.parents, file);
  }
}

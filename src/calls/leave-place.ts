import type * as t from "@babel/types";
import type { CodeFile } from "../modules/code-file.js";
import { exportedBy } from "../modules/common-js.js";
import { nameOfExport } from "../modules/own-exports.js";
import { isAssigned } from "../syntax/assignment-target.js";
import { isDiscarded } from "../syntax/discarded.js";
import { propertyName } from "../syntax/names.js";
import { type Call, isMember, type Member, type Node } from "../syntax/node.js";
import { returnedBy } from "../syntax/own-returns.js";
import { isPresenceTest } from "../syntax/truth-test.js";
import { unwrap } from "../syntax/wrapping.js";
import { moveInObject } from "./leave-object.js";
import { isDependencyList, isReactHook } from "./react-hooks.js";
import { awaited, call, construction, instance, member, type Steps } from "./steps.js";
import type { Tracer } from "./tracer.js";
import { typeIn } from "./type-in.js";

const asValue = "is used as a value";

/** One step outwards: what the place of a value does with it. */
export function moveUp(trace: Tracer, node: Node, steps: Steps, file: CodeFile): void {
  const parent = file.scopes.parents.get(node);
  if (!parent || isHarmless(node, parent, file)) return;
  const why =
    ofOperator(trace, node, parent, steps, file) ??
    ofHolder(trace, node, parent, steps, file) ??
    ofExport(trace, parent, steps, file) ??
    ofType(trace, node, parent, steps, file) ??
    asValue;
  if (why !== isDone) trace.stop(node, file, why);
}

/** What a place says: why the value can't be followed there, or that it was followed; null where it is of another kind. */
type Verdict = string | null;
const isDone = "";

/** Where something is done with a value right away: it is called, awaited, its member taken. */
function ofOperator(trace: Tracer, node: Node, parent: Node, steps: Steps, file: CodeFile): Verdict {
  const [first, ...rest] = steps;
  switch (parent.type) {
    case "ParenthesizedExpression":
    case "TSNonNullExpression":
      trace.moveUp(parent, steps, file);
      return isDone;
    case "TSAsExpression":
    case "TSSatisfiesExpression":
    case "TSTypeAssertion":
    case "TypeCastExpression":
      if (!isConst(parent)) return "is given another type";
      trace.moveUp(parent, steps, file);
      return isDone;
    case "AwaitExpression":
      trace.moveUp(parent, first === awaited ? rest : steps, file);
      return isDone;
    case "MemberExpression":
    case "OptionalMemberExpression":
      if (parent.object !== node) return asValue;
      access(trace, parent, steps, file);
      return isDone;
    case "CallExpression":
    case "OptionalCallExpression":
      ofCall(trace, node, parent, steps, file);
      return isDone;
    case "NewExpression":
      if (parent.callee !== node) return asValue;
      if (first === construction) trace.found(parent, file);
      else if (first === instance) trace.moveUp(parent, rest, file);
      else if (!first?.startsWith(".")) return "is called with new";
      return isDone;
    case "JSXOpeningElement":
      if (first === undefined) trace.madeBy(parent, file);
      return asValue;
    case "TaggedTemplateExpression":
      return "is called with a template";
    default:
      return null;
  }
}

/** Where a value is kept: by a name, an object, a class; or returned. */
function ofHolder(trace: Tracer, node: Node, parent: Node, steps: Steps, file: CodeFile): Verdict {
  const { parents } = file.scopes;
  switch (parent.type) {
    case "VariableDeclarator": {
      const type = (parent.id as t.Identifier).typeAnnotation;
      if (type) trace.stop(typeIn(type), file, "is held by a name with a type of its own");
      else trace.moveInPattern(parent.id as Node, steps, file);
      return isDone;
    }
    case "ObjectProperty": {
      const object = parents.get(parent);
      const name = parent.value === node ? propertyName(parent) : undefined;
      const isPlain = name !== undefined && !(name === "__proto__" && !parent.shorthand);
      if (!isPlain || object?.type !== "ObjectExpression") return asValue;
      moveInObject(trace, object, [member(name), ...steps], file);
      return isDone;
    }
    case "ClassProperty":
    case "ClassPrivateProperty": {
      if (parent.value !== node) return asValue;
      const type = parent.typeAnnotation;
      if (type) trace.stop(typeIn(type), file, "is held by a field with a type of its own");
      else trace.moveInClass(parent, steps, file);
      return isDone;
    }
    case "AssignmentExpression":
      assigned(trace, node, parent, steps, file);
      return isDone;
    case "ArrowFunctionExpression":
    case "ReturnStatement": {
      const fn = returnedBy(node, parents);
      if (!fn) return asValue;
      trace.returned(fn, steps, file);
      return isDone;
    }
    default:
      return null;
  }
}

/** Where a value leaves its module. */
function ofExport(trace: Tracer, parent: Node, steps: Steps, file: CodeFile): Verdict {
  switch (parent.type) {
    case "ExportDefaultDeclaration":
      trace.followModule(file, [member("default"), ...steps]);
      return isDone;
    case "TSExportAssignment":
      trace.followModule(file, steps);
      return isDone;
    case "ExportSpecifier":
      trace.followModule(file, [member(nameOfExport(parent.exported)), ...steps]);
      return isDone;
    default:
      return null;
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
function access(trace: Tracer, node: Member, [first, ...rest]: Steps, file: CodeFile): void {
  const name = propertyName(node);
  const stop = (why: string) => trace.stop(node, file, why);
  if (name === undefined) {
    if ((node.property as Node).type !== "NumericLiteral")
      trace.stop(node.object, file, "may be reached by a name that is computed");
  } else if (first === member(name)) trace.moveUp(node, rest, file);
  else if (first === awaited) stop("is held by a promise");
  else if (first === undefined || first === call) stop(asValue);
  else if (isAssigned(node, file.scopes.parents)) stop("may be called by what is added here");
  else if (/^(?:prototype|constructor|__proto__|bind|call|apply|valueOf)$/.test(name))
    stop("may be reached from here");
}

function ofCall(trace: Tracer, node: Node, parent: Call, steps: Steps, file: CodeFile): void {
  const [first, ...rest] = steps;
  const isGiven = parent.arguments[0] === node && !parent.typeParameters;
  if (parent.callee === node) {
    if (first === undefined) trace.found(parent, file);
    else if (first === call) trace.moveUp(parent, rest, file);
    else if (!first.startsWith(".")) trace.stop(node, file, asValue);
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
  trace: Tracer,
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
  if (!isDiscarded(parent, file.scopes.parents)) trace.moveUp(parent, steps, file);
}

/** A type that is made of the value, or the type that a class is. */
function ofType(trace: Tracer, node: Node, parent: Node, [first]: Steps, file: CodeFile): Verdict {
  const { parents } = file.scopes;
  const derived = "may be replaced in a class that is derived";
  if ("superClass" in parent && parent.superClass === node) return derived;
  if (parent.type === "TSQualifiedName" && first?.startsWith(".") && member(parent.right.name) !== first)
    return isDone;
  let top: Node | undefined = parent;
  while (top?.type === "TSQualifiedName") top = parents.get(top);
  switch (top?.type) {
    case "TSTypeReference":
    case "GenericTypeAnnotation":
      return isDone;
    case "TSExpressionWithTypeArguments":
    case "InterfaceExtends":
    case "ClassImplements":
      trace.stop(top, file, derived);
      return isDone;
    case "TSTypeQuery":
    case "TypeofTypeAnnotation":
      trace.stop(top, file, "gives its type to another");
      return isDone;
    default:
      return null;
  }
}

/** Where a value is looked at and goes nowhere. */
function isHarmless(node: Node, parent: Node, file: CodeFile): boolean {
  const { parents } = file.scopes;
  if (isDiscarded(node, parents) || isPresenceTest(node, parents)) return true;
  const isNamed = parent.type === "UnaryExpression" && parent.operator === "typeof";
  return isNamed || isDependencyList(parent, parents, file);
}

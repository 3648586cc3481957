import { ts } from "../typescript.js";
import { commonJsTarget } from "./common-js.js";
import { nameOf } from "./member-name.js";
import { moveInObject } from "./object-members.js";
import { isDependencyList, isReactHook } from "./react-hooks.js";
import type { LoneFile } from "./read-file-alone.js";
import { awaited, call, instance, member, type Steps } from "./steps.js";
import type { Trace } from "./trace.js";

const asValue = "is used as a value";

/** One step outwards: what the place of a value does with it. */
export function moveUp(trace: Trace, node: ts.Node, steps: Steps, file: LoneFile): void {
  const { parent } = node;
  const [first, ...rest] = steps;
  const stop = (why: string) => trace.stop(node, file, why);
  if (isHarmless(node)) return;
  if (ts.isTypeNode(parent) || ts.isQualifiedName(parent) || ts.isHeritageClause(parent.parent ?? parent)) {
    ofType(trace, node, steps, file);
  } else if (ts.isParenthesizedExpression(parent) || ts.isNonNullExpression(parent)) {
    trace.moveUp(parent, steps, file);
  } else if (
    ts.isAsExpression(parent) ||
    ts.isSatisfiesExpression(parent) ||
    ts.isTypeAssertionExpression(parent)
  ) {
    if (ts.isConstTypeReference(parent.type)) trace.moveUp(parent, steps, file);
    else stop("is given another type");
  } else if (ts.isAwaitExpression(parent)) {
    trace.moveUp(parent, first === awaited ? rest : steps, file);
  } else if (ts.isPropertyAccessExpression(parent)) {
    access(trace, parent, parent.name.text, steps, file);
  } else if (ts.isElementAccessExpression(parent) && parent.expression === node) {
    const key = parent.argumentExpression;
    if (ts.isStringLiteralLike(key)) access(trace, parent, key.text, steps, file);
    else if (!ts.isNumericLiteral(key)) stop("may be reached by a name that is computed");
  } else if (ts.isCallExpression(parent)) {
    ofCall(trace, node, parent, steps, file);
  } else if (ts.isNewExpression(parent) && parent.expression === node) {
    if (first === instance) trace.moveUp(parent, rest, file);
    else if (!first?.startsWith(".")) stop("is called with new");
  } else if (ts.isTaggedTemplateExpression(parent)) {
    stop("is called with a template");
  } else if (ts.isVariableDeclaration(parent)) {
    if (parent.type) trace.stop(parent.type, file, "is held by a name with a type of its own");
    else trace.moveInPattern(parent.name, steps, file);
  } else if (ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent)) {
    const name = nameOf(parent.name);
    if (name === null || name === "__proto__" || isTarget(parent.parent)) stop(asValue);
    else moveInObject(trace, parent.parent, [member(name), ...steps], file);
  } else if (ts.isPropertyDeclaration(parent)) {
    if (parent.type) trace.stop(parent.type, file, "is held by a field with a type of its own");
    else trace.moveInClass(parent, steps, file);
  } else if (ts.isArrowFunction(parent) && parent.body === node) {
    trace.returned(parent, steps, file);
  } else if (ts.isReturnStatement(parent)) {
    const fn = ts.findAncestor(parent, ts.isFunctionLike);
    if (fn) trace.returned(fn, steps, file);
  } else if (ts.isExportAssignment(parent)) {
    trace.followModule(file, parent.isExportEquals ? steps : [member("default"), ...steps]);
  } else if (ts.isExportSpecifier(parent)) {
    trace.followModule(file, [member(parent.name.text), ...steps]);
  } else if (ts.isBinaryExpression(parent)) {
    assigned(trace, node, parent, steps, file);
  } else {
    stop(asValue);
  }
}

/** `.name` of a value. */
function access(
  trace: Trace,
  node: ts.Expression,
  name: string,
  [first, ...rest]: Steps,
  file: LoneFile,
): void {
  if (first === member(name)) trace.moveUp(node, rest, file);
  else if (first === awaited) trace.stop(node, file, "is held by a promise");
  else if (first === undefined || first === call) trace.stop(node, file, "is used as a value");
  else if (isWritten(node)) trace.stop(node, file, "may be called by what is added here");
  else if (/^(?:prototype|constructor|__proto__|bind|call|apply|valueOf)$/.test(name))
    trace.stop(node, file, "may be reached from here");
}

/** `api.list = function () { this.run("ls"); }` */
function isWritten(node: ts.Expression): boolean {
  return (
    ts.isBinaryExpression(node.parent) &&
    node.parent.left === node &&
    isAssignment(node.parent.operatorToken.kind)
  );
}

function ofCall(trace: Trace, node: ts.Node, parent: ts.CallExpression, steps: Steps, file: LoneFile): void {
  const [first, ...rest] = steps;
  if (parent.expression === node) {
    if (first === undefined) trace.found(parent, file);
    else if (first === call) trace.moveUp(parent, rest, file);
    else if (first === awaited || first === instance) trace.stop(node, file, "is used as a value");
  } else if (parent.arguments[0] === node && !parent.typeArguments && isReactHook(parent, "useCallback")) {
    trace.moveUp(parent, steps, file);
  } else if (
    parent.arguments[0] === node &&
    !parent.typeArguments &&
    isReactHook(parent, "useMemo") &&
    first === call
  ) {
    trace.moveUp(parent, rest, file);
  } else if (!isOwnBind(node, parent)) {
    trace.stop(node, file, "is used as a value");
  }
}

/** `this.close.bind(this)`: it stays the same object. */
function isOwnBind(node: ts.Node, { expression }: ts.CallExpression): boolean {
  return (
    node.kind === ts.SyntaxKind.ThisKeyword &&
    ts.isPropertyAccessExpression(expression) &&
    expression.name.text === "bind" &&
    ts.isPropertyAccessExpression(expression.expression) &&
    expression.expression.expression.kind === ts.SyntaxKind.ThisKeyword
  );
}

function assigned(
  trace: Trace,
  node: ts.Node,
  parent: ts.BinaryExpression,
  steps: Steps,
  file: LoneFile,
): void {
  if (parent.operatorToken.kind !== ts.SyntaxKind.EqualsToken || parent.right !== node) {
    const why = parent.left === node && isAssignment(parent.operatorToken.kind) ? "is assigned to" : asValue;
    trace.stop(node, file, why);
    return;
  }
  const target = commonJsTarget(parent.left, file);
  if (target === null) {
    trace.stop(node, file, asValue);
    return;
  }
  trace.followModule(file, [...target, ...steps]);
  // `exports.run = exports.exec = run`
  if (!ts.isExpressionStatement(parent.parent)) trace.moveUp(parent, steps, file);
}

/** A type that is made of the value, or the type that a class is. */
function ofType(trace: Trace, node: ts.Node, [first]: Steps, file: LoneFile): void {
  let top = node.parent;
  if (ts.isHeritageClause(top.parent)) {
    trace.stop(top.parent, file, "may be replaced in a class that is derived");
    return;
  }
  if (ts.isExpressionWithTypeArguments(top)) trace.stop(node, file, asValue);
  if (ts.isQualifiedName(top) && first?.startsWith(".") && member(top.right.text) !== first) return;
  while (ts.isQualifiedName(top)) top = top.parent;
  if (ts.isTypeQueryNode(top) || ts.isImportTypeNode(top)) trace.stop(top, file, "gives its type to another");
}

/** Where a value is looked at and goes nowhere. */
function isHarmless(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isExpressionStatement(parent) || ts.isVoidExpression(parent) || ts.isTypeOfExpression(parent))
    return true;
  if (ts.isPrefixUnaryExpression(parent)) return parent.operator === ts.SyntaxKind.ExclamationToken;
  if (ts.isIfStatement(parent)) return true;
  if (ts.isConditionalExpression(parent)) return parent.condition === node;
  if (ts.isBinaryExpression(parent))
    return parent.left === node && parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
  return ts.isArrayLiteralExpression(parent) && isDependencyList(parent);
}

/** `({ run } = …)` */
function isTarget(object: ts.Node): boolean {
  const { parent } = object;
  if (ts.isBinaryExpression(parent)) return parent.left === object;
  return ts.isForOfStatement(parent) && parent.initializer === object;
}

function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

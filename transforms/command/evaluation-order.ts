import type * as t from "@babel/types";
import type { Binding } from "../../src/scopes/scopes.js";
import { isInside } from "../../src/syntax/around.js";
import { childrenOf, walk } from "../../src/syntax/children.js";
import { hasEffect } from "../../src/syntax/effects.js";
import { isFunction, isMember, type Member, type Node } from "../../src/syntax/node.js";
import { unwrap } from "../../src/syntax/wrapping.js";
import type { Context } from "../context.js";

/**
 * Whether the use comes right after the constant, with nothing in between that could act.
 *
 * @param holes what is evaluated at the use instead
 */
export function isNext(constant: Binding, holes: readonly Node[], use: Node, context: Context): boolean {
  const { parents } = context.scopes;
  const declaration = parents.get(constant.declaration) as t.VariableDeclaration;
  const block = parents.get(declaration);
  if (!block) return false;
  const following = declaration.declarations.slice(
    declaration.declarations.indexOf(constant.declaration as t.VariableDeclarator) + 1,
  );
  const mayBeSkipped = !holes.some((hole) => hasEffect(hole));
  const setsOne = settingOneOf(holes, context);
  // What holes do is seen by whoever reads before them now: `${count++}` and then `run(count, command)`.
  const isPassed = (node: Node) =>
    mayBeSkipped ? !hasEffect(node) && !setsOne(node) : isFixed(node, context);
  let at: Node = use;
  for (let parent = parents.get(at); parent !== block; parent = parents.get(at)) {
    if (!parent || !isEvaluatedFirst(at, parent, isPassed)) return false;
    // `client?.run(x)`
    if (parent.type === "OptionalCallExpression" && parent.callee !== at && !mayBeSkipped) return false;
    at = parent;
  }
  const statements = childrenOf(block);
  const from = statements.indexOf(declaration);
  const to = statements.indexOf(at);
  return to > from && [...following, ...statements.slice(from + 1, to)].every(isPassed);
}

/** `var port = 2;` declares nothing new where there is a `port` already: it sets it. */
function settingOneOf(holes: readonly Node[], { scopes }: Context): (node: Node) => boolean {
  const names = holes.flatMap((hole) => [...walk(hole)]);
  const writes = names.flatMap((name) => scopes.bindingOf.get(name)?.writes ?? []);
  return (node) => writes.some((write) => isInside(write, node));
}

/** Whether all of `parent` that is evaluated before `child` may as well be evaluated before the holes of the constant. */
function isEvaluatedFirst(child: Node, parent: Node, isPassed: (node: Node) => boolean): boolean {
  switch (parent.type) {
    case "CallExpression":
    case "OptionalCallExpression": {
      if (parent.callee === child) return true;
      const before = parent.arguments.slice(0, parent.arguments.indexOf(child as t.Expression));
      return isPassed(parent.callee as Node) && before.every(isPassed);
    }
    case "MemberExpression":
    case "OptionalMemberExpression":
      return parent.object === child;
    case "VariableDeclarator":
      return parent.init === child;
    case "VariableDeclaration":
      return parent.declarations[0] === child;
    case "AssignmentExpression":
      return parent.right === child && parent.operator === "=" && isPassedTarget(parent.left, isPassed);
    case "IfStatement":
      return parent.test === child;
    case "AwaitExpression":
    case "ExpressionStatement":
    case "ReturnStatement":
    case "ParenthesizedExpression":
    case "TSAsExpression":
    case "TSSatisfiesExpression":
    case "TSNonNullExpression":
    case "TSTypeAssertion":
    case "ExportNamedDeclaration":
      return true;
    default:
      return false;
  }
}

/** What of a target is evaluated before the value that it gets: `results[count] = …`. */
function isPassedTarget(target: Node, isPassed: (node: Node) => boolean): boolean {
  const at = unwrap(target);
  if (at.type === "Identifier") return true;
  return isMember(at) && isPassed(at.object) && (!at.computed || isPassed(at.property as Node));
}

/** A declaration or expression that gives the same whenever it is evaluated: literals, and names that are set once. */
function isFixed(node: Node, context: Context): boolean {
  const { scopes, clients } = context;
  const at = unwrap(node);
  // Not an enum or a namespace, which run code.
  if (isFunction(at)) return !hasEffect(at);
  if (/^(EmptyStatement|TS(Interface|TypeAlias)Declaration)$/.test(at.type)) return true;
  if (at.type === "TemplateLiteral") return at.expressions.length === 0;
  if (at.type === "Identifier") return isFixedName(scopes.bindingOf.get(at));
  if (isMember(at)) return isFixedMember(at, context);
  if (at.type === "VariableDeclaration") return at.declarations.every((one) => isFixed(one, context));
  if (at.type === "VariableDeclarator")
    return at.id.type === "Identifier" && (!at.init || isFixed(at.init, context));
  if (at.type === "CallExpression") return clients.valueOf(at).kind === "client" && at.arguments.length === 0;
  return at.type !== "RegExpLiteral" && at.type.endsWith("Literal");
}

/** Set once, and not by another module of the project. */
function isFixedName(binding: Binding | undefined): boolean {
  return binding !== undefined && binding.writes.length === 0 && binding.kind !== "import";
}

/** `console.log`, `ddClient.docker.cli`: what belongs to the page or to the client, and the file sets nowhere. */
function isFixedMember(member: Member, context: Context): boolean {
  const { clients, scopes } = context;
  const name = clients.nameOf(member);
  if (name === undefined || clients.memberWrites.of(name).length > 0) return false;
  const object = unwrap(member.object);
  if (object.type === "Identifier" && !scopes.bindingOf.has(object)) return true;
  const { kind } = clients.valueOf(object);
  return (kind === "client" || kind === "window") && isFixed(object, context);
}

import type * as t from "@babel/types";
import { setsTarget } from "../../src/syntax/assignment-target.js";
import { childrenOf, walk } from "../../src/syntax/children.js";
import { type Call, type FunctionWithBody, isFunction, type Node } from "../../src/syntax/node.js";
import { unwrap } from "../../src/syntax/wrapping.js";
import { holds, isCutShort, isNothing, type Moment } from "./events.js";
import { callsForMore, hangsOnOutput, type Questions } from "./hangs-on-output.js";
import { calledBy, enter, functionOf, type ReadsOutput } from "./local-functions.js";
import { decidedBranch, endsEarly, isInert, remaining, simplify } from "./simplify.js";

/** The functions that are being looked into, and how many more may be: names can stand for a great many. */
interface Followed {
  readonly functions: ReadonlySet<FunctionWithBody>;
  readonly steps: { left: number };
}

const maximum = 100;

/**
 * Whether all that a statement does at a moment without output is to look at what isn't there. v0 ran it all the same,
 * with nothing in it; that is the one difference that is accepted.
 *
 * @param followed the functions in the callback that the statement stands in
 */
export function isIdle(
  node: Node,
  end: number,
  moment: Moment,
  readsOutput: ReadsOutput,
  followed: Followed = { functions: new Set(), steps: { left: maximum } },
): boolean {
  const isIdleBelow = (...nodes: readonly (Node | null | undefined)[]) =>
    nodes.every((one) => !one || one.start! >= end || isIdle(one, end, moment, readsOutput, followed));
  const questions: Questions = {
    readsOutput,
    isInFunction: followed.functions.size > 0,
    isIdle: isIdleBelow,
    isIdleFunction: (fn, call) => isIdleFunction(fn, call, moment, readsOutput, followed),
  };
  // What the test of `quiet || data.stdout` depends on, when there is no output, is `quiet`.
  const dependsOnOutput = (test: Node) =>
    readsOutput(remaining(test, simplify(test, moment, true))) && !callsForMore(test, moment, questions);
  if (isInert(node, moment)) return true;
  switch (node.type) {
    case "BlockStatement":
      return isIdleBelow(...reached(node.body, moment));
    case "IfStatement":
    case "ConditionalExpression": {
      const branch = decidedBranch(node, moment);
      if (branch !== undefined) return isIdleBelow(branch);
      return dependsOnOutput(node.test) || isIdleBelow(node.test, node.consequent, node.alternate);
    }
    case "ExpressionStatement":
    case "ParenthesizedExpression":
      return isIdleBelow(node.expression);
    case "ReturnStatement":
      return isIdleBelow(node.argument);
    case "SequenceExpression":
      return isIdleBelow(...node.expressions);
    case "VariableDeclaration":
      return isIdleBelow(...node.declarations);
    case "LogicalExpression":
      if (endsEarly(node, moment)) return isIdleBelow(node.left);
      if (holds(node.left, moment) === undefined && dependsOnOutput(node.left)) return true;
      return isIdleBelow(node.left, node.right);
    case "ForOfStatement":
    case "ForInStatement":
      if (isAsLong(node.right, readsOutput)) return !callsForMore(node.right, moment, questions);
      return !setsTarget(node) && isIdleBelow(node.right, node.body);
    case "WhileStatement":
      return dependsOnOutput(node.test) || isIdleBelow(node.test, node.body);
    case "DoWhileStatement":
      return isIdleBelow(node.body, node.test);
    case "ForStatement": {
      const { init, test, update, body } = node;
      if (test && dependsOnOutput(test)) return true;
      return isIdleBelow(init, test, countsOwn(node) ? null : update, body);
    }
    case "SwitchStatement": {
      const isNone = isNothing(node.discriminant, moment);
      if (!isNone && dependsOnOutput(node.discriminant)) return true;
      const taken = isNone ? casesForNothing(node) : node.cases;
      const cases = taken.flatMap(({ test, consequent }) => [test, ...consequent]);
      return isIdleBelow(node.discriminant, ...cases);
    }
    case "TryStatement":
      // What certainly fails is caught each time: the handler does not depend on what the output is.
      return isIdleBelow(node.block, node.finalizer, mayStop(node.block, end, moment) ? node.handler : null);
    case "CatchClause":
      return isIdleBelow(node.body);
    case "LabeledStatement":
      return isIdleBelow(node.body);
    case "FunctionDeclaration":
    case "ClassDeclaration":
      return false;
    default:
      return hangsOnOutput(node, moment, questions);
  }
}

/** The same for a function in the callback: when it is called so, or by somebody else. */
function isIdleFunction(
  fn: FunctionWithBody,
  call: Call | undefined,
  moment: Moment,
  readsOutput: ReadsOutput,
  { functions, steps }: Followed,
): boolean {
  // What a function does by calling itself, it does anyway.
  if (functions.has(fn)) return true;
  if (steps.left === 0) return false;
  steps.left--;
  const inside = enter(fn, call, moment, readsOutput);
  const defaults = (fn.params as Node[]).flatMap((param) =>
    [...walk(param)].flatMap((node) => (node.type === "AssignmentPattern" ? [node.right] : [])),
  );
  return [...defaults, fn.body].every((part) =>
    isIdle(part, fn.end!, inside.moment, inside.readsOutput, {
      functions: new Set([...functions, fn]),
      steps,
    }),
  );
}

/** The statements of a block that are reached: not those behind `if (!data.stdout) return;`. */
function reached(body: readonly t.Statement[], moment: Moment): readonly t.Statement[] {
  const last = body.findIndex((statement) => leaves(statement, moment));
  return last < 0 ? body : body.slice(0, last + 1);
}

/** Whether a statement certainly leaves the block that it stands in. */
function leaves(node: Node, moment: Moment): boolean {
  switch (node.type) {
    case "ReturnStatement":
    case "ThrowStatement":
    case "BreakStatement":
    case "ContinueStatement":
      return true;
    case "BlockStatement":
      return node.body.some((statement) => leaves(statement, moment));
    case "IfStatement": {
      const branch = decidedBranch(node, moment);
      if (branch !== undefined) return branch !== null && leaves(branch, moment);
      return Boolean(node.alternate && leaves(node.alternate, moment) && leaves(node.consequent, moment));
    }
    default:
      return false;
  }
}

/** Whether output says how often a loop over a list runs: `[data.stdout, data.stderr]` are two, whatever they are. */
function isAsLong(list: Node, readsOutput: ReadsOutput): boolean {
  const value = unwrap(list);
  const isFixed =
    value.type === "ArrayExpression" && value.elements.every((element) => element?.type !== "SpreadElement");
  return !isFixed && readsOutput(walk(value));
}

/** The cases that a `switch` may come to when there is nothing: `default`, `case undefined`, and what they go on with. */
function casesForNothing({ cases }: t.SwitchStatement): t.SwitchCase[] {
  let goesOn = false;
  return cases.filter(({ test, consequent }) => {
    const isTaken = goesOn || test?.type !== "StringLiteral";
    const last = consequent.at(-1)?.type;
    goesOn = isTaken && last !== "BreakStatement" && last !== "ReturnStatement";
    return isTaken;
  });
}

/** Whether a loop's `i++` is of a name of its own. */
function countsOwn({ init, update }: t.ForStatement): boolean {
  const name =
    update?.type === "UpdateExpression" && update.argument.type === "Identifier" && update.argument.name;
  return (
    init?.type === "VariableDeclaration" &&
    init.kind !== "var" &&
    init.declarations.some(({ id }) => id.type === "Identifier" && id.name === name)
  );
}

/** Whether a statement may end or hold up the callback at a moment, so that what follows it did not run, or later. */
export function mayStop(
  node: Node,
  end: number,
  moment: Moment,
  followed: Followed = { functions: new Set(), steps: { left: maximum } },
): boolean {
  if (node.start! >= end || isFunction(node)) return false;
  const stops = (...nodes: readonly (Node | null | undefined)[]) =>
    nodes.some((one) => one && mayStop(one, end, moment, followed));
  switch (node.type) {
    case "ReturnStatement":
      // A function's own does not end the callback.
      if (followed.functions.size > 0) break;
      return true;
    case "BlockStatement":
      return stops(...reached(node.body, moment));
    case "ThrowStatement":
    case "AwaitExpression":
    case "YieldExpression":
      return true;
    case "IfStatement":
    case "ConditionalExpression": {
      const branch = decidedBranch(node, moment);
      return branch === undefined ? stops(...childrenOf(node)) : stops(node.test, branch);
    }
    case "LogicalExpression":
      return stops(node.left) || (!endsEarly(node, moment) && stops(node.right));
    case "MemberExpression":
      return isNothing(node.object, moment) || stops(...childrenOf(node));
    case "OptionalMemberExpression":
      if (isCutShort(node, moment)) return false;
      // `data?.stdout.length`: the message is there, its output is not.
      if (!node.optional && isNothing(node.object, moment)) return true;
      break;
    case "OptionalCallExpression":
      if (isCutShort(node, moment)) return false;
      if (failsIn(node, moment, followed)) return true;
      break;
    case "CallExpression":
      if (isNothing(node.callee, moment) || failsIn(node, moment, followed)) return true;
      break;
    case "SpreadElement":
      if (isNothing(node.argument, moment)) return true;
      break;
    case "ForOfStatement":
      if (node.await || isNothing(node.right, moment)) return true;
      break;
    case "VariableDeclarator":
      if (isPattern(node.id as Node) && node.init && isNothing(node.init, moment)) return true;
      break;
    case "AssignmentExpression":
      if (isPattern(unwrap(node.left)) && isNothing(node.right, moment)) return true;
      break;
    default:
  }
  return stops(...childrenOf(node));
}

/** Whether one of the callback's functions may throw when a call calls it. */
function failsIn(call: Call, moment: Moment, { functions, steps }: Followed): boolean {
  return calledBy(call, moment.reads).some((fn) => {
    // What they throw is a promise's, or the caller's of `next()`.
    if (functions.has(fn) || fn.async || fn.generator) return false;
    if (steps.left === 0) return true;
    steps.left--;
    const own = functionOf(call.callee, moment.reads) === fn ? call : undefined;
    const inside = enter(fn, own, moment, () => false);
    return mayStop(fn.body, fn.end!, inside.moment, { functions: new Set([...functions, fn]), steps });
  });
}

function isPattern({ type }: Node): boolean {
  return type === "ObjectPattern" || type === "ArrayPattern";
}

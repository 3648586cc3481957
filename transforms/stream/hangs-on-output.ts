import { walk } from "../../src/syntax/children.js";
import { hasEffect, isActing } from "../../src/syntax/effects.js";
import { propertyName } from "../../src/syntax/names.js";
import {
  type Call,
  type FunctionWithBody,
  isCall,
  isFunction,
  isMember,
  type Node,
} from "../../src/syntax/node.js";
import { unwrap } from "../../src/syntax/wrapping.js";
import type { Moment } from "./events.js";
import { isInert } from "./simplify.js";

/** What there is to ask about parts of a statement. */
interface Questions {
  readsOutput(nodes: Iterable<Node>): boolean;
  /** Whether a part does nothing without output. */
  isIdle(part: Node): boolean;
  isIdleFunction(fn: FunctionWithBody): boolean;
  /** Whether it is a function in the callback that all this stands in. */
  readonly isInFunction: boolean;
}

/** Methods of strings and arrays that only look. */
const lookingMethods = new Set(
  ["at", "concat", "endsWith", "includes", "indexOf", "join", "slice", "split", "startsWith", "trim"].concat(
    ["lastIndexOf", "padEnd", "padStart", "repeat", "substring", "toLowerCase", "toUpperCase", "trimEnd"],
    ["trimStart", "toString"],
  ),
);

/**
 * Whether all that an expression or a declaration does hangs on output. A call that is given output does:
 * `log(data.stdout, now())`. One that is given a function only does where that is all that it can be about, and where
 * the function itself does nothing else: `setLines((lines) => [...lines, data.stdout])`, but not
 * `spawnDockerCmd("ps", [], (ps) => log(data.stdout, ps.stdout))`, which runs a program.
 */
export function hangsOnOutput(node: Node, moment: Moment, questions: Questions): boolean {
  const { readsOutput, isIdle, isIdleFunction, isInFunction } = questions;
  const parts = [...evaluatedWith(node)];
  const isGivenOutput = (part: Node) => readsOutput(evaluatedWith(part));
  for (const part of parts) {
    // A command is run, whatever becomes of its result.
    if (moment.reads.calls.has(part) && !(part as Call).arguments.some(isGivenOutput)) return false;
    // `last = quiet ? note() : data.stdout`
    if (part !== node && isChoice(part) && !isInert(part, moment) && !isIdle(part)) return false;
  }
  if (readsOutput(parts)) return true;
  const acting = parts.filter((part) => isActing(part, { mindsNoGetters: true }) && !onlyLooks(part));
  // `const next = lines.slice(-99);`, from which such a function goes on.
  if (acting.length === 0) return isInFunction;
  const functions = parts.filter(isFunction);
  return (
    acting.every((part) => isAbout(part, readsOutput)) &&
    functions.every((fn) => !hasEffect(fn) && isIdleFunction(fn))
  );
}

/** The nodes that are evaluated when a node is: not those in a function, which itself is among them. */
function evaluatedWith(node: Node): Generator<Node> {
  return walk(node, (one) => !isFunction(one));
}

function isChoice({ type }: Node): boolean {
  return type === "ConditionalExpression" || type === "LogicalExpression" || type === "SequenceExpression";
}

/** `lines.slice(-99)`, `[...lines]` */
function onlyLooks(node: Node): boolean {
  if (node.type === "ArrayExpression") return true;
  return isCall(node) && isMember(node.callee) && lookingMethods.has(propertyName(node.callee) ?? "");
}

/** Whether it is functions that read output what something is done with, before anything else. */
function isAbout(node: Node, readsOutput: Questions["readsOutput"]): boolean {
  const reads = (part: Node | undefined) => part !== undefined && readsOutput(walk(part));
  if (isCall(node) || node.type === "NewExpression") {
    const [first] = (node.arguments as Node[]).map(unwrap);
    const mayHold = first !== undefined && !(isCall(first) && !isAbout(first, readsOutput));
    return (mayHold && reads(first)) || (isMember(node.callee) && reads(node.callee.object));
  }
  if (node.type === "AssignmentExpression") return reads(node.right);
  return node.type === "AwaitExpression" && reads(node.argument);
}

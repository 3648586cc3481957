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
import {
  evaluatedWith,
  functionOf,
  functionsBehind,
  isReplacedFunction,
  mayCallClient,
  type ReadsOutput,
} from "./local-functions.js";
import { isInert } from "./simplify.js";

/** What there is to ask about parts of a statement. */
export interface Questions {
  readonly readsOutput: ReadsOutput;
  /** Whether a part does nothing without output. */
  isIdle(part: Node): boolean;
  /** The same for a function, as it is called, or handed on to be called by others. */
  isIdleFunction(fn: FunctionWithBody, call?: Call): boolean;
  /** Whether it is a function in the callback that all this stands in. */
  readonly isInFunction: boolean;
}

/** Methods of strings and arrays that only look. */
const lookingMethods = new Set(
  ["at", "concat", "endsWith", "includes", "indexOf", "join", "slice", "split", "startsWith", "trim"].concat(
    ["lastIndexOf", "padEnd", "padStart", "repeat", "substring", "toLowerCase", "toUpperCase", "trimEnd"],
    ["trimStart", "toString", "toISOString", "toLocaleString", "toLocaleTimeString", "toLocaleDateString"],
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
  const behind = (part: Node) => functionsBehind(part, moment.reads, readsOutput);
  // `run(show)` only hands on what reads output, as `run(() => log(data.stdout))` does.
  const readsValue = (part: Node) => readsOutput([part]) && behind(part).length === 0;
  const isGivenOutput = (part: Node) => [...evaluatedWith(part)].some(readsValue);
  for (const part of parts) {
    // A command is run, whatever becomes of its result.
    if (moment.reads.calls.has(part) && !(part as Call).arguments.some(isGivenOutput)) return false;
    if (isReplacedFunction(part, moment.reads) && readsOutput([part])) return false;
    // `last = quiet ? note() : data.stdout`
    if (part !== node && isChoice(part) && !isInert(part, moment) && !isIdle(part)) return false;
  }
  const followed = followCalls(parts, moment, questions);
  if (!followed) return false;
  if (followed.readsOutput || parts.some(readsValue)) return true;
  const acting = parts.filter(
    (part) =>
      isActing(part, { mindsNoGetters: true }) && !onlyLooks(part, moment) && !followed.calls.has(part),
  );
  // `const next = lines.slice(-99);`, from which such a function goes on.
  if (acting.length === 0) return isInFunction;
  const functions = new Set([...parts.filter(isFunction), ...parts.flatMap(behind)]);
  return (
    acting.every((part) => isAbout(part, readsOutput)) &&
    [...functions].every((fn) => !hasEffect(fn) && isIdleFunction(fn))
  );
}

/** Whether the callback's own functions that are called by a node do more than look for output that isn't there. */
export function callsForMore(node: Node, moment: Moment, questions: Questions): boolean {
  return !followCalls([...evaluatedWith(node)], moment, questions);
}

/**
 * Follows calls of the callback's own functions: `show()` does what `show` does. One that has nothing to do with output,
 * and calls no client, is like any other that is called for an argument: `log(stamp(), data.stdout)`.
 *
 * @returns the calls that do nothing without output, and whether one of them is about it; undefined when others do
 */
function followCalls(
  parts: readonly Node[],
  { reads }: Moment,
  { readsOutput, isIdleFunction }: Questions,
): { calls: ReadonlySet<Node>; readsOutput: boolean } | undefined {
  const calls = new Set<Node>();
  let isAboutOutput = false;
  for (const call of parts.filter(isCall)) {
    const fn = functionOf(call.callee, reads);
    if (!fn) continue;
    const isOfOutput = readsOutput(walk(call));
    if (isIdleFunction(fn, call)) {
      calls.add(call);
      isAboutOutput ||= isOfOutput;
    } else if (isOfOutput || readsOutput(walk(fn)) || mayCallClient(fn, reads)) return undefined;
  }
  return { calls, readsOutput: isAboutOutput };
}

function isChoice({ type }: Node): boolean {
  return type === "ConditionalExpression" || type === "LogicalExpression" || type === "SequenceExpression";
}

/** `lines.slice(-99)`, `[...lines]`, `new Date()`, `Date.now()` */
function onlyLooks(node: Node, { reads }: Moment): boolean {
  const isDate = (one: Node) => one.type === "Identifier" && one.name === "Date" && !reads.bindingOf.has(one);
  if (node.type === "ArrayExpression") return true;
  if (node.type === "NewExpression") return isDate(node.callee);
  if (!isCall(node) || !isMember(node.callee)) return false;
  const name = propertyName(node.callee) ?? "";
  return lookingMethods.has(name) || (name === "now" && isDate(node.callee.object));
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

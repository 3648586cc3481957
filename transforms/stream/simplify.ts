import type * as t from "@babel/types";
import { childrenOf, walk } from "../../src/syntax/children.js";
import { hasEffect } from "../../src/syntax/effects.js";
import type { Node } from "../../src/syntax/node.js";
import { askedOf } from "../../src/syntax/truth-test.js";
import { holds, isCutShort, isNothing, type Moment } from "./events.js";

/** What is left of a node, by the node: at the end `data.close && x` is `x`, and `else if (data.close) f()` is `else f()`. */
export type Simplified = ReadonlyMap<Node, Node>;

/** Whether a node only looks at a moment: it may be evaluated at fewer moments, or not at all. */
export function isInert(root: Node, moment: Moment): boolean {
  const evaluatedParts = (node: Node) => {
    if (isCutShort(node, moment)) return [];
    return node.type === "LogicalExpression" && endsEarly(node, moment) ? [node.left] : undefined;
  };
  return !hasEffect(root, { evaluatedParts, mindsNoGetters: true });
}

/** Whether the right operand is certainly not evaluated. */
export function endsEarly({ operator, left }: t.LogicalExpression, moment: Moment): boolean {
  if (operator === "??") return false;
  return holds(left, moment) === (operator === "||");
}

/** The branch that is certainly taken; null when there is none, undefined when that can't be told. */
export function decidedBranch(
  node: t.IfStatement | t.ConditionalExpression,
  moment: Moment,
): Node | null | undefined {
  const decided = isInert(node.test, moment) ? holds(node.test, moment) : undefined;
  return decided === undefined ? undefined : decided ? node.consequent : (node.alternate ?? null);
}

/**
 * Finds what under a node is the same as a part of it.
 *
 * @param isTest whether only the truth of its value is used
 */
export function simplify(root: Node, moment: Moment, isTest = false): Simplified {
  const simplified = new Map<Node, Node>();
  const visit = (node: Node, asTest: boolean, isElse: boolean) => {
    const kept = keptPart(node, asTest, isElse, moment);
    if (kept) {
      simplified.set(node, kept);
      visit(kept, asTest, isElse);
    } else {
      for (const child of childrenOf(node)) {
        const isAlternate = node.type === "IfStatement" && child === node.alternate;
        const asked = askedOf(child, node);
        visit(child, asked === "truth" || (asked === "as-whole" && asTest), isAlternate);
      }
    }
  };
  visit(root, isTest, false);
  return simplified;
}

/** The nodes that are left of a node, itself first. */
export function* remaining(node: Node, simplified: Simplified): Generator<Node> {
  const kept = simplified.get(node);
  if (!kept) yield node;
  for (const next of kept ? [kept] : childrenOf(node)) yield* remaining(next, simplified);
}

function keptPart(node: Node, isTest: boolean, isElse: boolean, moment: Moment): Node | undefined {
  if (node.type === "LogicalExpression") return keptOperand(node, isTest, moment);
  const isChoice = node.type === "ConditionalExpression" || (node.type === "IfStatement" && isElse);
  return isChoice && readsAny(node.test, moment) ? (decidedBranch(node, moment) ?? undefined) : undefined;
}

function keptOperand(node: t.LogicalExpression, isTest: boolean, moment: Moment): Node | undefined {
  const { operator, left, right } = node;
  const isIdle = (operand: Node) => readsAny(operand, moment) && isInert(operand, moment);
  if (isIdle(left)) {
    const isTrue = holds(left, moment);
    if (operator === "??") return isNothing(left, moment) ? right : isTrue ? left : undefined;
    if (isTrue === (operator === "&&")) return right;
  }
  // `data.stdout && !error`: only where the result is not used but for its truth.
  const isIdleTest = isTest && operator !== "??" && isIdle(right);
  return isIdleTest && holds(right, moment) === (operator === "&&") ? left : undefined;
}

/** Operands that are the author's own business (`DEBUG && x`) stay. */
function readsAny(root: Node, { reads }: Moment): boolean {
  return [...walk(root)].some((node) => reads.fields.has(node) || reads.constants.has(node));
}

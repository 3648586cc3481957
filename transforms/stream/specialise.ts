import type * as t from "@babel/types";
import type { Node } from "../../src/syntax/node.js";
import { eventOf, holds, type Moment } from "./events.js";
import { isIdle, mayStop } from "./idle.js";
import type { Callback } from "./read-callback.js";
import { decidedBranch, endsEarly, isInert, remaining, type Simplified, simplify } from "./simplify.js";

/** A statement of the callback, as much of it as one event needs. */
export interface Remnant {
  /** A statement, or the expression that is left of `data.close && done()`. */
  readonly node: Node;
  /** Where it ends: before an `else` that this event never takes. */
  readonly end: number;
  /** Statements that held it and are gone (`if (err) {…}`), outermost first: their comments go with it. */
  readonly unwrapped: readonly Node[];
  readonly simplified: Simplified;
  /** Every node that is left of it. */
  readonly nodes: readonly Node[];
}

/** Runs a callback's statements for one event as far as that can be told, and collects what is left of them. */
export function specialise(body: readonly Node[], callback: Callback, moment: Moment): Remnant[] {
  const specialiser = new Specialiser(callback, moment);
  specialiser.statements(body, []);
  return specialiser.remnants;
}

function statementsOf(node: Node): readonly Node[] {
  return node.type === "BlockStatement" ? node.body : [node];
}

class Specialiser {
  readonly remnants: Remnant[] = [];

  constructor(
    readonly callback: Callback,
    readonly moment: Moment,
  ) {}

  /** @returns whether the statements certainly return */
  statements(body: readonly Node[], unwrapped: readonly Node[]): boolean {
    return body.some((statement) => this.#statement(statement, unwrapped));
  }

  #statement(node: Node, unwrapped: readonly Node[]): boolean {
    switch (node.type) {
      case "EmptyStatement":
        return false;
      case "ReturnStatement":
        if (node.argument) this.#keep(node, unwrapped);
        return true;
      case "IfStatement":
        return this.#if(node, unwrapped);
      case "ExpressionStatement":
        this.#expression(node, node.expression, unwrapped);
        return false;
      default:
        // The body of `(data) => data.code && done()` is an expression.
        if (node === this.callback.fn.body) this.#expression(node, node, unwrapped);
        else if (node !== this.callback.taking) this.#keep(node, unwrapped);
        return false;
    }
  }

  #if(node: t.IfStatement, unwrapped: readonly Node[]): boolean {
    const branch = decidedBranch(node, this.moment);
    if (branch) return this.statements(statementsOf(branch), [...unwrapped, node]);
    if (branch === null || (isInert(node.test, this.moment) && !this.#happensIn(node))) return false;
    this.#keep(node, unwrapped, this.#reachableEnd(node));
    return false;
  }

  /** Whether anything is left of a statement, or of a branch of it, that may or may not be run. */
  #happensIn(node: Node): boolean {
    switch (node.type) {
      case "EmptyStatement":
        return false;
      case "BlockStatement":
        return node.body.some((statement) => this.#happensIn(statement));
      case "IfStatement": {
        const branch = decidedBranch(node, this.moment);
        if (branch !== undefined) return branch !== null && this.#happensIn(branch);
        const { test, consequent, alternate } = node;
        const happens = this.#happensIn(consequent) || (alternate ? this.#happensIn(alternate) : false);
        return happens || !isInert(test, this.moment);
      }
      case "ExpressionStatement":
        return this.#partOf(node.expression) !== null;
      default:
        return true;
    }
  }

  /** An `if` that stays loses those of its `else` branches that the event never takes. */
  #reachableEnd(node: Node): number {
    if (node.type !== "IfStatement") return node.end!;
    const branch = decidedBranch(node, this.moment);
    if (branch) return this.#reachableEnd(branch);
    const { consequent, alternate } = node;
    return alternate && this.#happensIn(alternate) && !this.#isIdle(alternate)
      ? this.#reachableEnd(alternate)
      : consequent.end!;
  }

  /** `if (data.code) …; else log(data.stdout);`: at the end, only that v0 ran the `else` with nothing in it. */
  #isIdle(alternate: Node): boolean {
    const { event, reads } = this.moment;
    const readsOutput = (nodes: Iterable<Node>) =>
      [...nodes].some((node) => reads.fields.has(node) && eventOf(reads.fields.get(node)!) === "output");
    const end = alternate.end!;
    return (
      event !== "output" &&
      isIdle(alternate, end, this.moment, readsOutput) &&
      !mayStop(alternate, end, this.moment)
    );
  }

  #expression(statement: Node, node: Node, unwrapped: readonly Node[]): void {
    const part = this.#partOf(node);
    if (part === node) this.#keep(statement, unwrapped);
    else if (part) this.#keep(part, [...unwrapped, statement]);
  }

  /** What is evaluated of `data.close && done()` or `err ? fail(err) : log(data.stdout)`; null when nothing is. */
  #partOf(node: Node): Node | null {
    if (node.type === "ParenthesizedExpression") {
      const part = this.#partOf(node.expression);
      return part === node.expression ? node : part;
    }
    if (node.type === "ConditionalExpression") {
      const branch = decidedBranch(node, this.moment);
      return branch ? this.#partOf(branch) : node;
    }
    if (node.type !== "LogicalExpression" || node.operator === "??") return node;
    if (!isInert(node.left, this.moment) || holds(node.left, this.moment) === undefined) return node;
    return endsEarly(node, this.moment) ? null : this.#partOf(node.right);
  }

  #keep(node: Node, unwrapped: readonly Node[], end = node.end!): void {
    const simplified = simplify(node, this.moment);
    const nodes = [...remaining(node, simplified)].filter((one) => one.start! < end);
    this.remnants.push({ node, end, unwrapped, simplified, nodes });
  }
}

import type * as t from "@babel/types";
import { namesIn } from "../src/analysis/scopes.js";
import { childrenOf, isFunction, type Node, walk } from "../src/analysis/syntax.js";
import type { Callback } from "./stream-callback.js";
import { type Field, holds, type StreamEvent, streamEvents } from "./stream-events.js";

/** A statement of the callback, as much of it as one event needs. */
export interface Piece {
  /** A statement, or the expression that is left of `data.close && done()`. */
  readonly node: Node;
  /** Where it ends: before an `else` that this event never takes. */
  readonly end: number;
  /** Statements that held it and are gone (`if (err) {…}`), outermost first: their comments go with it. */
  readonly unwrapped: readonly Node[];
}

export type Handlers = ReadonlyMap<StreamEvent, readonly Piece[]>;

/**
 * Gives each statement of a callback to exactly one event: the callback is specialised for each event in turn, and what
 * is left of it in one event only belongs there. A statement that reads only `stdout` and `stderr` belongs to `output`:
 * that v0 ran it once more at the end, with nothing in it, is the one difference that is accepted.
 *
 * @returns undefined when a statement belongs to several events, or reads what its event does not have
 */
export function splitCallback(callback: Callback): Handlers | undefined {
  const { fn, reads } = callback;
  const body = fn.body.type === "BlockStatement" ? fn.body.body : [fn.body];
  if (fn.body.type === "BlockStatement" && fn.body.directives.length > 0) return undefined;
  const specialised = new Map(
    streamEvents.map((event) => [event, new Specialiser(event, callback).run(body)] as const),
  );
  if ([...specialised.values()].some((pieces) => pieces === undefined)) return undefined;
  const owners = new Map<Node, StreamEvent[]>();
  for (const [event, pieces] of specialised) {
    for (const { node } of pieces!) owners.set(node, [...(owners.get(node) ?? []), event]);
  }
  const locals = new Map<string, StreamEvent>();
  const handlers = new Map<StreamEvent, Piece[]>(streamEvents.map((event) => [event, []]));
  for (const [node, events] of owners) {
    const piece = specialised.get(events[0]!)!.find((one) => one.node === node)!;
    // The `else` of `if (data.stdout) … else log(data.stderr)`, once more with nothing in it.
    if (isPartOf(piece, specialised.get("output")!) && neededBy(piece, reads, locals).join() === "output")
      continue;
    const event = ownerOf(piece, events, reads, locals);
    if (!event) return undefined;
    for (const name of declaredBy(node)) locals.set(name, event);
    handlers.get(event)!.push(specialised.get(event)!.find((one) => one.node === node)!);
  }
  for (const pieces of handlers.values()) pieces.sort((a, b) => a.node.start! - b.node.start!);
  const isSound = isComplete(body, handlers) && [...handlers.values()].every(keepsNamesApart);
  return isSound ? handlers : undefined;
}

function isPartOf({ node }: Piece, pieces: readonly Piece[]): boolean {
  return pieces.some(
    (piece) => piece.node !== node && piece.node.start! <= node.start! && node.end! <= piece.end,
  );
}

/** The events whose data a piece reads, itself or by way of a local of theirs. */
function neededBy(
  piece: Piece,
  reads: ReadonlyMap<Node, Field>,
  locals: ReadonlyMap<string, StreamEvent>,
): StreamEvent[] {
  const needed = new Set<StreamEvent>();
  for (const node of walk(piece.node)) {
    if (node.start! >= piece.end) continue;
    const field = reads.get(node);
    if (field)
      needed.add(field === "error" ? "error" : field === "stdout" || field === "stderr" ? "output" : "close");
    if (node.type === "Identifier" && locals.has(node.name)) needed.add(locals.get(node.name)!);
  }
  return [...needed];
}

/** The one event that a piece belongs to. */
function ownerOf(
  piece: Piece,
  events: readonly StreamEvent[],
  reads: ReadonlyMap<Node, Field>,
  locals: ReadonlyMap<string, StreamEvent>,
): StreamEvent | undefined {
  const [only, ...more] = neededBy(piece, reads, locals);
  if (more.length > 0) return undefined;
  if (events.length === 1) return only === undefined || only === events[0] ? events[0] : undefined;
  // What leaves the callback in several events guards what follows in each of them.
  const isOutput = only === "output" && events.includes("output");
  return isOutput && !declaresFunction(piece.node) && !leaves(piece) ? "output" : undefined;
}

function leaves({ node: root, end }: Piece): boolean {
  const inner: Node[] = [];
  for (const node of walk(root)) {
    if (node.start! >= end || inner.some((fn) => isInside(node, fn))) continue;
    if (isFunction(node)) inner.push(node);
    else if (node.type === "ReturnStatement" || node.type === "ThrowStatement") return true;
  }
  return false;
}

/** Blocks that are unwrapped side by side must not declare a name that the others use. */
function keepsNamesApart(pieces: readonly Piece[]): boolean {
  return pieces.every((piece) => {
    const names = piece.unwrapped.length > 0 ? declaredBy(piece.node) : [];
    return names.every((name) =>
      pieces.every(
        (other) =>
          other.unwrapped.at(-1) === piece.unwrapped.at(-1) ||
          ![...walk(other.node)].some((node) => node.type === "Identifier" && node.name === name),
      ),
    );
  });
}

function declaredBy(node: Node): string[] {
  if (node.type === "VariableDeclaration") return node.declarations.flatMap(({ id }) => namesIn(id as Node));
  if ((node.type === "FunctionDeclaration" || node.type === "ClassDeclaration") && node.id)
    return [node.id.name];
  return [];
}

function declaresFunction(node: Node): boolean {
  return node.type === "FunctionDeclaration" || node.type === "ClassDeclaration";
}

/** Whether every statement has found its event: one that no event runs would be lost. */
function isComplete(body: readonly Node[], handlers: Handlers): boolean {
  const kept = [...handlers.values()].flat();
  const isKept = (node: Node): boolean => {
    if (node.type === "EmptyStatement" || (node.type === "ReturnStatement" && !node.argument)) return true;
    if (kept.some((piece) => piece.node.start! <= node.start! && node.end! <= piece.end)) return true;
    if (node.type === "IfStatement") {
      return isKept(node.consequent) && (!node.alternate || isKept(node.alternate));
    }
    if (node.type === "BlockStatement") return node.body.every(isKept);
    const expression = node.type === "ExpressionStatement" ? node.expression : node;
    return kept.some(
      (piece) =>
        piece.node !== node && isInside(piece.node, expression) && expression.type === "LogicalExpression",
    );
  };
  return body.every(isKept);
}

function isInside(node: Node, outer: Node): boolean {
  return node.start! >= outer.start! && node.end! <= outer.end!;
}

/** Runs a callback's statements for one event as far as that can be told, and collects what is left. */
class Specialiser {
  readonly #pieces: Piece[] = [];
  #failed = false;

  constructor(
    readonly event: StreamEvent,
    readonly callback: Callback,
  ) {}

  run(body: readonly Node[]): Piece[] | undefined {
    this.#statements(body, []);
    return this.#failed ? undefined : this.#pieces;
  }

  /** @returns whether the statements certainly return */
  #statements(body: readonly Node[], unwrapped: readonly Node[]): boolean {
    for (const statement of body) if (this.#statement(statement, unwrapped)) return true;
    return false;
  }

  #statement(node: Node, unwrapped: readonly Node[]): boolean {
    switch (node.type) {
      case "EmptyStatement":
        return false;
      case "ReturnStatement":
        if (!node.argument) return true;
        this.#keep(node, unwrapped);
        return true;
      case "IfStatement":
        return this.#if(node, unwrapped);
      case "ExpressionStatement":
        if (node.expression.type === "LogicalExpression")
          return this.#logical(node, node.expression, unwrapped);
        this.#keep(node, unwrapped);
        return false;
      case "LogicalExpression":
        // The body of `(data) => data.code && done()`.
        return this.#logical(node, node, unwrapped);
      default:
        this.#keep(node, unwrapped);
        return false;
    }
  }

  #if(node: t.IfStatement, unwrapped: readonly Node[]): boolean {
    const decided = isInert(node.test) ? holds(node.test, this.event, this.callback.reads) : undefined;
    const inside = [...unwrapped, node];
    if (decided === true) return this.#statements(statementsOf(node.consequent), inside);
    if (decided === false)
      return node.alternate ? this.#statements(statementsOf(node.alternate), inside) : false;
    this.#keep(node, unwrapped, this.#reachableEnd(node));
    return false;
  }

  /** An `if` that stays loses those of its `else` branches that the event never takes. */
  #reachableEnd(node: t.IfStatement): number {
    const { alternate } = node;
    if (alternate?.type !== "IfStatement" || !isInert(alternate.test)) return node.end!;
    const decided = holds(alternate.test, this.event, this.callback.reads);
    if (decided === undefined) return this.#reachableEnd(alternate);
    // `else` that is always taken, or leads on to another one, can't be cut off at an end.
    if (decided || (alternate.alternate && !this.#isNever(alternate.alternate))) {
      this.#failed = this.#failed || this.#mattersHere(alternate);
      return node.end!;
    }
    return node.consequent.end!;
  }

  #isNever(node: Node): boolean {
    return (
      node.type === "IfStatement" &&
      isInert(node.test) &&
      holds(node.test, this.event, this.callback.reads) === false &&
      (!node.alternate || this.#isNever(node.alternate))
    );
  }

  #mattersHere(node: Node): boolean {
    return [...walk(node)].some((one) => this.callback.reads.has(one));
  }

  /** `data.close && done()` */
  #logical(statement: Node, node: t.LogicalExpression, unwrapped: readonly Node[]): boolean {
    const decided =
      node.operator === "??" || !isInert(node.left)
        ? undefined
        : holds(node.left, this.event, this.callback.reads);
    if (decided === undefined) this.#keep(statement, unwrapped);
    else if (decided === (node.operator === "&&")) this.#keep(node.right, [...unwrapped, statement]);
    return false;
  }

  #keep(node: Node, unwrapped: readonly Node[], end = node.end!): void {
    this.#pieces.push({ node, end, unwrapped });
  }
}

export function statementsOf(node: Node): readonly Node[] {
  return node.type === "BlockStatement" ? node.body : [node];
}

const acting = new Set([
  "AssignmentExpression",
  "AwaitExpression",
  "CallExpression",
  "NewExpression",
  "OptionalCallExpression",
  "UpdateExpression",
  "YieldExpression",
  "TaggedTemplateExpression",
]);

/** A condition that only looks: it may be evaluated for fewer events, or not at all. */
function isInert(node: Node): boolean {
  return !acting.has(node.type) && (isFunction(node) || childrenOf(node).every(isInert));
}

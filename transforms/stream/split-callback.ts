import type { Binding } from "../../src/scopes/scopes.js";
import { namesIn } from "../../src/syntax/bound-names.js";
import { walk } from "../../src/syntax/children.js";
import type { Node } from "../../src/syntax/node.js";
import type { Context } from "../context.js";
import { eventOf, Moment, type StreamEvent, streamEvents } from "./events.js";
import { isIdle, mayStop } from "./idle.js";
import type { Callback } from "./read-callback.js";
import { isInert } from "./simplify.js";
import { type Remnant, specialise } from "./specialise.js";

export type Handlers = ReadonlyMap<StreamEvent, readonly Remnant[]>;

/**
 * Gives each statement of a callback to exactly one event: the callback is specialised for each event in turn, and what
 * is left of it in one event only belongs there. A statement that reads only `stdout` and `stderr` belongs to `output`:
 * that v0 ran it once more at the end, with nothing in it, is the one difference that is accepted.
 *
 * @returns undefined when a statement belongs to several events, or reads what its event does not have
 */
export function splitCallback(callback: Callback, context: Context): Handlers | undefined {
  const { body } = callback.fn;
  if (body.type === "BlockStatement" && body.directives.length > 0) return undefined;
  const statements = body.type === "BlockStatement" ? body.body : [body];
  const handlers = new Splitter(statements, callback, context).split();
  if (!handlers) return undefined;
  const remnants = [...handlers.values()];
  const isSound = isComplete(statements, callback, remnants.flat());
  return isSound && remnants.every((own) => keepsNamesApart(own, callback)) ? handlers : undefined;
}

class Splitter {
  readonly #moments: ReadonlyMap<StreamEvent, Moment>;
  readonly #left: ReadonlyMap<StreamEvent, readonly Remnant[]>;
  readonly #leftNodes: ReadonlyMap<StreamEvent, ReadonlySet<Node>>;
  /** The event that has a value for a local name. */
  readonly #locals = new Map<Binding, StreamEvent>();
  /** The local names that are made of what an event told, not only where it is handled. */
  readonly #told = new Set<Binding>();

  constructor(
    body: readonly Node[],
    readonly callback: Callback,
    readonly context: Context,
  ) {
    const moments = streamEvents.map((event) => new Moment(event, callback.reads));
    this.#moments = new Map(moments.map((moment) => [moment.event, moment] as const));
    this.#left = new Map(
      moments.map((moment) => [moment.event, specialise(body, callback, moment)] as const),
    );
    this.#leftNodes = new Map(
      [...this.#left].map(([event, remnants]) => [event, nodesOf(remnants)] as const),
    );
    for (const [event, remnants] of this.#left)
      for (const remnant of remnants) this.#addLocals(remnant, event);
  }

  split(): Handlers | undefined {
    const handlers = new Map<StreamEvent, Remnant[]>();
    for (const [event, remnants] of this.#left) {
      const own = this.#ownRemnants(event, remnants);
      if (!own) return undefined;
      handlers.set(event, own);
    }
    // Each event writes what it keeps in its own way, and the source has every node only once.
    const seen = new Set<Node>();
    const isShared = [...handlers.values()].some((own) => {
      const nodes = nodesOf(own);
      const overlaps = [...nodes].some((node) => seen.has(node));
      for (const node of nodes) seen.add(node);
      return overlaps;
    });
    return isShared ? undefined : handlers;
  }

  /** The remnants that an event keeps, when the others can be dropped. */
  #ownRemnants(event: StreamEvent, remnants: readonly Remnant[]): Remnant[] | undefined {
    const own: Remnant[] = [];
    let mayHaveStopped = false;
    for (const remnant of remnants) {
      const [needed, ...more] = this.#neededBy(remnant.nodes);
      if (more.length > 0) return undefined;
      const owner = needed ?? "output";
      if (owner !== event && this.#canDrop(remnant, event, owner)) {
        mayHaveStopped ||= mayStop(remnant.node, remnant.end, this.#moments.get(event)!);
      } else if (needed !== undefined && needed !== event) return undefined;
      else if (mayHaveStopped) return undefined;
      else own.push(remnant);
    }
    return own;
  }

  /** Whether another event has a remnant, and this one can do without it. */
  #canDrop(remnant: Remnant, event: StreamEvent, owner: StreamEvent): boolean {
    if (!this.#leftNodes.get(owner)!.has(remnant.node)) return false;
    const moment = this.#moments.get(event)!;
    if (owner !== "output") return isInert(remnant.node, moment);
    return isIdle(remnant.node, remnant.end, moment, (nodes) =>
      this.#neededBy(nodes, true).includes("output"),
    );
  }

  /**
   * The events whose data is read, itself or by way of a local name for it.
   *
   * @param isTold leaves out names that only belong to an event: `const prefix = "a"; log(prefix)` looks at no output
   */
  #neededBy(nodes: Iterable<Node>, isTold = false): StreamEvent[] {
    const needed = new Set<StreamEvent>();
    for (const node of nodes) {
      const field = this.callback.reads.fields.get(node);
      if (field) needed.add(eventOf(field));
      const binding = this.context.scopes.bindingOf.get(node);
      const isUse = binding && binding.identifier !== node && (!isTold || this.#told.has(binding));
      const owner = isUse && this.#locals.get(binding);
      if (owner) needed.add(owner);
    }
    return [...needed];
  }

  #isTold(node: Node): boolean {
    return this.#neededBy(walk(node), true).length > 0;
  }

  /** A name belongs to the event whose data it was made of, or else to the event that makes it. */
  #addLocals(remnant: Remnant, event: StreamEvent): void {
    const declare = (root: Node, owner: StreamEvent | undefined, isTold: boolean) => {
      for (const node of walk(root)) {
        const binding = this.context.scopes.bindingOf.get(node);
        if (!owner || binding?.identifier !== node || this.#locals.has(binding)) continue;
        this.#locals.set(binding, owner);
        if (isTold) this.#told.add(binding);
      }
    };
    for (const node of remnant.nodes) {
      if (node.type !== "VariableDeclarator") continue;
      declare(node.id as Node, this.#neededBy(walk(node))[0], this.#isTold(node));
    }
    const [owner = event] = this.#neededBy(walk(remnant.node));
    for (const name of declarationsIn(remnant.node)) declare(name, owner, this.#isTold(remnant.node));
  }
}

function nodesOf(remnants: readonly Remnant[]): Set<Node> {
  return new Set(remnants.flatMap(({ nodes }) => nodes));
}

/** The names, or patterns of names, that a statement declares. */
function declarationsIn(node: Node): Node[] {
  if (node.type === "VariableDeclaration") return node.declarations.map(({ id }) => id as Node);
  const isNamed = node.type === "FunctionDeclaration" || node.type === "ClassDeclaration";
  return isNamed && node.id ? [node.id] : [];
}

/** Blocks that are unwrapped must not declare a name that a parameter has, or that the others use. */
function keepsNamesApart(remnants: readonly Remnant[], { fn }: Callback): boolean {
  const parameters = new Set(fn.params.flatMap((param) => namesIn(param as Node)));
  return remnants.every((remnant) => {
    const names = declarationsIn(remnant.node).flatMap(namesIn);
    const around = remnant.unwrapped.at(-1);
    if (!around || names.length === 0) return true;
    const others = remnants.filter(({ unwrapped }) => unwrapped.at(-1) !== around);
    return names.every(
      (name) =>
        !parameters.has(name) &&
        !others.some(({ node }) => [...walk(node)].some((one) => "name" in one && one.name === name)),
    );
  });
}

/** Whether every statement has found its event: one that no event runs would be lost. */
function isComplete(body: readonly Node[], { taking }: Callback, remnants: readonly Remnant[]): boolean {
  const kept = nodesOf(remnants);
  const isKept = (node: Node): boolean => {
    switch (node.type) {
      case "EmptyStatement":
        return true;
      case "ReturnStatement":
        return !node.argument || kept.has(node);
      case "IfStatement":
        return isKept(node.consequent) && (!node.alternate || isKept(node.alternate));
      case "BlockStatement":
        return node.body.every(isKept);
      case "ExpressionStatement":
      case "ParenthesizedExpression":
        return kept.has(node) || isKept(node.expression);
      case "LogicalExpression":
        return kept.has(node) || isKept(node.right);
      case "ConditionalExpression":
        return kept.has(node) || (isKept(node.consequent) && isKept(node.alternate));
      default:
        return node === taking || (kept.has(node) && [...walk(node)].every(isBranchKept));
    }
  };
  const isBranchKept = (node: Node) => node.type !== "IfStatement" || isKept(node);
  return body.every(isKept);
}

import type { Binding } from "../../src/scopes/scopes.js";
import type { Node } from "../../src/syntax/node.js";
import type { Role } from "../command/split-command.js";
import { isOneWordHole, mayOpenQuotes, maySplit } from "../command/word-facts.js";
import { parameterNamed, wordsOf } from "../command/words-of.js";
import { loneHole } from "../command/write-words.js";
import type { Context, Program } from "../context.js";
import { groupBy } from "../group-by.js";
import type { Question } from "../memory.js";
import { remember } from "../remember.js";
import { type Flow, type Flows, readFlows, textsOf } from "./read-flows.js";
import type { Wrapper } from "./read-wrapper.js";

/** Parameters of wrappers that become words, and why others don't. */
export interface ChangingParameters {
  /** With what each is to the calls that it goes to: arguments, or a command of which the first word stays by itself. */
  readonly changing: ReadonlyMap<Binding, Role>;
  /** Calls (or a default) that can't follow, with the wrapper that they are of. */
  readonly obstacles: ReadonlyMap<Binding, Obstacle>;
  readonly flows: Flows;
}

export interface Obstacle {
  readonly wrapper: Wrapper;
  /** Never empty: texts, or whole calls that give none. */
  readonly places: readonly { readonly node: Node; readonly context: Context }[];
}

const found: Question<Program, ChangingParameters> = { name: "parameters that change" };

/** Which parameters of wrappers become words. Each use asks, so the answer is kept. */
export function findChanging(program: Program): ChangingParameters {
  return program.memory.once(found, program, () => {
    const flows = readFlows(program);
    const from = groupBy([...flows.byName.values()], (flow) => flow.from);
    const roles = findRoles(flows, from);
    const obstacles = new Map<Binding, Obstacle>();
    const able = findAble(flows, from, roles, obstacles);
    const wanted = findWanted(able, from, roles);
    return {
      changing: new Map([...wanted].map((binding) => [binding, roles.get(binding)!])),
      obstacles,
      flows,
    };
  });
}

type FlowsFrom = ReadonlyMap<Binding, readonly Flow[]>;

const ranks: readonly Role[] = ["arguments", "subcommand", "program"];

/** What each parameter is at most: a command somewhere, so everywhere. */
function findRoles({ wrappers, byName }: Flows, from: FlowsFrom): Map<Binding, Role> {
  const roles = new Map<Binding, Role>([...wrappers.keys()].map((binding) => [binding, "arguments"]));
  const into = groupBy([...byName.values()], ({ text }) => text.into);
  const waiting: Flow[] = [...from.values()].flat();
  for (let flow = waiting.pop(); flow; flow = waiting.pop()) {
    const known = roles.get(flow.from);
    const role = flow.isFirst ? roleOfText(flow, roles) : "arguments";
    if (!known || ranks.indexOf(role) <= ranks.indexOf(known)) continue;
    roles.set(flow.from, role);
    waiting.push(...(into.get(flow.from) ?? []));
  }
  return roles;
}

function roleOfText({ text: { into } }: Flow, roles: ReadonlyMap<Binding, Role>): Role {
  return typeof into === "string" ? into : (roles.get(into) ?? "arguments");
}

/** Parameters of which every mention and every call can follow, all of them together. */
function findAble(
  { wrappers }: Flows,
  from: FlowsFrom,
  roles: ReadonlyMap<Binding, Role>,
  obstacles: Map<Binding, Obstacle>,
): Set<Binding> {
  const able = new Set(wrappers.keys());
  /** Who can't follow without a parameter: what it goes into, and what it comes from. */
  const dependents = new Map<Binding, Map<Binding, Obstacle | undefined>>();
  const waiting: Binding[] = [];
  const drop = (binding: Binding, obstacle?: Obstacle) => {
    if (!able.delete(binding)) return;
    if (obstacle) obstacles.set(binding, obstacle);
    waiting.push(binding);
  };
  const depend = (binding: Binding, on: Binding, obstacle?: Obstacle) => {
    if (!able.has(on)) drop(binding, obstacles.get(on) ?? obstacle);
    else remember(dependents, on, () => new Map()).set(binding, obstacle);
  };
  for (const [binding, wrapper] of wrappers) {
    const role = roles.get(binding)!;
    const flows = from.get(binding) ?? [];
    if (flows.length !== binding.references.length || !flows.every((flow) => isNamed(flow, role)))
      drop(binding);
    for (const { text } of flows) if (typeof text.into !== "string") depend(binding, text.into);
    const places: Obstacle["places"][number][] = wrapper.sites
      .filter(({ argument }) => argument === undefined)
      .map(({ call, context }) => ({ node: call, context }));
    for (const text of textsOf(wrapper)) {
      const needed = neededFor(wordsOf(text.node, role, text.context), role, text.context);
      if (!needed) places.push(text);
      for (const other of needed ?? []) {
        if (wrappers.has(other)) depend(binding, other, { wrapper, places: [text] });
        else places.push(text);
      }
    }
    if (places.length > 0) drop(binding, { wrapper, places });
  }
  for (let binding = waiting.pop(); binding; binding = waiting.pop()) {
    for (const [dependent, obstacle] of dependents.get(binding) ?? [])
      drop(dependent, obstacles.get(binding) ?? obstacle);
  }
  return able;
}

/** An array of words takes no casts; nor can its name stand in a constant that is seen again. */
function isNamed({ hole }: Flow, role: Role): boolean {
  return role !== "arguments" || hole.type === "Identifier" || hole.type === "ParenthesizedExpression";
}

/** The parameters that have to change, too, so that a text can be written as words; undefined when it can't be. */
function neededFor(words: ReturnType<typeof wordsOf>, role: Role, context: Context): Binding[] | undefined {
  if (words?.kind !== "words") return undefined;
  const needed: Binding[] = [];
  for (const { node, words: all, dynamicExecutable } of words.branches) {
    const hole = all[0] && loneHole(all[0]);
    if (hole !== node && mayOpenQuotes(all, context)) return undefined;
    const binding = hole && parameterNamed(hole, context);
    const isNeeded = hole === node || (role !== "arguments" && dynamicExecutable !== null);
    if (isNeeded && binding) needed.push(binding);
    else if (dynamicExecutable !== null) return undefined;
  }
  return needed;
}

/** Of those that can change the ones that gain by it, and the ones that go with them. */
function findWanted(
  able: ReadonlySet<Binding>,
  from: FlowsFrom,
  roles: ReadonlyMap<Binding, Role>,
): Set<Binding> {
  const wanted = new Set<Binding>();
  const wholes = groupBy(
    [...able].flatMap((binding) => (from.get(binding) ?? []).filter(({ isWhole }) => isWhole)),
    ({ text }) => text.into,
  );
  const waiting = [...able].filter((binding) => gains(from.get(binding)!, roles));
  for (let binding = waiting.pop(); binding; binding = waiting.pop()) {
    if (!able.has(binding) || wanted.has(binding)) continue;
    wanted.add(binding);
    for (const { text } of from.get(binding)!) if (typeof text.into !== "string") waiting.push(text.into);
    for (const flow of wholes.get(binding) ?? []) waiting.push(flow.from);
  }
  return wanted;
}

/** It is a whole command, or is given something else than a word. */
function gains(flows: readonly Flow[], roles: ReadonlyMap<Binding, Role>): boolean {
  return flows.some((flow) => {
    const { hole, isFirst, isWhole, text } = flow;
    if (isWhole && typeof text.into === "string") return true;
    const isExecutable = isFirst && roleOfText(flow, roles) !== "arguments";
    return (isExecutable && !isOneWordHole(hole, text.context)) || maySplit(hole, text.context);
  });
}

import type { Binding } from "../../src/analysis/scopes.js";
import { callOf, isCall, isFunction, type Node, unwrap, wrap } from "../../src/analysis/syntax.js";
import type { Context } from "../context.js";
import { remember } from "../remember.js";
import { findRow } from "../table.js";
import { commandIndex } from "./edit-arguments.js";

const commandsOf = new WeakMap<Context, ReadonlySet<Node>>();

/** Whether a name stands where one of the calls of the old API takes its command. */
export function isCommand(node: Node, context: Context): boolean {
  const commands = remember(commandsOf, context, () => new Set(findCommands(context)));
  return commands.has(wrap(node, context.scopes.parents));
}

/** The command argument of each call of the old API, as far as the call can be rewritten together with others. */
function* findCommands({ scopes: { parents }, uses }: Context): Generator<Node> {
  for (const { api, place, certainty } of uses) {
    const row = findRow(api);
    const isCallee = place.kind === "member" || place.kind === "alias";
    if (row?.transform !== "command" || !isCallee || certainty === "maybe") continue;
    const call = callOf(place.node, parents);
    if (!call || call.arguments.length !== commandIndex(row) + 1) continue;
    if (call.arguments.every(({ type }) => type !== "SpreadElement")) yield call.arguments.at(-1)!;
  }
}

/** The parameter of a function of this file that an argument becomes. */
export function receiverOf(node: Node, context: Context): Binding | undefined {
  const { scopes } = context;
  const argument = wrap(node, scopes.parents);
  const call = scopes.parents.get(argument);
  if (!isCall(call)) return undefined;
  const index = call.arguments.indexOf(argument as never);
  const callee = scopes.bindingOf.get(unwrap(call.callee as Node));
  return callee && index >= 0 ? parameterAt(callee, index, context) : undefined;
}

/** The binding of a parameter of a function that a name stands for. */
function parameterAt(name: Binding, index: number, { scopes }: Context): Binding | undefined {
  const { declaration, kind } = name;
  // What a parameter stands for is not the function that declares it.
  if (kind === "param") return undefined;
  const fn =
    declaration.type === "VariableDeclarator" ? declaration.init && unwrap(declaration.init) : declaration;
  const parameter = fn && isFunction(fn) ? fn.params[index] : undefined;
  return parameter && scopes.bindingOf.get(parameter);
}

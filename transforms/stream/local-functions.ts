import { walk } from "../../src/syntax/children.js";
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
import { Moment, type Reads } from "./events.js";

/** Whether one of these nodes reads output, itself or by way of a name for it. */
export type ReadsOutput = (nodes: Iterable<Node>) => boolean;

/** The function that an expression certainly is: one that is written there, or that a name of the callback's own has. */
export function functionOf(expression: Node, { made, constants }: Reads): FunctionWithBody | undefined {
  const seen = new Set<Node>();
  let at: Node | undefined = unwrap(expression);
  while (at && !seen.has(at)) {
    if (isFunction(at)) return at;
    seen.add(at);
    const value: Node | undefined = made.get(at) ?? constants.get(at);
    at = value && unwrap(value);
  }
  return undefined;
}

const methodsThatCall = new Set(
  ["every", "filter", "find", "findIndex", "flatMap", "forEach", "map", "reduce", "some", "sort"].concat(
    "replace",
  ),
);

/** The callback's functions that a call certainly calls at once, where it can: `show()`, `show.call(x)`, `lines.map(show)`. */
export function calledBy({ callee, arguments: given }: Call, reads: Reads): FunctionWithBody[] {
  const called: Node[] = [callee];
  const name = isMember(callee) ? propertyName(callee) : undefined;
  if (isMember(callee) && (name === "call" || name === "apply")) called.push(callee.object);
  if (name !== undefined && methodsThatCall.has(name)) called.push(...(given as Node[]));
  return called.flatMap((one) => functionOf(one, reads) ?? []);
}

/** The functions in what the callback's own name was set to, where nothing else in it may read output. */
export function functionsBehind(
  name: Node,
  { made, constants }: Reads,
  readsOutput: ReadsOutput,
): FunctionWithBody[] {
  const functions = new Set<FunctionWithBody>();
  const seen = new Set<Node>();
  const collect = (reference: Node): boolean => {
    const value = made.get(reference) ?? constants.get(reference);
    if (!value || value.type === "ClassDeclaration" || value.type === "ClassExpression") return false;
    if (seen.has(value)) return true;
    seen.add(value);
    return [...evaluatedWith(value)].every((part) => {
      if (isFunction(part)) functions.add(part);
      return isFunction(part) || !readsOutput([part]) || collect(part);
    });
  };
  return collect(name) ? [...functions] : [];
}

/** The nodes that are evaluated when a node is: not those in a function, which itself is among them. */
export function evaluatedWith(node: Node): Generator<Node> {
  return walk(node, (one) => !isFunction(one));
}

/** Whether a name is of a function at first, and of something else later. */
export function isReplacedFunction(name: Node, { bindingOf }: Reads): boolean {
  const binding = bindingOf.get(name);
  if (!binding || binding.writes.length === 0) return false;
  const { declaration } = binding;
  const value = declaration.type === "VariableDeclarator" ? declaration.init : declaration;
  return Boolean(value && [...evaluatedWith(value)].some(isFunction));
}

/** Whether a function may call a client, itself or by another of the callback's own. */
export function mayCallClient(fn: FunctionWithBody, reads: Reads, seen = new Set<Node>()): boolean {
  if (seen.has(fn)) return false;
  seen.add(fn);
  return [...walk(fn)].some((node) => {
    const called = isCall(node) && functionOf(node.callee, reads);
    return reads.calls.has(node) || (called && mayCallClient(called, reads, seen));
  });
}

/**
 * What is known in a function that is called at a moment, or by somebody else (without a `call`): its parameters are
 * the arguments, and names that are made of output read it, too.
 */
export function enter(
  fn: FunctionWithBody,
  call: Call | undefined,
  { event, reads }: Moment,
  readsOutput: ReadsOutput,
): { moment: Moment; readsOutput: ReadsOutput } {
  const { bindingOf } = reads;
  const told = new Set<object>();
  const own = new Map<Node, Node>();
  // There may be too many to copy them for each call.
  const constants: Reads["constants"] = {
    get: (node) => own.get(node) ?? reads.constants.get(node),
    has: (node) => own.has(node) || reads.constants.has(node),
  };
  const isName = (node: Node) => {
    const binding = bindingOf.get(node);
    return binding !== undefined && binding.identifier !== node && told.has(binding);
  };
  const readsInside: ReadsOutput = (nodes) => {
    const list = [...nodes];
    return list.some(isName) || readsOutput(list);
  };
  const set = (target: Node, values: readonly Node[]) => {
    const isTold = values.some((value) => readsInside(walk(value)));
    const [value, ...more] = values;
    const isKnown = value && value.type !== "SpreadElement" && more.length === 0;
    for (const node of walk(target)) {
      const binding = bindingOf.get(node);
      if (binding?.identifier !== node) continue;
      if (isTold) told.add(binding);
      if (!isKnown || node !== target || binding.writes.length > 0) continue;
      for (const reference of binding.references) own.set(reference, value);
    }
  };
  for (const [target, values] of parametersOf(fn, call)) set(target, values);
  for (const node of walk(fn.body))
    if (node.type === "VariableDeclarator" && node.init) set(node.id as Node, [node.init]);
  return { moment: new Moment(event, { ...reads, constants }), readsOutput: readsInside };
}

/** What the parameters of a function may be set to, as far as it is seen. */
function parametersOf(fn: FunctionWithBody, call: Call | undefined): [target: Node, values: Node[]][] {
  const given = (call?.arguments ?? []) as Node[];
  const spread = given.findIndex(({ type }) => type === "SpreadElement");
  return (fn.params as Node[]).map((param, i): [Node, Node[]] => {
    const [target, own] =
      param.type === "AssignmentPattern" ? [param.left as Node, [param.right]] : [param, []];
    if (spread >= 0 && i >= spread) return [target, [...given.slice(spread), ...own]];
    if (param.type === "RestElement") return [target, given.slice(i)];
    return [target, given[i] ? [given[i]] : own];
  });
}

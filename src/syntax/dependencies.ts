import { propertyName } from "./names.js";
import { type Call, isCall, isMember, type Node, type Parents } from "./node.js";
import { unwrap } from "./wrapping.js";

/** A call of a hook: `useEffect(…)`, `React.useEffect(…)`. */
export interface HookCall {
  readonly name: string;
  readonly call: Call;
}

/** The hook that compares an array with the one before: `[run, name]` of `useEffect(…, [run, name])`. */
export function hookComparing(array: Node, parents: Parents): HookCall | undefined {
  const call = parents.get(array);
  if (array.type !== "ArrayExpression" || !isCall(call)) return undefined;
  const name = lastName(call.callee as Node);
  if (name === undefined || !/^use[A-Z]/.test(name)) return undefined;
  // The first argument of this one is the reference that is set.
  const index = name === "useImperativeHandle" ? 2 : 1;
  return call.arguments[index] === array ? { name, call } : undefined;
}

/** Whether the items of an array are compared, and nothing else. */
export function isDependencies(array: Node, parents: Parents): boolean {
  return hookComparing(array, parents) !== undefined;
}

/** `useMemo` of `useMemo` and of `React.useMemo`. */
export function lastName(callee: Node): string | undefined {
  const node = unwrap(callee);
  if (isMember(node)) return propertyName(node);
  return node.type === "Identifier" ? node.name : undefined;
}

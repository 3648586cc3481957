import { propertyName } from "./names.js";
import { isCall, isMember, type Node, type Parents } from "./node.js";
import { unwrap } from "./wrapping.js";

/** `[run, name]` of `useEffect(…, [run, name])`: they are compared, nothing else. */
export function isDependencies(array: Node, parents: Parents): boolean {
  const call = parents.get(array);
  if (array.type !== "ArrayExpression" || !isCall(call) || call.arguments[1] !== array) return false;
  const callee = unwrap(call.callee as Node);
  const name = isMember(callee)
    ? propertyName(callee)
    : callee.type === "Identifier"
      ? callee.name
      : undefined;
  return name !== undefined && /^use[A-Z]/.test(name);
}

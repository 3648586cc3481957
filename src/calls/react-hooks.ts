import type { CodeFile } from "../modules/code-file.js";
import { propertyName } from "../syntax/names.js";
import { type Call, isCall, isMember, type Node, type Parents } from "../syntax/node.js";
import { unwrap } from "../syntax/wrapping.js";

/** Whether a call is one of a hook of React (or of what is made like it). */
export function isReactHook({ callee }: Call, name: string, { text }: CodeFile): boolean {
  if (lastName(callee as Node) !== name) return false;
  return /["'](?:react|preact\/hooks|preact\/compat)["']/.test(text);
}

const hooks = /^(?:useCallback|useMemo|useEffect|useLayoutEffect|useInsertionEffect|useImperativeHandle)$/;

/** The list that a hook compares with the one before: `useEffect(() => …, [run])`. */
export function isDependencyList(list: Node, parents: Parents, file: CodeFile): boolean {
  const call = parents.get(list);
  if (list.type !== "ArrayExpression" || !isCall(call) || call.arguments.length < 2) return false;
  if (call.arguments.at(-1) !== list) return false;
  const name = lastName(call.callee as Node);
  return name !== undefined && hooks.test(name) && isReactHook(call, name, file);
}

/** `useMemo` of `useMemo` and of `React.useMemo`. */
function lastName(callee: Node): string | undefined {
  const node = unwrap(callee);
  if (isMember(node)) return propertyName(node);
  return node.type === "Identifier" ? node.name : undefined;
}

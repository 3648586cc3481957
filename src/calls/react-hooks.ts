import type { CodeFile } from "../modules/code-file.js";
import { hookComparing, lastName } from "../syntax/dependencies.js";
import type { Call, Node, Parents } from "../syntax/node.js";

/** Whether a call is one of a hook of React (or of what is made like it). */
export function isReactHook({ callee }: Call, name: string, { text }: CodeFile): boolean {
  if (lastName(callee as Node) !== name) return false;
  return /["'](?:react|preact\/hooks|preact\/compat)["']/.test(text);
}

const hooks = /^(?:useCallback|useMemo|useEffect|useLayoutEffect|useInsertionEffect|useImperativeHandle)$/;

/** The list that a hook of React compares with the one before: `useEffect(() => …, [run])`. */
export function isDependencyList(list: Node, parents: Parents, file: CodeFile): boolean {
  const hook = hookComparing(list, parents);
  return hook !== undefined && hooks.test(hook.name) && isReactHook(hook.call, hook.name, file);
}

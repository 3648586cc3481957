import { lastName } from "../syntax.js";
import { ts } from "../typescript.js";

/** Whether a call is one of a hook of React (or of what is made like it). */
export function isReactHook({ expression }: ts.CallExpression, name: string): boolean {
  if (lastName(expression) !== name) return false;
  return /["'](?:react|preact\/hooks|preact\/compat)["']/.test(expression.getSourceFile().text);
}

const hooks = /^(?:useCallback|useMemo|useEffect|useLayoutEffect|useInsertionEffect|useImperativeHandle)$/;

/** The list that a hook compares with the one before: `useEffect(() => …, [run])`. */
export function isDependencyList(list: ts.ArrayLiteralExpression): boolean {
  const { parent } = list;
  if (!ts.isCallExpression(parent) || parent.arguments.length < 2 || parent.arguments.at(-1) !== list)
    return false;
  const name = lastName(parent.expression);
  return hooks.test(name) && isReactHook(parent, name);
}

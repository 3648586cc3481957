import { expect, it } from "vitest";
import { isDependencies } from "../../src/syntax/dependencies.js";
import { findX } from "./parse.js";

const isCompared = (code: string) => {
  const { x, parents } = findX(code);
  return isDependencies(parents.get(x)!, parents);
};

it.each([
  "useEffect(() => go(), [x])",
  "React.useEffect(() => go(), [a, x])",
  "(useMemo as any)(() => go(), [x])",
  "useInterval(go, [x])",
  "useImperativeHandle(ref, () => ({ go }), [x])",
])("is compared only: %s", (code) => expect(isCompared(code)).toBe(true));

it.each([
  "useAll([x])",
  "useEffect([x], [])",
  "effect(() => go(), [x])",
  "used(() => go(), [x])",
  "useEffect(() => go(), list, [x])",
  "useImperativeHandle(ref, [x])",
  "useEffect(() => go(), { x })",
  "[x]",
])("is used: %s", (code) => expect(isCompared(code)).toBe(false));

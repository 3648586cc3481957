import { describe, expect, it } from "vitest";
import { hasEffect } from "../../src/syntax/effects.js";
import type { Node } from "../../src/syntax/node.js";
import { parse } from "./parse.js";

/** What each kind of node does; `getters`: nothing, where nobody minds getters. */
type Row = readonly [code: string, does: "nothing" | "something" | "getters", path?: string | undefined];

const kinds: readonly Row[] = [
  // Values, and what is made of them.
  ["1; 'a'; /a/; null; true; 1n; `a${b}`;", "nothing"],
  ["a; a.b; a?.b; a[b]; this; super_;", "nothing"],
  ["a + b; a && b; a ?? b; a ? b : c; -a; !a; typeof a; void a; (a, b); (a);", "nothing"],
  ["a as b; a!; a satisfies b;", "nothing"],
  ["[a, b]; ({ a, b: 1, [c]: 2, d() {}, get e() { return f(); } });", "nothing"],
  ["() => a(); (function () { b(); }); async () => { await a; };", "nothing"],
  ["new.target; import.meta;", "nothing"],
  // What acts.
  ["a = b;", "something"],
  ["a ||= b;", "something"],
  ["a++;", "something"],
  ["delete a.b;", "something"],
  ["a();", "something"],
  ["a?.();", "something"],
  ["a?.b();", "something"],
  ["new A();", "something"],
  ["a`b`;", "something"],
  ["import('a');", "something"],
  ["async () => 1; await a;", "something"],
  ["a ?? b();", "something"],
  ["<A />;", "something"],
  ["<></>;", "something"],
  ["a || throw b;", "something", "a.js"],
  ["%a();", "something", "a.js"],
  // Iterators, and getters that nobody sees.
  ["[...a];", "something"],
  ["const [a] = b;", "something"],
  ["for (const a of b) ;", "something"],
  ["({ ...a });", "getters"],
  ["const { a } = b;", "getters"],
  ["const { a, ...c } = b;", "getters"],
  ["const { a: [c] } = b;", "something"],
  // Statements.
  ["const a = b; let c; var d = 1;", "nothing"],
  ["using a = b;", "something"],
  [";; {} if (a) {} else b; while (a) { break; } do { continue; } while (a); a: { break a; }", "nothing"],
  ["for (let i = 0; i < a; ) b;", "nothing"],
  ["for (;;) a++;", "something"],
  ["for (const a in b) c;", "nothing"],
  ["for (a in b) ;", "something"],
  ["for (a.b in c) ;", "something"],
  ["switch (a) { case b: c; }", "nothing"],
  ["switch (a()) {}", "something"],
  ["try { a; } catch { b; } finally { c; }", "nothing"],
  ["try { a; } catch { b(); }", "something"],
  ["return a;", "nothing"],
  ["throw a;", "something"],
  ["debugger;", "nothing"],
  // Functions and classes: what runs where they are written.
  ["function a() { b(); }", "nothing"],
  ["function a(b = c()) {}", "nothing"],
  ["({ [a()]() {} });", "something"],
  ["class A { a = b(); #c = d(); e() { f(); } }", "nothing"],
  ["class A { static a = b(); }", "something"],
  ["class A { static a = b; }", "nothing"],
  ["class A { static { a(); } }", "something"],
  ["class A { static { a; } }", "nothing"],
  ["class A { [a()] = 1; }", "something"],
  ["class A { [a()]() {} }", "something"],
  ["class A extends B {}", "nothing"],
  ["class A extends b() {}", "something"],
  ["@a class A {}", "something"],
  ["class A { @a b() {} }", "something"],
  ["class A { @a b = 1; }", "something"],
  ["class A { constructor(@a b) {} }", "something", "a.ts"],
  // Types, and what runs though it looks like one.
  ["type A = B; interface C { d(): e }", "nothing"],
  ["enum A { B = 1, C }", "nothing"],
  ["enum A { B = c() }", "something"],
  ["namespace A { b(); }", "something"],
  ["import a = require('b');", "something", "a.ts"],
  ["import { a } from 'b'; export const c = a;", "nothing"],
  ["export default a();", "something"],
];

describe("hasEffect", () => {
  it.each(kinds.map(([code, does, path]) => ({ code, does, path })))(
    "$code does $does",
    ({ code, does, path }) => {
      const statements = parse(code, path);
      expect(statements.some((node) => hasEffect(node))).toBe(does !== "nothing");
      const left = statements.some((node) => hasEffect(node, { mindsNoGetters: true }));
      expect(left).toBe(does === "something");
    },
  );

  it("leaves out what is known not to be evaluated", () => {
    const [statement] = parse("a && b();");
    const evaluatedParts = (node: Node) => (node.type === "LogicalExpression" ? [node.left] : undefined);
    expect(hasEffect(statement!)).toBe(true);
    expect(hasEffect(statement!, { evaluatedParts })).toBe(false);
    expect(hasEffect(parse("a() && b;")[0]!, { evaluatedParts })).toBe(true);
    expect(hasEffect(parse("a?.b();")[0]!, { evaluatedParts: () => [] })).toBe(false);
  });
});

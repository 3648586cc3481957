import { describe, expect, test } from "vitest";
import { analyseScopes } from "../../src/scopes/analyse-scopes.js";
import { type Binding, meansTheSame } from "../../src/scopes/scopes.js";
import type { Dialect } from "../../src/source/extensions.js";
import { parseCode } from "../../src/source/parse.js";
import { namesIn } from "../../src/syntax/bound-names.js";
import { childrenOf, walk } from "../../src/syntax/children.js";
import type { Node } from "../../src/syntax/node.js";

function analyse(text: string, dialect: Dialect) {
  const { ast } = parseCode(text, { start: 0, end: text.length, dialect });
  return { ast, scopes: analyseScopes(ast) };
}

/**
 * Names are marked: `x/*1d*\/` is declared there, `x/*1*\/` reads the same binding, `x/*1w*\/` writes it, `x/*1rw*\/`
 * does both; `x/*0*\/` has none.
 */
function expectMarked(text: string, dialect: Dialect): void {
  const { ast, scopes } = analyse(text, dialect);
  const byNumber = new Map<string, Binding>();
  for (const { index, 1: name, 2: number, 3: role } of text.matchAll(/([\w$]+)\/\*(\d)(d|w|rw|)\*\//g)) {
    const start = index;
    const nodes = [...walk(ast.program)].filter(
      (node) => node.start === start && "name" in node && node.name === name,
    );
    const bindings = new Set(nodes.flatMap((node) => scopes.bindingOf.get(node) ?? []));
    const what = `${name} at ${start} in ${text}`;
    if (number === "0") {
      expect(bindings.size, what).toBe(0);
      continue;
    }
    expect(bindings.size, what).toBe(1);
    const [binding] = bindings as Set<Binding>;
    expect(binding!.name, what).toBe(name);
    expect((byNumber.get(number!) ?? binding) === binding, what).toBe(true);
    byNumber.set(number!, binding!);
    const among = (list: readonly Node[]) => nodes.some((node) => list.includes(node));
    const roles = {
      d: binding!.identifier.start === start,
      w: among(binding!.writes),
      r: among(binding!.references),
    };
    const expected =
      role === "d" ? { d: true, w: false, r: false } : { d: false, w: /w/.test(role!), r: role !== "w" };
    expect(roles, what).toEqual(expected);
  }
  expect(new Set(byNumber.values()).size, text).toBe(byNumber.size);
}

const programs: Readonly<Record<string, readonly [dialect: Dialect, ...texts: string[]]>> = {
  blocks: [
    "js",
    "let x/*1d*/; { let x/*2d*/; x/*2*/; { x/*2*/; } } x/*1*/;",
    "if (a) { const x/*1d*/ = 1; } else { x/*0*/; }",
    "switch (x/*0*/) { case 1: let x/*1d*/; default: x/*1*/; } x/*0*/;",
    "try { x/*0*/; } catch (x/*1d*/) { x/*1*/; } x/*0*/;",
    "try {} catch ({ x/*1d*/, y: [y/*2d*/] }) { x/*1*/; y/*2*/; } try {} catch { x/*0*/; }",
    "class A { static { var x/*1d*/; { x/*1*/; } } } x/*0*/;",
  ],
  loops: [
    "js",
    "for (let x/*1d*/ = 0; x/*1*/ < 1; x/*1rw*/++) x/*1*/; x/*0*/;",
    "let x/*1d*/; for (x/*1w*/ of []) x/*1*/; for (x/*1w*/ in {}) ; for ([x/*1w*/] of []) ;",
    "for (const x/*1d*/ of []) { x/*1*/; } x/*0*/; for (const { x/*2d*/ } of []) x/*2*/;",
    "for (var x/*1d*/ of []) ; x/*1*/;",
    "let x/*1d*/; for (o[x/*1*/] of []) ;",
  ],
  "hoisted names": [
    "js",
    "{ var x/*1d*/ = 1; } x/*1*/;",
    "x/*1*/; function f() { x/*2*/; { var x/*2d*/; } } { x/*1*/; } var x/*1d*/;",
    "var x/*1d*/ = 1; var x/*1w*/ = 2; x/*1*/;",
    "{ function x/*1d*/() {} } x/*1*/;",
    "function f() { { function x/*1d*/() {} } x/*1*/; } x/*0*/;",
    '"use strict"; { function x/*1d*/() {} x/*1*/; } x/*0*/;',
    'function f() { "use strict"; { function x/*1d*/() {} x/*1*/; } x/*0*/; } { function y() {} } x/*0*/;',
    'function f() { "use strict"; } { function x/*1d*/() {} } x/*1*/;',
    '"use other"; { function x/*1d*/() {} } x/*1*/;',
    "{ async function x/*1d*/() {} x/*1*/; } x/*0*/;",
    "{ function* x/*1d*/() {} x/*1*/; } x/*0*/;",
    "export {}; { function x/*1d*/() {} x/*1*/; } x/*0*/;",
    "class A { static { { function x/*1d*/() {} } x/*0*/; } }",
    "var x/*1d*/; { function x/*2d*/() {} x/*2*/; } x/*1*/;",
    "let x/*1d*/; { function x/*2d*/() {} x/*2*/; } x/*1*/;",
    "{ let x/*1d*/; { function x/*2d*/() {} x/*2*/; } x/*1*/; } x/*0*/;",
    "function f(x/*1d*/, y = 1) { { function x/*2d*/() {} x/*2*/; } x/*1*/; }",
    "{ { function x/*1d*/() {} } x/*1*/; } x/*1*/;",
  ],
  functions: [
    "js",
    "function x/*1d*/(x/*2d*/) { x/*2*/; } x/*1*/;",
    "(function x/*1d*/() { x/*1*/; }); x/*0*/;",
    "(function x/*1d*/(x/*2d*/) { x/*2*/; });",
    "function f(x/*1d*/) { var x/*1w*/ = 1; x/*1*/; }",
    "function f(x/*1d*/, y = () => x/*1*/) { var x/*1w*/ = 1; x/*1*/; }",
    "var x/*2d*/; function f(y = x/*2*/) { let x/*1d*/; x/*1*/; }",
    "var x/*2d*/; function f([y = x/*2*/]) { var x/*1d*/; x/*1*/; }",
    "const f = (x/*1d*/) => x/*1*/; x/*0*/; const g = (x/*2d*/) => { x/*2*/; };",
    "var x/*2d*/; function f(a, y = x/*2*/) { let x/*1d*/; x/*1*/; }",
    "const f = ({ x/*1d*/ }, [y/*2d*/ = x/*1*/], ...z/*3d*/) => [x/*1*/, y/*2*/, z/*3*/];",
    "var x/*1d*/; const o = { [x/*1*/](x/*2d*/) { x/*2*/; }, x/*0*/() { x/*1*/; }, get x/*0*/() { return x/*1*/; } };",
  ],
  classes: [
    "js",
    "class x/*1d*/ { m() { x/*1*/; } } x/*1*/;",
    "(class x/*1d*/ extends y { m() { x/*1*/; } }); x/*0*/;",
    "let x/*1d*/; class A { x/*0*/ = x/*1*/; [x/*1*/] = 2; static x/*0*/() {} #p(x/*2d*/) { x/*2*/; } }",
  ],
  patterns: [
    "js",
    "const { a: x/*1d*/, b: { c: [y/*2d*/ = x/*1*/] }, ...z/*3d*/ } = o; x/*1*/; y/*2*/; z/*3*/;",
    "let x/*1d*/, y/*2d*/; ({ x/*1w*/, a: [y/*2w*/ = x/*1*/], [y/*2*/]: o.p, ...x/*1w*/ } = o);",
    "let x/*1d*/; [x/*1w*/, , ...x/*1w*/] = []; (x/*1w*/) = 1; x/*1rw*/ += 1; x/*1rw*/ ??= 1; --x/*1rw*/; x/*1*/.y++;",
    "const x/*1d*/ = 1; ({ x/*0*/: 1, [x/*1*/]: 2, x/*1*/ }).x/*0*/; o[x/*1*/]; o?.x/*0*/;",
    "let x/*1d*/; x/*0*/: for (;;) { break x/*0*/; continue x/*0*/; }",
  ],
  modules: [
    "js",
    'import x/*1d*/, { a as y/*2d*/ } from "m"; import * as z/*3d*/ from "m"; x/*1*/; y/*2*/; z/*3*/; a/*0*/;',
    'let x/*1d*/; export { x/*1*/ as y }; export { x/*0*/ as z } from "m";',
    "export const x/*1d*/ = 1; x/*1*/; export default x/*1*/;",
  ],
  markup: [
    "tsx",
    "const X/*1d*/ = 1, y/*2d*/ = o; <X/*1*/ y={y/*2*/}><y/*2*/.Z /><y/*0*/ /></X/*1*/>;",
    "const Y/*1d*/ = 1; <Z.Y/*0*/ Y/*0*/ />;",
  ],
  "names that refer to nothing": [
    "ts",
    "let target/*1d*/; function f() { new.target/*0*/; target/*1*/; }",
    'import j from "m" with { x/*0*/: "json" }; export * as x/*0*/ from "m"; let x/*1d*/;',
    "let x/*1d*/; class A { accessor x/*0*/ = x/*1*/; #x/*0*/ = x/*1*/; m() { return #x/*0*/ in this; } }",
    "let x/*1d*/; let o: { x/*0*/: 1; [x/*1*/]: 2; m(x/*0*/: 1): 2; (x/*0*/: 1): 2; new (x/*0*/: 1): 2; [x/*0*/: string]: 3 };",
    "let x/*1d*/; let f: (x/*0*/: 1) => 2; let g: new (x/*0*/: 1) => 2; let t: [x/*0*/: 1];",
    "let x/*1d*/; interface I { [x/*1*/](): 1; x/*0*/(): 2 }",
    "let x/*1d*/; enum E { x/*0*/ = x/*1*/ }",
    'type x/*1d*/ = 1; let i: import("m").x/*0*/; let y: x/*1*/;',
    "namespace N/*1d*/ { export type x = 1; } type x/*2d*/ = 1; let q: N/*1*/.x/*0*/;",
    "let x/*1d*/; function f(x/*2d*/): x/*0*/ is string { return x/*2*/; }",
  ],
  "types of Flow": [
    "js",
    "type T/*1d*/ = {| x: number, +y: T/*1*/ |}; let x/*2d*/: { x/*0*/: T/*1*/ } = 1; x/*2*/;",
    "opaque type O/*1d*/ = number; let o: O/*1*/; O/*0*/;",
    "export opaque type O/*1d*/ = number; let o: O/*1*/; O/*0*/;",
    "type E = {| a: 1 |}; opaque type O/*1d*/: E = E; let o: O/*1*/;",
    "interface I/*1d*/ {} interface J extends I/*1*/ { a: {| b: 1 |} } I/*0*/;",
    "export opaque type P/*2d*/ = 1; let x/*1d*/; type F = (x/*0*/: number) => P/*2*/; x/*1*/;",
    "export opaque type P = 1; type N/*1d*/ = 1; let q: N/*1*/.x/*0*/;",
    "function f(x/*1d*/: mixed): boolean %checks { return x/*1*/; }",
  ],
  types: [
    "ts",
    "type T/*1d*/ = string; let T/*2d*/: T/*1*/; T/*2*/;",
    "interface I/*1d*/<T/*2d*/> extends I/*1*/<T/*2*/> { m<U/*3d*/>(a: U/*3*/): T/*2*/; n: U/*0*/ }",
    "function f<T/*1d*/>(a: T/*1*/): T/*1*/ { let b: T/*1*/; } let c: T/*0*/;",
    "class C/*1d*/<T/*2d*/> { a: T/*2*/; b?: C/*1*/<T/*2*/>; } let c: C/*1*/<T/*0*/> = new C/*1*/();",
    "enum E/*1d*/ { A } let e: E/*1*/ = E/*1*/.A;",
    "namespace N/*1d*/ { export const x/*2d*/ = 1; x/*2*/; var y/*3d*/; } N/*1*/.x; x/*0*/; y/*0*/;",
    "namespace N/*1d*/ {} namespace N {} N/*1*/;",
    "export {}; declare global { var g/*1d*/: string; interface W/*2d*/ {} } g/*1*/; let w: W/*2*/;",
    'import x/*1d*/ = require("m"); x/*1*/; import y/*2d*/ = x/*1*/.z; y/*2*/;',
    "type F<T/*1d*/> = T/*1*/ extends (infer U/*2d*/)[] ? U/*2*/ : never; let u: U/*0*/;",
    'type M = { [K/*1d*/ in "a"]: K/*1*/ }; let k: K/*0*/;',
    "type F = <T/*1d*/>(a: T/*1*/) => T/*1*/; type N = new <T/*2d*/>(a: T/*2*/) => T/*2*/; let t: T/*0*/;",
    "interface C { <T/*1d*/>(a: T/*1*/): void; new <T/*2d*/>(a: T/*2*/): void; } let t: T/*0*/;",
    "const x/*1d*/ = 1; let y: typeof x/*1*/; let z: (x: string) => void;",
    "class A { constructor(private x/*1d*/: string, readonly y/*2d*/ = x/*1*/) { x/*1*/; y/*2*/; } }",
    "declare function f/*1d*/(a: string): void; declare function f/*1w*/(a: number): void; f/*1*/;",
    "function a/*1d*/() {} @a/*1*/ class B { @a/*1*/ m(@a/*1*/ p, @a/*1*/ private q) {} @a/*1*/ p; }",
    'declare module "m" { const x/*1d*/: 1; const y: typeof x/*1*/; } x/*0*/;',
    'declare module "a" { export const x/*1d*/: 1; } declare module "b" { const y: typeof x/*0*/; }',
    "namespace A.B { export const x/*1d*/ = 1; } namespace A.B { x/*1*/; } x/*0*/;",
    "abstract class A/*1d*/ { abstract m<T/*2d*/>(a: A/*1*/): T/*2*/; } let t: T/*0*/;",
    "type T/*1d*/ = 1; const { a }: T/*1*/ = b, [c]: T/*1*/ = d; function f(...r: T/*1*/) {}",
  ],
};

describe.each(Object.entries(programs))("binds the names of %s", (_, [dialect, ...texts]) => {
  test.each(texts)("%s", (text) => expectMarked(text, dialect));

  test.each(texts)("and knows what each node stands in: %s", (text) => {
    const { ast, scopes } = analyse(text, dialect);
    for (const node of walk(ast.program))
      for (const child of childrenOf(node)) {
        // What others are called (`#x`, `import { x as y }`, `declare module "x"`) is in no scope.
        const isNameOnly = /^(?:Identifier|StringLiteral)$/.test(child.type) && !scopes.bindingOf.has(child);
        const parent = scopes.parents.get(child) ?? (isNameOnly ? node : undefined);
        expect(parent === node, `${child.type} in ${node.type}`).toBe(true);
      }
  });
});

test("a name means the same where nothing shadows it", () => {
  const text = "let a; f(a, b); { let a; g(a, b); } 1;";
  const { ast, scopes } = analyse(text, "js");
  const nodes = [...walk(ast.program)];
  const call = (name: string) => nodes.find((node) => node.type === "Identifier" && node.name === name)!;
  expect(meansTheSame("a", call("f"), call("g"), scopes)).toBe(false);
  expect(meansTheSame("b", call("f"), call("g"), scopes)).toBe(true);
  // A place that isn't a name's is in no scope.
  const number = nodes.find(({ type }) => type === "NumericLiteral")!;
  expect(meansTheSame("b", call("f"), number, scopes)).toBe(false);
  expect(meansTheSame("b", number, call("f"), scopes)).toBe(false);
});

test("knows what declares a name", () => {
  const text = `var a; let b; const c = 1; using d = e; function f(g) {} class h {} import i from "m"; import j = k;
    try {} catch (l) {} type m = 1; interface n {} enum o {} namespace p {} for (const q of []); const r = class s {};`;
  const { scopes } = analyse(text, "ts");
  const kinds = new Set(scopes.bindingOf.values());
  expect(Object.fromEntries([...kinds].map(({ name, kind }) => [name, kind]))).toEqual({
    ...{
      a: "var",
      b: "let",
      c: "const",
      d: "const",
      f: "function",
      g: "param",
      h: "class",
      i: "import",
      j: "import",
    },
    ...{ l: "catch", m: "type", n: "type", o: "enum", p: "namespace", q: "const", r: "const", s: "class" },
  });
});

test("a function in a block writes the variable of its name around it", () => {
  const writesOf = (text: string) => {
    const { scopes } = analyse(text, "js");
    return scopes.program.values.get("x")!.writes.length;
  };
  expect(writesOf("var x = 1; { function x() {} }")).toBe(1);
  expect(writesOf("function x() {} { function x() {} }")).toBe(1);
  expect(writesOf("let x = 1; { function x() {} }")).toBe(0);
  expect(writesOf("{ function x() {} }")).toBe(0);
  expect(writesOf('"use strict"; var x = 1; { function x() {} }')).toBe(0);
});

test("knows what is exported", () => {
  const text = `
    export const a = 1, { b: [c = 2], ...d } = o;
    export function e() {}
    export class f {}
    const g = 1, h = 2, i = 3, hidden = 4;
    export { g as other, h };
    export default i;
    type j = string;
    export type { j };
    export interface k {}
    export enum l {}
    namespace m {}
    export { type m };
    let also = hidden;`;
  const { scopes } = analyse(text, "ts");
  const bindings = new Set(scopes.bindingOf.values());
  const names = [...bindings].flatMap(({ exported, name }) => (exported ? [name] : []));
  expect(names.sort()).toEqual("a c d e f g h i j k l m".split(" "));
  const { scopes: others } = analyse("export default class a { b() {} }\nfunction c() {}", "js");
  expect([...new Set(others.bindingOf.values())].map(({ name, exported }) => [name, exported])).toEqual([
    ["a", true],
    ["c", false],
  ]);
});

test.each(["() => a", "function () {}", "class {}", "a", "{ a }"])(
  "exports no name of its own by default where there is none: %s",
  (value) => {
    const { scopes } = analyse(`let a; export default ${value};`, "js");
    expect([...scopes.program.values.values()].map(({ name, exported }) => [name, exported])).toEqual([
      ["a", value === "a"],
    ]);
  },
);

test("lists the names that a pattern binds", () => {
  const { ast } = analyse("const { a, b: [c = 1, , { d }], ...e } = o, [f, ...g] = p;", "js");
  const patterns = [...walk(ast.program)].filter(({ type }) => type === "VariableDeclarator");
  expect(patterns.flatMap((node) => namesIn((node as { id: unknown }).id as Node))).toEqual(
    "a c d e f g".split(" "),
  );
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseCode } from "../../src/source/parse.js";
import { wholeFile } from "../../src/source/whole-file.js";
import { childrenOf } from "../../src/syntax/children.js";
import type { Node } from "../../src/syntax/node.js";
import { fixtures } from "../fixtures/load.js";
import { childKeysPath, renderChildKeys } from "./child-keys.js";

/** Whatever looks like a node below a node. */
function everyChild(node: Node): Node[] {
  const entries = Object.entries(node).filter(([key]) => !/^(?:errors|tokens)$|comments$/i.test(key));
  return entries.flatMap(([, value]) => [value].flat()).filter((each) => typeof each?.type === "string");
}

function parse(path: string, text: string): Node[] {
  return [wholeFile(path, text)].map((region) => parseCode(text, region).ast);
}

function expectAllChildren(root: Node): void {
  const waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const children = everyChild(node);
    if (new Set([...children, ...childrenOf(node)]).size !== children.length)
      expect(childrenOf(node), node.type).toEqual(children);
    waiting.push(...children);
  }
}

describe("childrenOf", () => {
  it("knows every kind of node that Babel does", () => {
    expect(readFileSync(childKeysPath, "utf8"), "npm run syntax writes the table").toBe(renderChildKeys());
  });

  it("loses no node of any fixture", () => {
    for (const { path, input, output } of fixtures)
      for (const text of [input, output]) for (const root of parse(path, text)) expectAllChildren(root);
  });

  it.each([
    [
      "a.ts",
      "#!/usr/bin/env node\n'use strict';\n[, a] = [1, , ...b];\nl: for await (const [c = 1] of d) continue l;",
    ],
    [
      "a.ts",
      "abstract class A<in out T> extends B<T> implements C { @d declare readonly [e: string]: any; static {} accessor #f = #f in g; }",
    ],
    [
      "a.ts",
      "type A<T extends B = C> = T extends infer U extends D ? { readonly [K in keyof U as `x${K}`]-?: U[K] } : import('a', { with: {} }).B<typeof c>;",
    ],
    [
      "a.ts",
      "import type { a as b } from 'c' with { type: 'json' }; export * as d from 'e'; import f = require('g'); export = f; declare global { enum H { I = 1 } }",
    ],
    [
      "a.ts",
      "function f(this: A, a?: B, ...c: C[]): asserts a is D; function f() { return <T,>(x: T) => x satisfies T as unknown as U; }",
    ],
    ["a.tsx", "const a = <A.B<C> {...d} e:f='g' h={i}>text {/* c */} {...j}<></></A.B>;"],
    [
      "a.js",
      "// @flow\ntype A = {| +a: ?string, [b: string]: mixed, ... |}; opaque type B: C = D; declare function e(f: G): boolean %checks(f); (x: any);",
    ],
    ["a.js", "a ||= b?.c?.[d]?.(e) ?? new.target; x = do { 1 }; a::b; %DebugPrint(c); throw throw d;"],
  ])("loses none of %s: %s", (path, text) => {
    for (const root of parse(path, text)) expectAllChildren(root);
  });

  it("finds those of a kind that it doesn't know", () => {
    const left = { type: "Identifier", name: "a" };
    const list = [{ type: "Identifier", name: "b" }, null];
    const node = { type: "Later", left, list, name: "c", leadingComments: [{ type: "CommentLine" }] };
    expect(childrenOf(node as unknown as Node)).toEqual([left, list[0]]);
  });
});

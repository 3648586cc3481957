import { expect, test } from "vitest";
import { Trees } from "../../src/scopes/trees.js";
import { Document } from "../../src/source/document.js";

/** Asks for the tree of a text. */
function asking(trees: Trees) {
  return (path: string, text: string) => trees.of(new Document(path, text), null);
}

test("a text is parsed once as long as there is room", () => {
  const of = asking(new Trees(20));
  const first = of("a.js", "let a;");
  const second = of("b.js", "let b;");
  expect(of("a.js", "let a;")).toBe(first);
  expect(of("b.js", "let b;")).toBe(second);
  expect(first).not.toBe(second);
});

test("another text, or another file, has another tree", () => {
  const trees = new Trees(100);
  const of = asking(trees);
  const first = of("a.js", "let a;");
  expect(of("b.js", "let a;")).not.toBe(first);
  expect(of("a.js", "let b;").scopes.program.values.has("b")).toBe(true);
  expect(of("a.js", "let a;")).not.toBe(first);
});

test("what was used last is kept", () => {
  // Room for two of these.
  const of = asking(new Trees(13));
  const [a, b] = [of("a.js", "let a;"), of("b.js", "let b;")];
  expect(of("a.js", "let a;")).toBe(a);
  const c = of("c.js", "let c;");
  expect(of("a.js", "let a;")).toBe(a);
  expect(of("c.js", "let c;")).toBe(c);
  expect(of("b.js", "let b;")).not.toBe(b);
  // A text that takes the place of another of its file takes no more room than it.
  const changed = of("b.js", "let d;");
  expect(of("c.js", "let c;")).toBe(c);
  expect(of("b.js", "let d;")).toBe(changed);
});

test("the last one is kept, however little room there is", () => {
  const of = asking(new Trees());
  const a = of("a.js", "let a;");
  expect(of("a.js", "let a;")).toBe(a);
  const b = of("b.js", "let b;");
  expect(of("b.js", "let b;")).toBe(b);
  expect(of("a.js", "let a;")).not.toBe(a);
});

test("there can be more room later", () => {
  const trees = new Trees();
  const of = asking(trees);
  trees.keep(100);
  const a = of("a.js", "let a;");
  of("b.js", "let b;");
  expect(of("a.js", "let a;")).toBe(a);
});

test("it is known which of a file's last three results parse", () => {
  const trees = new Trees();
  expect(trees.isSound("a.js", "one")).toBe(false);
  for (const result of ["one", "two", "three"]) trees.foundSound("a.js", result);
  expect(["one", "two", "three", "four"].map((result) => trees.isSound("a.js", result))).toEqual([
    ...[true, true, true, false],
  ]);
  trees.foundSound("a.js", "four");
  expect(trees.isSound("a.js", "one")).toBe(false);
  expect(trees.isSound("a.js", "four")).toBe(true);
  expect(trees.isSound("b.js", "four")).toBe(false);
});

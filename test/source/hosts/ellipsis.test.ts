import { describe, expect, it } from "vitest";
import { isEllipsis, withDots } from "../../../src/source/hosts/dots.js";
import { fillEllipses } from "../../../src/source/hosts/ellipsis.js";

/** Dots that are read as something stand for themselves here: `.` for a part of a name. */
function fill(text: string): string | null {
  const filled = fillEllipses(text, "tsx");
  if (filled !== null) expect(filled).toHaveLength(text.length);
  return filled?.replaceAll("ꓸ", "_") ?? null;
}

describe("an ellipsis", () => {
  it.each([
    ["run(...);", "run(___);"],
    ["run(a, ...);", "run(a, ___);"],
    ["run(..., a);", "run(___, a);"],
    ["run(a ...);", "run(a ,__);"],
    ["run(…);", "run(_);"],
    ["run([1, ...]);", "run([1, ___]);"],
    ["a = { ... };", "a = { ___ };"],
    ["a = { b, ... };", "a = { b, ___ };"],
    ["a = {\n  ...\n  b: 1,\n};", "a = {\n  __,\n  b: 1,\n};"],
    ["const { ... } = a;", "const { ___ } = a;"],
    ["a = ...;", "a = __;;"],
    ["a = b ? ... : …;", "a = b ? ___ : _;"],
    ["`${...}`;", "`${___}`;"],
    ["a.then(...)", "a.then(___)"],
    ["import { ... } from 'a';", "import { ___ } from 'a';"],
    ["return (\n  ...\n  <A />\n);", "return (\n  __,\n  <A />\n);"],
    ["<A ... />;", "<A ___ />;"],
  ])("may be an expression: %j", (text, filled) => {
    expect(fill(text)).toBe(filled);
  });

  it.each([
    ["...\na();\n...\n", "__;\na();\n__;\n"],
    ["…\na();\n…\n", "_\na();\n_\n"],
    ["…\n(a)();", ";\n(a)();"],
    ["function a(...) { ... }", "function a(___) { __; }"],
    ["a = () => { … }", "a = () => { _ }"],
    ["a = (b) => {\n  ....\n}", "a = (b) => {\n  ___;\n}"],
    ["if (...) { ... } else { ... }", "if (___) { __; } else { __; }"],
    ["switch (a) {\n  case 1: ...\n}", "switch (a) {\n  case 1: __;\n}"],
    ["switch (a) { ... }", "switch (a) {     }"],
    ["class A { ... }", "class A { __; }"],
  ])("may be a statement: %j", (text, filled) => {
    expect(fill(text)).toBe(filled);
  });

  it.each([
    ["type A = { ... };", "type A = { __; };"],
    ["interface A {\n  ...\n}", "interface A {\n  __;\n}"],
    ["let a: Map<...>;", "let a: Map<___>;"],
  ])("may be a type: %j", (text, filled) => {
    expect(fill(text)).toBe(filled);
  });

  it("is told from spreads, strings and comments around it", () => {
    expect(fill("// ...\nrun('...', ...a, ...); // …\nb('…');")).toBe(
      "// ...\nrun('...', ...a, ___); // …\nb('…');",
    );
  });

  it.each([
    ["what parses as it is", "run(...a); // ...\n"],
    ["what is broken otherwise", "run(...; b["],
    ["what has none", "run(a"],
    ["what no reading mends", "for (...) {}"],
  ])("is none in %s", (_, text) => {
    expect(fill(text)).toBeNull();
  });

  it("is looked for as long as that doesn't take too much work", () => {
    expect(fill("run(...);\n".repeat(50))).toBe("run(___);\n".repeat(50));
    expect(fill("run(...);\n".repeat(1000))).toBeNull();
  });

  it("is shown as dots", () => {
    expect(withDots("exec(ꓸꓸꓸ, [ꓸ]); a.b")).toBe("exec(..., [...]); a.b");
  });

  it("is a name that nobody has", () => {
    expect(isEllipsis("ꓸꓸꓸ")).toBe(true);
    expect(isEllipsis("a")).toBe(false);
  });
});

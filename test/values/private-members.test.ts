import { describe, expect, it } from "vitest";
import { migrate } from "../../transforms/migrate.js";

/** Whether a class's private method changes with its calls, though something else stands beside it. */
function changes(more: string, { inside = "", name = "run", is = "private " } = {}): boolean {
  const text = `class Panel {
  ${is}${name}(cmd: string) { return window.ddClient.execHostCmd(cmd); }
  go() { return this.${name}("tool a b"); }
  ${inside}
}
${more}
export {};
`;
  const { code } = migrate(text, { path: "panel.ts" });
  const isChanged = code.includes(`this.${name}("tool", ["a", "b"])`);
  // Its calls change with it, or nothing does.
  expect(code.includes(`${name}(cmd: string, args: string[])`)).toBe(isChanged);
  expect(code.includes('this.run("tool a b")')).toBe(!isChanged && name === "run");
  return isChanged;
}

describe("a private method changes with all of its calls", () => {
  it.each([
    "",
    "const other = { run() {} };\nother.run();",
    "function stop(panel: Panel) { panel.go(); }",
    "class Other { run() {} go() { this.run(); } }",
    "const { run } = other;",
  ])("whatever stands beside it: %s", (more) => {
    expect(changes(more)).toBe(true);
  });

  it.each([
    "stop(one) { const { other } = one; return other; }",
    "stop(one: { run: string }) { return one; }",
    "more(panel: Panel) { return panel.go(); }",
  ])("whatever stands in its class: %s", (inside) => {
    expect(changes("", { inside })).toBe(true);
  });

  it("and so does one with a `#`, whatever others do", () => {
    const one = { name: "#run", is: "" };
    expect(changes("function poke(panel) { panel.run(); }", one)).toBe(true);
    expect(changes("class Other { #run(cmd: string) {} go() { this.#run('x y'); } }", one)).toBe(true);
  });
});

describe("a private method stays where somebody gets at it past its type", () => {
  it.each([
    'function poke(panel) { return panel.run("x y"); }',
    'function poke(panel: any) { return panel.run("x y"); }',
    'const poke = (panel: Panel) => (panel as any).run("x y");',
    'const poke = (panel: Panel) => (<any>panel).run("x y");',
    'const poke = (panel: Panel) => panel["run"]("x y");',
    'const poke = () => new Panel()["run"]("x y");',
    'class Sub extends Panel { more() { return this["run"]("x y"); } }',
  ])("%s", (more) => {
    expect(changes(more)).toBe(false);
  });

  it.each([
    "more() { const { run } = this; return run; }",
    "more() { const { ...all } = this; return all; }",
    "more(key: string) { return this[key]; }",
    'more(other) { return other.run("x y"); }',
    "more() { return all.map(this.run); }",
  ])("in its class: %s", (inside) => {
    expect(changes("", { inside })).toBe(false);
  });
});

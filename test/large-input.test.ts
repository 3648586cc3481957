import { describe, expect, it } from "vitest";
import { migrate } from "../transforms/migrate.js";

const use = "window.ddClient.toastError('x')";
const repeat = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join("\n");

describe("code that is nested thousands of levels deep", () => {
  it.each([
    ["calls", `${"f(".repeat(5000)}${use}${")".repeat(5000)}`],
    ["blocks", `${"{".repeat(5000)}${use}${"}".repeat(5000)}`],
    ["functions", `${"() => ".repeat(5000)}${use}`],
    ["operators", `x = ${"a + ".repeat(20_000)}${use}`],
    ["types", `type T = ${"A<".repeat(5000)}string${">".repeat(5000)}; ${use}`],
  ])("%s: gives a result or a clean failure", (_, code) => {
    const { error } = migrate(code, { path: "deep.ts" });
    if (error)
      expect(error).toMatchObject({ code: "syntax-error", message: expect.stringMatching(/nested too/) });
  });
});

describe("long files", () => {
  // Generous: anything that grows with the square of the length takes minutes.
  it.each([
    ["functions", 50_000, (i: number) => `function f${i}(a, b) { return f${i % 99}(a) + b; }`],
    ["uses", 10_000, () => `${use}; // why`],
    ["call sites", 10_000, () => "show(window.ddClient);"],
    ["returns", 5_000, (i: number) => `if (show.x${i}) show().toastError("x");`],
    ["patterns", 5_000, () => '{ const { toastError } = window.ddClient; toastError("x"); }'],
  ] as const)("with many %s are done in seconds", (_, count, line) => {
    const code = `function show(client) { return client ?? window.ddClient; }\n${repeat(count, line)}\n${use};\n`;
    const started = performance.now();
    const result = migrate(code, { path: "long.js" });
    expect(result).toMatchObject({ error: null, changed: true });
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

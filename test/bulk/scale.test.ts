import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const page = readFileSync(new URL("../../docs/bulk/scale.md", import.meta.url), "utf8");

test("the arithmetic of docs/bulk/scale.md comes to what is said", () => {
  const cells = page
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) => line.split("|").map((cell) => cell.trim()));
  let sums = 0;
  for (const row of cells)
    for (const [index, cell] of row.entries()) {
      if (!/^[\d.() ×÷+]+$/.test(cell) || !/[×÷]/.test(cell)) continue;
      const value = calculate(cell);
      const said = Number(row[index + 1]);
      // As exact as it is written.
      expect(Math.abs(value - said) / said, `${cell} = ${value}, not ${said}`).toBeLessThan(0.05);
      sums++;
    }
  expect(sums).toBe(32);
});

/** By the usual rules; there is nothing in it but numbers. */
function calculate(text: string): number {
  const tokens = text.match(/[\d.]+|[()×÷+]/g)!;
  const product = (): number => {
    let value = factor();
    while (tokens[0] === "×" || tokens[0] === "÷")
      value = tokens.shift() === "×" ? value * factor() : value / factor();
    return value;
  };
  const sum = (): number => {
    let value = product();
    while (tokens[0] === "+" && tokens.shift()) value += product();
    return value;
  };
  const factor = (): number => {
    const token = tokens.shift()!;
    if (token !== "(") return Number(token);
    const value = sum();
    tokens.shift();
    return value;
  };
  return sum();
}

import { format, type Options } from "prettier";
import { beforeAll, describe, expect, it } from "vitest";
import { migrate } from "../../transforms/migrate.js";
import { fixtures } from "../fixtures/load.js";
import { share } from "../share.js";

/** Lines up to a width, and some that were broken at it, which show it. */
function linesOf(width: number): string {
  const long = Array.from({ length: 10 }, (_, i) => `  const value${i} = compute(`);
  return [
    "",
    "function lines() {",
    ...long.map((start) => `${start}${"x".repeat(width - start.length - 2)});`),
    `  return compute("${"a text ".repeat(4)}", value0, value1, value2, "${"a text ".repeat(4)}", value3, value4);`,
    "}",
    "",
    "function more() {",
    `  return compute("${"a text ".repeat(4)}", value0, value1, value2, "${"a text ".repeat(4)}", value3, value4);`,
    "}",
    "",
  ].join("\n");
}

/** Each fixture as Prettier formats it at a width, migrated, and formatted again. */
async function migrateAt(width: number) {
  const results: { code: string; formatted: string }[] = [];
  for (const { input, path, options } of share(fixtures, 3)) {
    const settings: Options = { filepath: path, printWidth: width };
    const text = input.replace(/^\ufeff?(?:#!.*)?/, "");
    const source = await format(text + linesOf(width), settings).catch(() => "");
    const { code, changed } = migrate(source, options);
    if (changed) results.push({ code, formatted: await format(code, settings) });
  }
  return results;
}

describe.each([
  { width: 80, most: 0.6 },
  { width: 100, most: 0.7 },
  { width: 120, most: 0.8 },
])("in files that Prettier formats at $width columns", ({ width, most }) => {
  let results: { code: string; formatted: string }[];

  beforeAll(async () => {
    results = await migrateAt(width);
  }, 120_000);

  it("what is written is what Prettier writes, unless something around it would have to be broken", () => {
    const agreeing = results.filter(({ code, formatted }) => code === formatted);
    expect(agreeing.length / results.length).toBeGreaterThan(most);
  });

  it("a call is broken as a whole or not at all", () => {
    // An array that goes on to the next line behind its first element, or arguments that share their lines.
    const halfBroken = results.filter(({ code }) => /\.exec\(\n\s*\S+, \[[^\n]*\],\n/.test(code));
    expect(halfBroken).toEqual([]);
  });
});

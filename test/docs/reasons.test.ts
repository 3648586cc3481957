import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { describeReasons } from "../../src/api/reasons.js";
import { migrate } from "../../transforms/migrate.js";
import { fillIn, pagePath, renderTable } from "./generated.js";

const folder = pagePath("docs/reasons");
const reasons = describeReasons().map(([reason]) => reason.replaceAll("`", ""));
const read = (reason: string) => readFileSync(join(folder, `${reason}.md`), "utf8");

/** What a person or a compiler decides has no example that shows it by itself. */
const withoutExample = ["declined", "type-error"];

test("there is a page for every reason, and a table of them: `npm run docs` writes it", async () => {
  const files = readdirSync(folder).filter((file) => file !== "README.md");
  expect(files.sort()).toEqual(reasons.map((reason) => `${reason}.md`).sort());
  const rows = describeReasons().map(([name, ...cells], index) => [
    `[${name}](${reasons[index]}.md)`,
    ...cells,
  ]);
  const list = renderTable(["reason", "what is in the way", "what to do"], rows);
  await expect(fillIn(read("README"), "reasons", list)).toMatchFileSnapshot(join(folder, "README.md"));
});

describe.each(reasons)("the page of %s", (reason) => {
  const blocks = [...read(reason).matchAll(/^(`{3,})(js|ts|md|html)\n([\s\S]*?)\n\1$/gm)].map(
    ([, , language, code]) => [`example.${language}`, `${code}\n`] as const,
  );

  test("begins with its name, and says why and what to do", () => {
    expect(read(reason)).toMatch(
      new RegExp(`^# ${reason}\\n\\n[^\\n]+\\n\\n## Why\\n\\n[\\s\\S]+\\n## What to do\\n\\n[^\\n]+\\n$`),
    );
  });

  test.skipIf(withoutExample.includes(reason))("has an example that is left for it", () => {
    const [path, before] = blocks[0]!;
    const { references, error } = migrate(before, { path });
    expect(error).toBeNull();
    expect(references.map((reference) => reference.reason)).toContain(reason);
  });

  test("has one of what a person makes of it that uses nothing old", () => {
    for (const [path, after] of blocks.slice(1)) {
      const { references, error } = migrate(after, { path });
      expect([error, references]).toEqual([null, []]);
    }
  });
});

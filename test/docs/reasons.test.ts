import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { describeReasons } from "../../src/api/reasons.js";
import { migrate } from "../../transforms/migrate.js";

const folder = join(import.meta.dirname, "../../docs/reasons");
const reasons = describeReasons().map(([reason]) => reason.replaceAll("`", ""));
const read = (reason: string) => readFileSync(join(folder, `${reason}.md`), "utf8");

/** What a person or a compiler decides has no example that shows it by itself. */
const withoutExample = ["declined", "type-error"];

test("there is a page for every reason, and a list of them: `npm run docs` writes it", async () => {
  const files = readdirSync(folder).filter((file) => file !== "README.md");
  expect(files.sort()).toEqual(reasons.map((reason) => `${reason}.md`).sort());
  const list = reasons
    .toSorted()
    .map((reason) => `- [\`${reason}\`](${reason}.md): ${read(reason).split("\n")[2]}\n`);
  const page = `# Why a use is left\n\n\`ddclient-migrate explain <reason>\` prints one of these pages.\n\n${list.join("")}`;
  await expect(page).toMatchFileSnapshot(join(folder, "README.md"));
});

describe.each(reasons)("the page of %s", (reason) => {
  const blocks = [...read(reason).matchAll(/```(js|ts)\n([\s\S]*?)\n```/g)].map(
    ([, language, code]) => [`example.${language}`, `${code}\n`] as const,
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

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { migrate } from "../../transforms/migrate.js";

const page = readFileSync(new URL("../../docs/languages.md", import.meta.url), "utf8");
const examples = [...page.matchAll(/^(`{3,})diff (\S+)\n([\s\S]*?)^\1$/gm)].map(([, , path, diff]) => ({
  path: path!,
  diff: diff!,
}));

test("docs/languages.md has an example in each language", () => {
  expect(examples.map(({ path }) => path)).toEqual([
    "index.html",
    "Status.vue",
    "Options.vue",
    "Images.svelte",
    "README.md",
    "intro.mdx",
  ]);
});

test.each(examples)("docs/languages.md says what becomes of $path", ({ path, diff }) => {
  const side = (sign: "+" | "-") =>
    diff.replace(/^([ +-])(.*\n)/gm, (_, own: string, line: string) =>
      own === " " || own === sign ? line : "",
    );
  const { code, references, error } = migrate(side("-"), { path });
  expect(code).toBe(side("+"));
  expect(error).toBeNull();
  expect(references.map(({ outcome }) => outcome)).toEqual(references.map(() => "migrated"));
});

import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { expect, test } from "vitest";
import { waysToSearch } from "../../src/disk/git-patterns.js";
import { listWithGit } from "../../src/disk/list-with-git.js";
import { keyOf } from "../../src/modules/module-names.js";
import { loadNeedles, type Needle, needlesForKey } from "../../src/modules/needles.js";
import { makeRepository } from "./temporary.js";

const files: Record<string, string> = {
  "relative.ts": 'import { run } from "./lib/shell";',
  "extension.ts": "import { run } from './shell.js';",
  "query.ts": 'import text from "../shell?raw";',
  "alias.ts": "import { run } from `~shell`;",
  "accent.ts": 'import { run } from "./été";',
  "dots.ts": 'import { run } from "../..";',
  "package.ts": 'import { run } from "@me/tools/run";',
  "hash.ts": 'import { run } from "#run";',
  "computed.ts": "const all = import.meta.glob('./*.ts');",
  "required.ts": "const one = require (name);",
  "longer.ts": 'import { run } from "./shells"; import { other } from "./my-shell"; export const shell = 1;',
  "prose.ts": "// See @me/tools/run, and the shell.\nexport {};",
};

async function search(folder: string, needles: readonly Needle[]): Promise<string[]> {
  const listing = await listWithGit(folder, { needles, ignore: true });
  if (typeof listing === "string") throw new Error(listing);
  return [...listing.mentioning, ...listing.unsearched].sort();
}

test("finds the files that may load a module by a name", async () => {
  const folder = makeRepository(files);
  expect(await search(folder, [{ end: "shell" }])).toEqual([
    "alias.ts",
    "extension.ts",
    "query.ts",
    "relative.ts",
  ]);
  expect(await search(folder, [{ end: "été" }])).toEqual(["accent.ts"]);
  expect(await search(folder, needlesForKey("."))).toEqual(["dots.ts"]);
  expect(await search(folder, [{ start: "@me/tools" }])).toEqual(["package.ts"]);
  expect(await search(folder, loadNeedles)).toEqual(["computed.ts", "hash.ts", "required.ts"]);
  expect(await search(folder, [{ end: "shell" }, { start: "#" }, "prose"])).toEqual([
    "alias.ts",
    "extension.ts",
    "hash.ts",
    "query.ts",
    "relative.ts",
  ]);
  expect(await search(folder, [{ start: "" }])).toHaveLength(11);
});

test("a search by texts, for a git without the expressions of Perl, finds as much and more", () => {
  const folder = makeRepository(files);
  for (const needles of [[{ end: "shell" }], needlesForKey("."), [{ start: "@me/tools" }], loadNeedles]) {
    const [exact, texts] = waysToSearch([...needles, { end: "nowhere" }]).map((way) => {
      const found = execFileSync("git", ["grep", "-l", ...way], { cwd: folder, encoding: "utf8" });
      return found.trim().split("\n");
    });
    expect(texts).toEqual(expect.arrayContaining(exact!));
  }
});

test("finds names that begin with others", async () => {
  const folder = makeRepository({
    "a.ts": 'import "@lib-shell";',
    "b.ts": 'import "./lib";',
    "c.ts": 'import "./library";',
    "d.ts": 'import "./lib-shells";',
  });
  const found = await search(folder, [{ end: "lib" }, { end: "lib-shell" }, { end: "li" }]);
  expect(found).toEqual(["a.ts", "b.ts"]);
});

test("has no way to search for very much", async () => {
  const many = Array.from({ length: 4000 }, (_, index) => ({ end: `module${index * 7919}` }));
  expect(waysToSearch(many)).toEqual([]);
  expect(await search(makeRepository(files), many)).toHaveLength(Object.keys(files).length);
});

test("a name is found by its key, whatever it is", () => {
  const part = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom("..", ".", "shell", "~", "@", "run.ts"));
  const names = fc
    .array(part, { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join("/"))
    .filter((name) => !/["'`\n\\]/.test(name) && !/^(?:\?|$)/.test(name));
  fc.assert(
    fc.property(names, fc.array(names), fc.constantFrom('"', "'", "`"), (name, others, quote) => {
      const [[, ...rest] = []] = waysToSearch([name, ...others].flatMap((one) => needlesForKey(keyOf(one))));
      const patterns = rest.filter((part) => part !== "-e");
      const line = `import ${quote}${name}${quote}`;
      expect(
        patterns.some((pattern) => new RegExp(pattern).test(line) || line.includes(pattern)),
        line,
      ).toBe(true);
    }),
  );
});

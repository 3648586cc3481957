import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { git as runGit } from "../../src/disk/git.js";
import { walkFolder } from "../../src/disk/walk-folder.js";
import { formatSource } from "../../src/format/format-source.js";
import { Thread, TimeLimitError } from "../../src/limits/thread.js";
import { withinTime } from "../../src/limits/within-time.js";
import { addFiles, isWindows, makeFolder, makeRepository } from "../run/temporary.js";

/** Takes every way to cut `a/a/a/…` into thirteen. */
const endless = { ".gitignore": `${"**/a/".repeat(12)}b\n` };
const deepFile = `${"a/".repeat(150)}c.ts`;

const module = (text: string) => `data:text/javascript,${encodeURIComponent(text)}`;

describe("patterns that match for hours", () => {
  // git for Windows doesn't follow paths of 300 characters.
  it.skipIf(isWindows)("git is stopped", async () => {
    const folder = makeRepository(endless);
    addFiles(folder, { [deepFile]: "window.ddClient;\n" });
    const args = ["ls-files", "-oz", "--exclude-standard"];
    expect(await runGit(args, folder, { limit: 1_000 })).toMatchObject({ status: 128 });
    expect(await runGit(["ls-files", "-z"], folder, { limit: 10_000 })).toMatchObject({ status: 0 });
  });

  it("so are .gitignore files without git", async () => {
    const folder = makeFolder({ ...endless, [deepFile]: "", "d.ts": "" });
    const { code, unreadable } = await walkFolder(folder, { ignore: true });
    expect(code).toEqual(["d.ts"]);
    expect(unreadable).toMatchObject([{ reason: expect.stringMatching(/takes too long \(--no-ignore/) }]);
    expect((await walkFolder(folder, { ignore: false })).code).toHaveLength(2);
  });

  it("and Prettier's configuration", async () => {
    const files = `${"*a".repeat(12)}b.ts`;
    const folder = makeFolder({
      ".prettierrc": JSON.stringify({ overrides: [{ files, options: {} }] }),
    });
    const file = join(folder, `${"a".repeat(200)}.ts`);
    const { code, notes } = await formatSource(file, "a();\n", "b( );\n", { cwd: folder });
    expect([code, notes]).toEqual([
      "b( );\n",
      [expect.stringMatching(/^Prettier took too long with a+\.ts and was/)],
    ]);
    // The next run has another thread.
    const good = makeFolder({ ".prettierrc": "{}" });
    expect(await formatSource(join(good, "a.ts"), "a();\n", "b( );\n", { cwd: good })).toEqual({
      code: "b();\n",
      notes: [],
      isFormatted: true,
    });
  });
});

describe("a thread", () => {
  it("is ended after its time, for what waits, too", async () => {
    const thread = new Thread(module("export const spin = () => { for (;;); }; export const one = () => 1;"));
    expect(await thread.call("one", [], 20_000)).toBe(1);
    const calls = [thread.call("spin", [], 300), thread.call("one", [], 20_000)];
    expect((await Promise.allSettled(calls)).map((call) => (call as PromiseRejectedResult).reason)).toEqual([
      expect.any(TimeLimitError),
      expect.any(TimeLimitError),
    ]);
  });

  it("tells what was thrown, and goes on", async () => {
    const thread = new Thread(
      module(
        "export default { fail() { throw new Error('no'); }, deep: (n) => n && 1 + module(n) }; const module = (n) => n && 1 + module(n - 1);",
      ),
    );
    await expect(thread.call("fail", [], 20_000)).rejects.toThrow("no");
    expect(await thread.call("deep", [200_000], 20_000)).toBe(200_001);
  });
});

it("work is ended after its time", () => {
  expect(withinTime(() => 1, 1_000)).toBe(1);
  expect(() =>
    withinTime(() => {
      for (;;);
    }, 100),
  ).toThrow(TimeLimitError);
  expect(() =>
    withinTime(() => {
      throw new TypeError("x");
    }, 1_000),
  ).toThrow(TypeError);
  expect(withinTime(() => withinTime(() => 2, 1_000), 1_000)).toBe(2);
});

it.skipIf(isWindows)("a folder with a name for a shell is quoted", async () => {
  const { quoteForShell } = await import("../../src/disk/list-folder.js");
  const name = "$(touch owned) 'x'";
  const folder = join(makeFolder(), name);
  mkdirSync(folder);
  const { execFileSync } = await import("node:child_process");
  expect(execFileSync("sh", ["-c", `printf %s ${quoteForShell(folder)}`]).toString()).toBe(folder);
});

import { lstatSync, mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isStill, readIndex } from "../../src/disk/index-entries.js";
import { git, isWindows, makeFolder, makeLink, makeRepository } from "./temporary.js";

const text = "export const answer = 42;\n";
const other = "export const answer = 43;\n";
const long = new Date(Date.now() - 60_000);

/** A repository whose file is older than its index, as all are but those of the index's own second. */
function makeOld() {
  const cwd = makeFolder({ "a.ts": text, "b c\t'.ts": text });
  git(cwd, "init", "--quiet");
  for (const name of ["a.ts", "b c\t'.ts"]) utimesSync(join(cwd, name), long, long);
  git(cwd, "add", "--all");
  const read = (written: number | null = Math.floor(statSync(join(cwd, ".git/index")).mtimeMs / 1000)) =>
    readIndex(Buffer.from(git(cwd, "ls-files", "-sz", "--debug")), cwd, written);
  return { cwd, file: join(cwd, "a.ts"), read };
}

describe("a file in git's index", () => {
  test.skipIf(isWindows)("is known to be as it was without being read", () => {
    const { cwd, file, read } = makeOld();
    const entries = read();
    expect([...entries.keys()]).toEqual([file, join(cwd, "b c\t'.ts")]);
    for (const [path, { blob, seen }] of entries) {
      expect(isStill(path, { blob, seen })).toBe(true);
      // By its bytes it is no such blob.
      expect(isStill(path, { blob: "0".repeat(40), seen })).toBe(true);
    }
  });

  test("has changed when its bytes have, though size and time are the same", () => {
    const { file, read } = makeOld();
    const entry = read().get(file)!;
    writeFileSync(file, other);
    utimesSync(file, long, long);
    expect(lstatSync(file).size).toBe(text.length);
    expect(isStill(file, entry)).toBe(false);
    writeFileSync(file, text);
    expect(isStill(file, entry)).toBe(true);
  });

  test("is read where the index may be of the same moment, or says nothing of when", () => {
    const { file, read } = makeOld();
    const second = Math.floor(long.getTime() / 1000);
    for (const written of [second, second - 1, null]) expect(read(written).get(file)!.seen).toBeNull();
    expect(read(second + 1).get(file)!.seen).not.toBeNull();
    const plain = readIndex(Buffer.from(`100644 ${"1".repeat(40)} 0\ta.ts\x00`), "/top", second + 1);
    expect([...plain.values()]).toEqual([{ blob: "1".repeat(40), seen: null }]);
    const changed = `100644 ${"1".repeat(40)} 0\ta.ts\x00  time: 1\n100644 ${"2".repeat(40)} 0\tb.ts\x00`;
    expect([...readIndex(Buffer.from(changed), "/top", second).values()].map(({ blob }) => blob[0])).toEqual([
      "1",
      "2",
    ]);
  });

  test("is none that it was in a conflict, gone, or a folder; a link and a submodule are for others", () => {
    const { file, read } = makeOld();
    const entry = read().get(file)!;
    expect(isStill(file, { ...entry, blob: "" })).toBe(false);
    rmSync(file);
    expect(isStill(file, entry)).toBe(false);
    mkdirSync(file);
    expect(isStill(file, entry)).toBe(false);
    const link = join(makeFolder(), "link.ts");
    if (makeLink(file, link)) expect(isStill(link, entry)).toBe(true);
    const submodule = Buffer.from(`160000 ${"1".repeat(40)} 0\tlib\x00`);
    expect(readIndex(submodule, "/top", 0).size).toBe(0);
  });

  test("has one of its stages where it is in a conflict, and no blob", () => {
    const cwd = makeRepository({ "a.ts": "1\n" });
    git(cwd, "checkout", "--quiet", "-b", "topic");
    writeFileSync(join(cwd, "a.ts"), "2\n");
    git(cwd, "commit", "--quiet", "--all", "--message", "2");
    git(cwd, "checkout", "--quiet", "main");
    writeFileSync(join(cwd, "a.ts"), "3\n");
    git(cwd, "commit", "--quiet", "--all", "--message", "3");
    expect(() => git(cwd, "merge", "topic")).toThrow();
    const entries = readIndex(Buffer.from(git(cwd, "ls-files", "-sz", "--debug")), cwd, null);
    expect([...entries.values()]).toEqual([{ blob: "", seen: null }]);
  });
});

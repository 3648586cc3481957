import { chownSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findCommitted } from "../../src/disk/committed-files.js";
import { addFiles, commitAll, git, isWindows, makeFolder, makeRepository } from "./temporary.js";

/** What is uncommitted, by path. */
async function look(folder: string, ...paths: string[]) {
  const files = paths.map((path) => join(folder, path));
  const committed = await findCommitted(files);
  return files.map((file) => committed.uncommitted(file, readFileSync(file)));
}

describe("findCommitted", () => {
  it("tells modified, staged, untracked, ignored and committed files apart, file by file", async () => {
    const folder = makeRepository({
      ".gitignore": "ignored.ts\n",
      "clean.ts": "1",
      "modified.ts": "1",
      "staged.ts": "1",
      "undone.ts": "1",
      "moved.ts": "some text that is long enough to be found again",
    });
    addFiles(folder, { "modified.ts": "2", "staged.ts": "2", "undone.ts": "2", "added.ts": "1" });
    git(folder, "add", "staged.ts", "undone.ts", "added.ts");
    git(folder, "mv", "moved.ts", "renamed.ts");
    addFiles(folder, { "undone.ts": "1", "untracked.ts": "1", "ignored.ts": "1", "new/deep/x.ts": "1" });
    const paths = ["clean.ts", "modified.ts", "staged.ts", "undone.ts", "added.ts", "renamed.ts"];
    expect(await look(folder, ...paths)).toEqual([null, "modified", "staged", "staged", "staged", "staged"]);
    expect(await look(folder, "untracked.ts", "new/deep/x.ts")).toEqual(["untracked", "untracked"]);
    expect(await look(folder, "ignored.ts")).toEqual([null]);
  });

  it("treats a file as untracked that is only intended to be added, and everything before the first commit", async () => {
    const folder = makeRepository({ "a.ts": "1" });
    addFiles(folder, { "intended.ts": "1" });
    git(folder, "add", "--intent-to-add", "intended.ts");
    expect(await look(folder, "intended.ts", "a.ts")).toEqual([expect.any(String), null]);
    const fresh = makeFolder({ "a.ts": "1", "b.ts": "1" });
    git(fresh, "init", "--quiet");
    git(fresh, "add", "a.ts");
    expect(await look(fresh, "a.ts", "b.ts")).toEqual(["staged", "untracked"]);
  });

  it("doesn't take a checkout's line ends for changes", async () => {
    const folder = makeRepository({ "lf.ts": "a\nb\n", "crlf.ts": "a\r\nb\r\n" });
    addFiles(folder, { "lf.ts": "a\r\nb\r\n" });
    expect(await look(folder, "lf.ts", "crlf.ts")).toEqual([null, null]);
    addFiles(folder, { "lf.ts": "a\r\nc\r\n", "crlf.ts": "a\nb\n" });
    expect(await look(folder, "lf.ts", "crlf.ts")).toEqual(["modified", "modified"]);
  });

  it("knows repositories that hash with SHA-256", async () => {
    const folder = makeFolder({ "a.ts": "1", "b.ts": "1" });
    git(folder, "init", "--quiet", "--object-format=sha256");
    commitAll(folder);
    addFiles(folder, { "b.ts": "2" });
    expect(await look(folder, "a.ts", "b.ts")).toEqual([null, "modified"]);
  });

  it("asks each repository about its own files, and has nothing against files outside of any", async () => {
    const folder = makeFolder({ "outside.ts": "1", "one/a.ts": "1", "two/b.ts": "1", "two/inner/c.ts": "1" });
    for (const name of ["one", "two/inner", "two"]) {
      git(join(folder, name), "init", "--quiet");
      git(join(folder, name), "add", "--all");
      git(join(folder, name), "commit", "--quiet", "--message", "Test");
    }
    addFiles(folder, { "two/inner/c.ts": "2" });
    const paths = ["outside.ts", "one/a.ts", "two/b.ts", "two/inner/c.ts"];
    expect(await look(folder, ...paths)).toEqual([null, null, null, "modified"]);
    const files = paths.map((path) => join(folder, path));
    const committed = await findCommitted(files);
    expect(files.map((file) => committed.isRestorable(file))).toEqual([false, true, true, true]);
  });

  it("finds submodules and work trees", async () => {
    const library = makeRepository({ "lib.ts": "1" });
    const folder = makeRepository({ "a.ts": "1" });
    git(folder, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", library, "sub");
    commitAll(folder);
    git(folder, "worktree", "add", "--quiet", "tree");
    expect(await look(folder, "sub/lib.ts", "tree/a.ts")).toEqual([null, null]);
    addFiles(folder, { "sub/lib.ts": "2", "tree/a.ts": "2" });
    expect(await look(folder, "sub/lib.ts", "tree/a.ts")).toEqual(["modified", "modified"]);
  });

  it("takes any name, and more names than fit on a command line", async () => {
    const names = [
      "-rf.ts",
      "a b.ts",
      "[x].ts",
      "ünï.ts",
      ...(isWindows ? [] : [":(top)x.ts", "two\nlines.ts", "*"]),
    ];
    const folder = makeRepository(Object.fromEntries(names.map((name) => [name, "1"])));
    expect(await look(folder, ...names)).toEqual(names.map(() => null));
    const many = Array.from({ length: 700 }, (_, index) => `${"long-".repeat(5)}${index}.ts`);
    addFiles(folder, Object.fromEntries(many.map((name) => [name, "1"])));
    const states = await look(folder, ...names, ...many);
    expect(new Set(states.slice(names.length))).toEqual(new Set(["untracked"]));
    expect(new Set(states.slice(0, names.length))).toEqual(new Set([null]));
  });

  it.runIf(process.getuid?.() === 0)("can't tell where git distrusts the owner", async () => {
    const folder = makeRepository({ "a.ts": "1" });
    for (const path of [folder, join(folder, ".git")]) chownSync(path, 12345, 12345);
    expect(await look(folder, "a.ts")).toEqual(["unknown"]);
  });

  it("can't tell in a repository that is broken", async () => {
    const folder = makeFolder({ "a.ts": "1" });
    mkdirSync(join(folder, ".git"));
    expect(await look(folder, "a.ts")).toEqual(["unknown"]);
  });
});

import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { addFiles, commitAll, git, isWindows, makeFolder, makeRepository } from "../run/temporary.js";
import { clean, manual, migratable, migrated, runCommand } from "./run-command.js";

interface Report {
  readonly summary: { readonly scanned: number; readonly references: number };
  readonly files: readonly {
    readonly path: string;
    readonly status: string;
    readonly error: { code: string } | null;
  }[];
}

/** The report's paths, with how many files were looked at. */
async function look(cwd: string, ...args: string[]) {
  const { code, stdout, stderr } = await runCommand(["--format", "json", "--dry-run", ...args], { cwd });
  if (stdout === "") return { code, stderr };
  const { summary, files } = JSON.parse(stdout) as Report;
  return { code, scanned: summary.scanned, paths: files.map(({ path }) => path), stderr };
}

/** On a branch with one more commit than `main`. */
function makeBranch(): string {
  const cwd = makeRepository({ "old.ts": migratable, "src/gone.ts": migratable, "src/moved.ts": manual });
  git(cwd, "checkout", "--quiet", "-b", "topic");
  addFiles(cwd, { "src/committed.ts": migratable });
  rmSync(join(cwd, "src/gone.ts"));
  renameSync(join(cwd, "src/moved.ts"), join(cwd, "src/there.ts"));
  commitAll(cwd);
  return cwd;
}

describe("--since", () => {
  test("takes what differs from where the branch was left, committed, staged or not, and new files", async () => {
    const cwd = makeBranch();
    addFiles(cwd, { "new 'quoted' \"name\".ts": migratable, "src/staged.ts": migratable });
    git(cwd, "add", "src/staged.ts");
    const paths = ["new 'quoted' \"name\".ts", "src/committed.ts", "src/staged.ts", "src/there.ts"];
    expect(await look(cwd, "--since", "main")).toMatchObject({ code: 0, scanned: 4, paths });
    writeFileSync(join(cwd, "old.ts"), `${migratable}// more\n`);
    expect(await look(cwd, "--since", "main")).toMatchObject({
      scanned: 5,
      paths: [paths[0], "old.ts", ...paths.slice(1)],
    });
  });

  test("asks since when the histories parted, not what the other branch did later", async () => {
    const cwd = makeBranch();
    git(cwd, "checkout", "--quiet", "main");
    addFiles(cwd, { "old.ts": `${migratable}// theirs\n` });
    commitAll(cwd);
    git(cwd, "checkout", "--quiet", "topic");
    expect(await look(cwd, "--since", "main")).toMatchObject({ paths: ["src/committed.ts", "src/there.ts"] });
  });

  test("combines with paths, with !globs and --exclude, and works below the top", async () => {
    const cwd = makeBranch();
    addFiles(cwd, { "new.ts": migratable });
    expect(await look(cwd, "--since", "main", "new.ts", "old.ts")).toMatchObject({
      scanned: 1,
      paths: ["new.ts"],
    });
    expect(await look(cwd, "--since", "main", "src", "!src/there.ts")).toMatchObject({
      paths: ["src/committed.ts"],
    });
    const excluded = await look(cwd, "--since", "main", "--exclude", "src/there.ts", "--exclude", "*.ts");
    expect(excluded).toMatchObject({ paths: ["src/committed.ts"] });
    expect(await look(join(cwd, "src"), "--since", "main")).toMatchObject({
      scanned: 2,
      paths: ["committed.ts", "there.ts"],
    });
  });

  test("still knows who calls what in files that are not selected, and leaves those as they are", async () => {
    const run = "export const run = (command: string) => window.ddClient.execHostCmd(command);\n";
    const cwd = makeRepository({
      "run.ts": clean,
      "use.ts": 'import { run } from "./run";\nrun("docker ps");\n',
    });
    writeFileSync(join(cwd, "run.ts"), run);
    const all = await look(cwd);
    expect(all).toMatchObject({ paths: ["run.ts", "use.ts"] });
    const { stdout } = await runCommand(["--changed", "--dry-run", "--format", "json"], { cwd });
    expect(stdout).toMatch(/called in a file that is not among the paths given: .*\(use\.ts:2\)/);
    expect(await look(cwd, "--changed")).toMatchObject({ paths: ["run.ts"] });
  });

  test.each([
    ["nowhere", /^error: --since nowhere: there is no such branch, tag or commit here\..*fetch-depth: 0/],
    ["--all", /^error: --since needs a branch, a tag or a commit, and "--all" is none\./],
    ["", /^error: --since needs a branch, a tag or a commit, and "" is none\./],
    ["main:old.ts", /^error: --since main:old\.ts: there is no such branch/],
  ])("exits 2 for %j", async (ref, message) => {
    const cwd = makeBranch();
    expect(await look(cwd, "--since", ref)).toEqual({ code: 2, stderr: expect.stringMatching(message) });
  });

  test("exits 2 where histories have nothing in common, where there is no repository, and before a commit", async () => {
    const cwd = makeBranch();
    git(cwd, "checkout", "--quiet", "--orphan", "other");
    commitAll(cwd);
    expect(await look(cwd, "--since", "main")).toEqual({
      code: 2,
      stderr: expect.stringMatching(/^error: --since main: it has no commit in common .*fetch-depth: 0/),
    });
    const folder = makeFolder({ "a.ts": migratable });
    for (const option of [["--since", "main"], ["--staged"], ["--changed"]])
      expect(await look(folder, ...option)).toEqual({
        code: 2,
        stderr: expect.stringMatching(
          /^error: --\w+ asks git what changed, and ".*" is in no git repository\./,
        ),
      });
    git(folder, "init", "--quiet");
    expect((await look(folder, "--since", "main")).code).toBe(2);
    expect(await look(folder, "--changed")).toMatchObject({ code: 0, paths: ["a.ts"] });
    expect(await look(folder, "--staged")).toMatchObject({ code: 0, scanned: 0 });
    git(folder, "add", "a.ts");
    expect(await look(folder, "--staged")).toMatchObject({ code: 0, paths: ["a.ts"] });
  });
});

describe("--changed", () => {
  test("takes what differs from the last commit, by content, and new files", async () => {
    const cwd = makeRepository({
      "a.ts": migratable,
      "b.ts": migratable,
      "c.ts": migratable,
      ".gitignore": "d.ts\n",
    });
    writeFileSync(join(cwd, "a.ts"), migratable);
    writeFileSync(join(cwd, "b.ts"), migratable.replaceAll("\n", "\r\n"));
    addFiles(cwd, { "c.ts": `${migratable}\n`, "d.ts": migratable, "e.ts": migratable });
    expect(await look(cwd, "--changed")).toMatchObject({ scanned: 2, paths: ["c.ts", "e.ts"] });
  });

  test("says of other repositories that it doesn't ask about them", async () => {
    const cwd = makeRepository({ "a.ts": clean, "lib/a.ts": clean });
    const inner = join(cwd, "inner");
    addFiles(cwd, { "inner/b.ts": migratable });
    git(inner, "init", "--quiet");
    const { stderr, paths } = await look(cwd, "--changed");
    expect(paths).toEqual([]);
    expect(stderr).toMatch(/^note: inner does not belong to the repository of the working directory/m);
    expect(await look(inner, "--changed")).toMatchObject({ paths: ["b.ts"] });
  });
});

test("a submodule is a repository of its own: one is asked about at a time", async () => {
  const library = makeRepository({ "x.ts": clean });
  const cwd = makeRepository({ "a.ts": clean });
  const [base, inner] = [git(cwd, "rev-parse", "HEAD").trim(), join(cwd, "lib")];
  git(cwd, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", library, "lib");
  commitAll(cwd);
  expect(await look(cwd, "--since", base)).toMatchObject({ code: 0, scanned: 0, paths: [] });
  // Another commit of it, and an edit in it.
  addFiles(inner, { "x.ts": migratable });
  commitAll(inner);
  addFiles(cwd, { "a.ts": migratable, "lib/y.ts": migratable });
  for (const args of [["--changed"], ["--since", base], ["--since", "HEAD", ".", "lib"]]) {
    const { code, paths, stderr } = await look(cwd, ...args);
    expect([code, paths]).toEqual([0, ["a.ts"]]);
    expect(stderr).toMatch(/^note: lib does not belong to the repository of the working directory/m);
  }
  git(cwd, "add", "--all");
  expect(await look(cwd, "--staged")).toMatchObject({ code: 0, scanned: 1, paths: ["a.ts"] });
  expect(await look(inner, "--changed")).toMatchObject({ code: 0, paths: ["y.ts"] });
  expect(await look(inner, "--since", "HEAD~1")).toMatchObject({ code: 0, paths: ["x.ts", "y.ts"] });
  expect(await look(inner, "--staged")).toMatchObject({ code: 0, scanned: 0 });
});

describe("--staged", () => {
  test("takes what the next commit changes, and may change it", async () => {
    const cwd = makeRepository({ "a.ts": clean, "b.ts": clean, "c.ts": clean, "d.ts": migratable });
    addFiles(cwd, { "a.ts": migratable, "b.ts": migratable, "new.ts": migratable });
    git(cwd, "add", "a.ts");
    git(cwd, "rm", "--quiet", "--cached", "d.ts");
    expect(await look(cwd, "--staged")).toMatchObject({ scanned: 1, paths: ["a.ts"] });
    expect(await look(cwd, "--staged", "--check")).toMatchObject({ code: 1 });
    expect(await runCommand(["--staged"], { cwd })).toMatchObject({ code: 0 });
    expect(["a.ts", "b.ts", "new.ts"].map((file) => readFileSync(join(cwd, file), "utf8"))).toEqual([
      migrated,
      migratable,
      migratable,
    ]);
  });

  test.each([
    ["fixed on disk only", migratable, migrated],
    ["removed on disk only", migratable, null],
    ["used on disk only", clean, migratable],
  ])("is an error for a file that is staged in part: %s", async (_, staged, onDisk) => {
    const cwd = makeRepository({ "a.ts": "", "b.ts": clean });
    addFiles(cwd, { "a.ts": staged, "b.ts": migratable });
    git(cwd, "add", "--all");
    if (onDisk === null) rmSync(join(cwd, "a.ts"));
    else addFiles(cwd, { "a.ts": onDisk });
    for (const option of ["--check", "--quiet"]) {
      const { code, stdout } = await runCommand(["--staged", "--format", "json", option], { cwd });
      const files = (JSON.parse(stdout) as Report).files.map(({ path, error }) => [path, error?.code]);
      expect([code, files]).toEqual([
        2,
        [
          ["a.ts", "partly-staged"],
          ["b.ts", undefined],
        ],
      ]);
    }
    if (onDisk !== null) expect(readFileSync(join(cwd, "a.ts"), "utf8")).toBe(onDisk);
    expect(readFileSync(join(cwd, "b.ts"), "utf8")).toBe(migrated);
  });

  test("doesn't mind a part of what has nothing to do with the client", async () => {
    const cwd = makeRepository({ "a.ts": "" });
    addFiles(cwd, { "a.ts": clean });
    git(cwd, "add", "--all");
    addFiles(cwd, { "a.ts": `${clean}${clean}` });
    expect(await look(cwd, "--staged", "--check")).toMatchObject({ code: 0, scanned: 1, paths: [] });
  });
});

test.each([
  [["--since", "HEAD"], "no code file changed since HEAD"],
  [["--changed"], "no code file changed since the last commit"],
  [["--staged"], "no code file is staged for the next commit"],
])("%j says that nothing changed, which is no error", async (args, words) => {
  const cwd = makeRepository({ "a.ts": migratable, "docs/a.md": "Text\n" });
  for (const check of [[], ["--check"]]) {
    const { code, stdout, stderr } = await runCommand([...args, ...check], { cwd });
    expect([code, stdout, stderr]).toEqual([0, `Nothing to do: ${words}.\n`, ""]);
  }
  expect(await runCommand([...args, "--check", "docs"], { cwd })).toMatchObject({ code: 2 });
});

test("one selection at a time, and of files", async () => {
  const cwd = makeRepository({});
  const errorOf = async (...args: string[]) =>
    (await runCommand(args, { cwd, input: "" })).stderr.split("\n")[0];
  expect(await errorOf("--staged", "--changed")).toBe(
    "error: --staged and --changed each say which files are meant: give one of them.",
  );
  for (const option of ["--staged", "--exclude=x"])
    expect(await errorOf("--stdin-filepath", "a.ts", option)).toMatch(
      /^error: --(staged|exclude) selects among files, and --stdin-filepath gives one text/,
    );
});

test.skipIf(isWindows)(
  "nothing of the repository is executed, and no option is smuggled in by a name",
  async () => {
    const cwd = makeRepository({ "a.ts": migratable, "--output=x.ts": migratable });
    const trap = join(makeFolder(), "trap.sh");
    writeFileSync(trap, `#!/bin/sh\necho "$0 $*" >> "${trap}.ran"\nexec cat\n`);
    chmodSync(trap, 0o755);
    addFiles(cwd, { ".gitattributes": "*.ts filter=trap diff=trap\n", "b.ts": migratable });
    git(cwd, "add", "b.ts");
    addFiles(cwd, { "a.ts": `${migratable}\n` });
    for (const name of ["clean", "smudge", "process"]) git(cwd, "config", `filter.trap.${name}`, trap);
    for (const name of ["core.fsmonitor", "diff.external", "diff.trap.textconv", "alias.ls-files"])
      git(cwd, "config", name, trap);
    expect(await look(cwd, "--since", "HEAD")).toMatchObject({ paths: ["a.ts", "b.ts"] });
    expect(await look(cwd, "--staged")).toMatchObject({ paths: ["b.ts"] });
    expect(existsSync(`${trap}.ran`)).toBe(false);
  },
);

import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { addFiles, commitAll, git, makeFolder, makeRepository } from "../run/temporary.js";
import { broken, clean, manual, migratable, runCommand } from "./run-command.js";

const name = ".ddclient-migrate-baseline.json";

/** A folder with a baseline of all that is in it. */
async function withBaseline(files: Readonly<Record<string, string>>): Promise<string> {
  const cwd = makeFolder(files);
  expect(await runCommand(["--write-baseline"], { cwd })).toMatchObject({ code: 0 });
  return cwd;
}

const read = (cwd: string, file = name) => JSON.parse(readFileSync(join(cwd, file), "utf8"));

async function check(cwd: string, ...args: string[]) {
  const { code, stdout, stderr } = await runCommand(["--check", "--format", "json", ...args], { cwd });
  return { code, stderr, report: stdout === "" ? null : JSON.parse(stdout) };
}

test("knows what is there, by content: moved lines and other blanks don't matter", async () => {
  const cwd = await withBaseline({ "a.ts": `${migratable}${manual}`, "b.ts": manual });
  expect(readFileSync(join(cwd, "a.ts"), "utf8")).toBe(`${migratable}${manual}`);
  const { version, files } = read(cwd);
  expect([version, Object.keys(files)]).toEqual([1, ["a.ts", "b.ts"]]);
  const [exec, list] = Object.keys(files["a.ts"]);
  expect([exec, list]).toEqual([
    expect.stringMatching(/^execHostCmd:[0-9a-f]{16}$/),
    expect.stringMatching(/^listContainers:[0-9a-f]{16}$/),
  ]);
  expect(files).toEqual({ "a.ts": { [exec!]: 1, [list!]: 1 }, "b.ts": { [exec!]: 1 } });
});

describe("--check --baseline", () => {
  test("passes with what is known wherever its line went, and fails with what is new", async () => {
    const cwd = await withBaseline({ "a.ts": `${migratable}${manual}` });
    addFiles(cwd, { "a.ts": `// new\n\n  ${manual}\t${migratable}`.replaceAll("\n", "\r\n") });
    expect(await check(cwd, "--baseline")).toMatchObject({
      code: 0,
      report: { summary: { references: 2, baseline: 2 } },
    });
    addFiles(cwd, { "a.ts": `${migratable}${manual}${manual}` });
    const { code, stderr, report } = await check(cwd, "--baseline");
    expect([code, stderr]).toEqual([1, `1 use is new: 2 more are known in ${name}.\n`]);
    expect(report.summary).toMatchObject({ references: 3, migrated: 1, manual: 2, baseline: 2 });
    expect(report.files[0].references.map((each: { baseline?: true }) => each.baseline)).toEqual([
      true,
      true,
      undefined,
    ]);
  });

  test("shows only what is new to people", async () => {
    const cwd = await withBaseline({ "a.ts": manual, "b.ts": migratable });
    expect(await runCommand(["--check", "--baseline"], { cwd })).toEqual({
      code: 0,
      signal: null,
      stdout: "Nothing new: all that is there is in the baseline.\n",
      stderr: `0 uses are new: 2 more are known in ${name}.\n`,
    });
    addFiles(cwd, { "c.ts": manual });
    for (const format of ["pretty", "github"]) {
      const { code, stdout } = await runCommand(["--check", "--baseline", "--format", format], { cwd });
      expect([code, stdout]).toEqual([1, expect.stringContaining("c.ts")]);
      expect(stdout).not.toMatch(/[ab]\.ts/);
    }
    const sarif = await runCommand(["--check", "--baseline", "--format", "sarif"], { cwd });
    const suppressed = JSON.parse(sarif.stdout).runs[0].results.map(
      ({ suppressions = [] }: { suppressions?: { kind: string }[] }) => suppressions.map(({ kind }) => kind),
    );
    expect(suppressed).toEqual([["external"], ["external"], []]);
  });

  test("says what is gone, and takes it out when it is asked to", async () => {
    const cwd = await withBaseline({ "a.ts": `${manual}${manual}`, "b.ts": migratable, "c.ts": manual });
    addFiles(cwd, { "a.ts": manual, "b.ts": clean });
    const before = readFileSync(join(cwd, name), "utf8");
    const { code, stderr, report } = await check(cwd, "--baseline");
    expect(code).toBe(0);
    expect(stderr).toBe(
      `0 uses are new: 2 more are known in ${name}.\n` +
        `2 uses that ${name} knows are gone: take them out with --prune-baseline.\n` +
        "  a.ts  execHostCmd\n  b.ts  listContainers\n",
    );
    expect(report.baseline).toEqual({
      path: name,
      gone: [
        { path: "a.ts", api: "execHostCmd", count: 1 },
        { path: "b.ts", api: "listContainers", count: 1 },
      ],
    });
    expect(readFileSync(join(cwd, name), "utf8")).toBe(before);
    expect((await check(cwd, "--prune-baseline")).stderr).toContain(`knows are gone, and taken out of it.\n`);
    const counts = Object.entries(read(cwd).files).map(([file, keys]) => [
      file,
      Object.values(keys as object),
    ]);
    expect(counts).toEqual([
      ["a.ts", [1]],
      ["c.ts", [1]],
    ]);
    addFiles(cwd, { "b.ts": migratable });
    expect(await check(cwd, "--baseline")).toMatchObject({ code: 1 });
  });

  test("leaves alone what it knows of files that were not looked at, or could not be", async () => {
    const cwd = await withBaseline({ "a.ts": manual, "b.ts": manual, "c.ts": manual });
    const before = readFileSync(join(cwd, name), "utf8");
    addFiles(cwd, { "a.ts": clean, "b.ts": broken });
    rmSync(join(cwd, "c.ts"));
    expect(await check(cwd, "--prune-baseline", "b.ts")).toMatchObject({
      code: 2,
      report: { baseline: { gone: [] } },
    });
    expect(readFileSync(join(cwd, name), "utf8")).toBe(before);
    await check(cwd, "--prune-baseline");
    expect(Object.keys(read(cwd).files)).toEqual(["b.ts"]);
  });

  test("works with --since, and a file that was removed is gone", async () => {
    const cwd = makeRepository({ "a.ts": manual, "b.ts": manual, "src/c.ts": manual });
    await runCommand(["--write-baseline"], { cwd });
    commitAll(cwd);
    addFiles(cwd, { "b.ts": `${clean}${manual}` });
    rmSync(join(cwd, "src/c.ts"));
    const { code, report } = await check(cwd, "--baseline", "--since", "HEAD");
    expect([code, report.summary.scanned]).toEqual([0, 1]);
    expect(report.baseline.gone).toEqual([{ path: "src/c.ts", api: "execHostCmd", count: 1 }]);
    await check(cwd, "--prune-baseline", "--since", "HEAD");
    expect(git(cwd, "diff", "--numstat", name)).toMatch(/^1\t\d\t|^0\t\d\t/);
    expect(Object.keys(read(cwd).files)).toEqual(["a.ts", "b.ts"]);
  });

  test("goes by the folder of the baseline, wherever it is started", async () => {
    const cwd = makeFolder({ "ui/a.ts": manual, "base/": "" });
    expect(await runCommand(["--write-baseline=base/known.json"], { cwd })).toMatchObject({ code: 0 });
    expect(Object.keys(read(cwd, "base/known.json").files)).toEqual(["../ui/a.ts"]);
    expect(await check(join(cwd, "ui"), "--baseline", "../base/known.json")).toMatchObject({ code: 0 });
  });

  test("knows what stands in other languages", async () => {
    const page = "<b onclick=\"window.ddClient.toastError('no')\">No</b>\n";
    const cwd = await withBaseline({ "a.ts": clean, "a.ejs": page });
    expect(await check(cwd, "--baseline")).toMatchObject({
      code: 0,
      report: { mentions: [{ baseline: true }] },
    });
    addFiles(cwd, { "a.ejs": `${page}${page}` });
    expect(await check(cwd, "--baseline")).toMatchObject({ code: 1 });
  });

  test.each([
    ["{", /is no JSON: .*write it again with --write-baseline/],
    ["[]", /has no version/],
    ['{"version":2,"files":{}}', /was written by a newer version of ddclient-migrate/],
    ['{"version":1}', /has no files/],
    ['{"version":1,"files":{},"more":1}', /has the unknown key "more"/],
    ['{"version":1,"files":{"a.ts":1}}', /has no counts for "a\.ts"/],
    ['{"version":1,"files":{"a.ts":{"x":0}}}', /has no count from 1 on for "x" of "a\.ts"/],
  ])("refuses %s, and doesn't write over it", async (text, message) => {
    const cwd = makeFolder({ "a.ts": manual, [name]: text });
    for (const option of ["--baseline", "--prune-baseline", "--write-baseline"]) {
      const { code, stderr, stdout } = await runCommand(["--check", option], { cwd });
      expect([code, stderr, stdout]).toEqual([2, expect.stringMatching(message), ""]);
      expect(stderr).toMatch(/^error: The baseline /);
    }
    expect(readFileSync(join(cwd, name), "utf8")).toBe(text);
  });

  test("has to have one", async () => {
    const cwd = makeFolder({ "a.ts": manual });
    expect(await check(cwd, "--baseline")).toMatchObject({
      code: 2,
      stderr: `error: There is no baseline ${name}. Write one with --write-baseline.\n`,
    });
    expect(await check(cwd, "--baseline", ".")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("could not be read"),
    });
  });
});

describe("--write-baseline", () => {
  test("is the same each time, and isn't written again where nothing changed", async () => {
    const cwd = await withBaseline({ "b.ts": manual, "a.ts": migratable });
    const file = join(cwd, name);
    const [text, { ino }] = [readFileSync(file, "utf8"), statSync(file)];
    expect(Object.keys(read(cwd).files)).toEqual(["a.ts", "b.ts"]);
    await runCommand(["--write-baseline"], { cwd });
    expect([readFileSync(file, "utf8"), statSync(file).ino]).toEqual([text, ino]);
  });

  test("keeps what is known of files that are not looked at", async () => {
    const cwd = await withBaseline({ "a.ts": manual, "b.ts": manual });
    addFiles(cwd, { "a.ts": clean, "b.ts": clean, "c.ts": migratable });
    const { stderr } = await runCommand(["--write-baseline", "--exclude", "a.ts"], { cwd });
    expect(stderr).toBe(`The baseline ${name} knows 1 use now.\n`);
    expect(Object.keys(read(cwd).files)).toEqual(["a.ts", "c.ts"]);
  });

  test("says why it can't be written", async () => {
    const cwd = makeFolder({ "a.ts": manual });
    const { code, stderr } = await runCommand(["--write-baseline=missing/known.json"], { cwd });
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/^error: The baseline .* could not be written: /),
    ]);
    expect(existsSync(join(cwd, name))).toBe(false);
  });
});

test("--max-left allows for so many", async () => {
  const cwd = await withBaseline({ "a.ts": manual });
  writeFileSync(join(cwd, "b.ts"), `${manual}${migratable}`);
  const codes = async (...args: string[]) => (await check(cwd, ...args)).code;
  expect([
    await codes("--max-left", "3"),
    await codes("--max-left", "2"),
    await codes("--max-left=0"),
  ]).toEqual([0, 1, 1]);
  expect([await codes("--max-left=2", "--baseline"), await codes("--max-left=1", "--baseline")]).toEqual([
    0, 1,
  ]);
  expect((await check(cwd, "--max-left=2", "--baseline")).stderr).toContain(
    "2 left, and --max-left allows for 2.\n",
  );
  addFiles(cwd, { "c.ts": broken });
  expect(await codes("--max-left", "9")).toBe(2);
});

test.each([
  [["--baseline"], "--baseline is about what --check finds: give both."],
  [["--prune-baseline"], "--prune-baseline is about what --check finds: give both."],
  [["--max-left", "1"], "--max-left is about what --check finds: give both."],
  [
    ["--check", "--write-baseline", "--baseline"],
    "--write-baseline makes the baseline anew: leave --baseline and --prune-baseline out.",
  ],
  [["--write-baseline", "--diff"], "--write-baseline changes no code: leave the other option out."],
  [["--check", "--baseline="], "A baseline needs the name of a file."],
  [
    ["--check", "--stdin-filepath", "a.ts", "--baseline"],
    "A baseline is about files, and --stdin-filepath gives one text: give one of them.",
  ],
  [
    ["--check", "--max-left", "-1"],
    "option '--max-left <n>' argument '-1' is invalid. It has to be a whole number from 0 on.",
  ],
])("%j: %s", async (args, message) => {
  const { code, stderr } = await runCommand(args, { cwd: makeFolder(), input: "" });
  expect([code, stderr.split("\n")[0]]).toEqual([2, `error: ${message}`]);
});

test("a path behind the option is not taken for the baseline's file", async () => {
  const cwd = makeFolder({ "src/a.js": "window.ddClient.listImages();\n" });
  for (const args of [
    ["--write-baseline", "src"],
    ["--check", "--baseline", "src"],
  ]) {
    const { code, stdout, stderr } = await runCommand(args, { cwd });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toBe(
      'error: The baseline could not be read: "src" is a folder. Put paths before the option.\n',
    );
  }
});

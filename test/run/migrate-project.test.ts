import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { migrateProject } from "../../run/migrate-project.js";
import type { ProjectOptions } from "../../run/project-options.js";
import type { Finding, MarkPlace, Migration } from "../../src/findings/finding.js";
import type { Change } from "../../src/model.js";
import type { FileResult } from "../../src/results.js";
import type { Source } from "../../transforms/migrate.js";
import { addFiles, commitAll, git, makeFolder, makeLink, makeRepository } from "./temporary.js";

// What is tested here is what happens to the files. In place of the real engine is one that turns each `ddClient.old()`
// into `ddClient.better()`, leaves `ddClient.stuck()`, and fails in all the ways that an engine can.
vi.mock("../../transforms/migrate.js", () => ({
  migrateTogether: (sources: readonly Source[]) =>
    new Map(sources.map(({ path, text }) => [path, fakeMigrate(text)])),
}));

const hooks: { onMigrate?: (source: string) => void } = {};

function fakeMigrate(source: string): Migration {
  hooks.onMigrate?.(source);
  if (source.includes("EXPLODE")) throw new Error("Boom");
  const findings: Finding[] = [];
  const places: MarkPlace[] = [];
  const changes: Change[] = [];
  let code = source;
  for (const { 0: found, 1: name, index } of source.matchAll(/ddClient\.(old|stuck)\(\)/g)) {
    const isOld = name === "old";
    if (!isOld) places.push({ finding: findings.length, statements: [index] });
    findings.push({
      name: { start: index + 9, end: index + 9 + name!.length },
      ...{
        api: name!,
        span: { start: index, end: index + found.length },
        details: { detail: "" },
        notes: [],
      },
      ...(isOld
        ? { outcome: "migrated", replacement: "better", reason: null }
        : { outcome: "manual", replacement: null, reason: "no-equivalent" }),
    });
    const start = index + "ddClient.".length;
    if (isOld) {
      const edits = [{ start, end: start + 3, content: ["better"] }];
      changes.push({ edits, references: [findings.length - 1] });
    }
  }
  code = code.replaceAll("ddClient.old()", "ddClient.better()");
  const failure = { code: "syntax-error", message: "Unexpected token", line: 1, column: 2 } as const;
  const isBroken = source.includes("SYNTAX") || (source.includes("ALL") && /better.*old/s.test(source));
  if (isBroken) return { code: source, changed: false, findings, changes: [], notes: [], error: failure };
  const marks = places.length > 0 ? { marks: { places, comments: [] } } : {};
  return { code, changed: code !== source, findings, changes, notes: [], ...marks, error: null };
}

const old = "ddClient.old();\n";
const better = "ddClient.better();\n";

async function run(folder: string, options: ProjectOptions = {}, paths = ["."]) {
  const result = await migrateProject(paths, { cwd: folder, ...options });
  const lines = result.files.map(
    ({ path, status, error }) => `${path}: ${status}${error ? ` ${error.code}` : ""}`,
  );
  const file = (path: string) => result.files.find((each) => each.path === path) as FileResult;
  return { ...result, lines, file };
}

const read = (folder: string, path: string) => readFileSync(join(folder, path), "utf8");

describe("migrateProject", () => {
  it("rewrites the files and says what it did", async () => {
    const folder = makeRepository({
      "src/b.ts": `${old}${old}`,
      "src/a.ts": "ddClient.stuck();\n",
      "src/c.ts": "ddClient.other();\n",
      "src/d.ts": "1;\n",
    });
    const result = await run(folder);
    expect(result.lines).toEqual(["src/a.ts: unchanged", "src/b.ts: changed"]);
    expect(read(folder, "src/b.ts")).toBe(`${better}${better}`);
    expect(result.summary).toEqual({
      scanned: 4,
      candidates: 3,
      changed: 1,
      references: 3,
      migrated: 2,
      unsafe: 0,
      manual: 1,
      ignored: 0,
      errors: 0,
    });
    expect(result.file("src/b.ts")).toMatchObject({
      source: `${old}${old}`,
      code: `${better}${better}`,
      error: null,
    });
    expect(result).toMatchObject({ notes: [], dryRun: false });
  });

  it("changes nothing in a second run", async () => {
    const folder = makeRepository({ "a.ts": old });
    await run(folder);
    expect((await run(folder)).lines).toEqual([]);
  });

  it("goes through everything in a dry run, but doesn't write", async () => {
    const folder = makeRepository({ "a.ts": old });
    addFiles(folder, { "b.ts": old });
    const result = await run(folder, { dryRun: true });
    expect(result.lines).toEqual(["a.ts: changed", "b.ts: changed"]);
    expect(result.file("b.ts")).toMatchObject({ source: old, code: better });
    expect(result).toMatchObject({ dryRun: true, notes: [], summary: { changed: 2, migrated: 2 } });
    expect([read(folder, "a.ts"), read(folder, "b.ts")]).toEqual([old, old]);
  });

  it("keeps line ends, byte order mark, hashbang and what is not at the end", async () => {
    const text = "\uFEFF#!/usr/bin/env node\r\n\tddClient.old()\r\n// ü";
    const folder = makeRepository({ "a.js": text });
    await run(folder);
    expect(read(folder, "a.js")).toBe(text.replace("old", "better"));
  });

  it("does the others when one can't be done", async () => {
    const folder = makeRepository({
      "a-explodes.ts": `${old}EXPLODE`,
      "b-binary.js": `${old}\0`,
      "c-latin1.ts": Buffer.from(`${old}// \xe4\n`, "latin1"),
      "d-syntax.ts": `${old}SYNTAX`,
      "e-huge.js": `${old}${" ".repeat(20 * 1024 * 1024)}`,
      "f-generated.js": `${old}${"var a = 1;\n".repeat(500_000)}`,
      "g.ts": old,
      "unrelated-binary.js": "\0",
      "unrelated-latin1.js": Buffer.from("\xe4", "latin1"),
    });
    const result = await run(folder, {}, [".", "absent.ts"]);
    expect(result.lines).toEqual([
      "a-explodes.ts: error internal-error",
      "absent.ts: error not-found",
      "b-binary.js: skipped binary-file",
      "c-latin1.ts: error not-utf8",
      "d-syntax.ts: error syntax-error",
      "e-huge.js: skipped too-large",
      "f-generated.js: changed",
      "g.ts: changed",
    ]);
    expect(result.summary).toMatchObject({
      candidates: 7,
      changed: 2,
      errors: 4,
      references: 3,
      migrated: 2,
      manual: 1,
    });
    expect(result.file("a-explodes.ts").error?.message).toBe(
      "a-explodes.ts was left alone, because something went wrong in ddclient-migrate itself: Boom. Please report it.",
    );
    expect(result.file("d-syntax.ts")).toMatchObject({
      error: { line: 1, column: 2 },
      references: [{ outcome: "manual", reason: "declined", replacement: "better" }],
    });
    for (const path of ["b-binary.js", "c-latin1.ts", "d-syntax.ts"]) {
      expect(readFileSync(join(folder, path)).includes("better")).toBe(false);
    }
  });

  it("leaves files with uncommitted changes alone, one by one, and says what would have been done", async () => {
    const folder = makeRepository({
      "clean.ts": old,
      "modified.ts": old,
      "staged.ts": old,
      "only-stuck.ts": "",
    });
    addFiles(folder, {
      "modified.ts": `${old}//`,
      "staged.ts": `${old}//`,
      "new.ts": `${old}ddClient.stuck()`,
    });
    addFiles(folder, { "only-stuck.ts": "ddClient.stuck();" });
    git(folder, "add", "staged.ts");
    const result = await run(folder);
    expect(result.lines).toEqual([
      "clean.ts: changed",
      "modified.ts: skipped uncommitted-changes",
      "new.ts: skipped uncommitted-changes",
      "only-stuck.ts: unchanged",
      "staged.ts: skipped uncommitted-changes",
    ]);
    expect(result.file("modified.ts").error?.message).toBe(
      "modified.ts has uncommitted changes and was left alone. Commit or stash them, or run again with --force.",
    );
    expect(result.file("new.ts").error?.message).toBe(
      "new.ts is not committed to git yet and was left alone. Commit it, or run again with --force.",
    );
    expect(result.file("new.ts")).toMatchObject({
      code: `${old}ddClient.stuck()`,
      references: [
        {
          outcome: "manual",
          reason: "declined",
          replacement: "better",
          message: "Not written: the file has uncommitted changes.",
        },
        { outcome: "manual", reason: "no-equivalent", message: "v1 has nothing that does the same." },
      ],
    });
    expect(result.summary).toMatchObject({ changed: 1, references: 6, migrated: 1, manual: 5, errors: 0 });
    for (const path of ["modified.ts", "new.ts", "staged.ts"])
      expect(read(folder, path)).not.toContain("better");
    const forced = await run(folder, { force: true });
    expect(forced.lines.filter((line) => line.endsWith(": changed"))).toHaveLength(3);
  });

  it("writes without git, and knows it", async () => {
    const folder = makeFolder({ "a.ts": old, "b.ts": old });
    const result = await run(folder);
    expect(result.lines).toEqual(["a.ts: changed", "b.ts: changed"]);
    expect(result.files.map(({ notInGit }) => notInGit)).toEqual(["outside", "outside"]);
    expect((await run(makeFolder({ "a.ts": old }), { dryRun: true })).notes).toEqual([]);
  });

  it("doesn't overwrite a file that changed while it was worked on", async () => {
    const folder = makeRepository({ "a.ts": old, "b.ts": old });
    hooks.onMigrate = () => writeFileSync(join(folder, "a.ts"), "somebody else's\n");
    const result = await run(folder, { concurrency: 1 }).finally(() => delete hooks.onMigrate);
    expect(result.lines).toEqual(["a.ts: error changed-on-disk", "b.ts: changed"]);
    expect(read(folder, "a.ts")).toBe("somebody else's\n");
    expect(result.file("a.ts")).toMatchObject({
      code: old,
      references: [{ outcome: "manual", reason: "declined" }],
    });
    expect(result.summary).toMatchObject({ migrated: 1, manual: 1, errors: 1 });
  });

  it("writes to a link's target and leaves the link", async (test) => {
    const folder = makeRepository({ "template.txt": old });
    test.skip(!makeLink("template.txt", join(folder, "a.ts")), "no right to make links");
    commitAll(folder);
    expect((await run(folder)).lines).toEqual(["a.ts: changed"]);
    expect(read(folder, "template.txt")).toBe(better);
    expect(git(folder, "status", "--porcelain")).toBe(" M template.txt\n");
  });

  it("formats what was formatted, and says once why something wasn't", async () => {
    const text = "f(1);\nddClient.old();\n";
    const folder = makeRepository({
      "a/.prettierrc": "semi: true\n",
      "a/x.ts": text,
      "b/.prettierrc.js": "throw new Error('was run');\n",
      "b/x.ts": text,
      "b/y.ts": text,
    });
    const result = await run(folder);
    expect(result.lines).toEqual(["a/x.ts: changed", "b/x.ts: changed", "b/y.ts: changed"]);
    expect(result.notes).toEqual([expect.stringContaining("configuration b/.prettierrc.js is code")]);
  });

  it("stops before it has changed anything", async () => {
    const folder = makeRepository({ "a.ts": old, "b.ts": old, "c.ts": old });
    const stop = new AbortController();
    const onProgress = vi.fn(() => stop.abort());
    const result = await run(folder, { signal: stop.signal, onProgress, concurrency: 1 });
    expect(result.lines).toEqual([]);
    expect(onProgress.mock.calls).toEqual([[1, 3]]);
    expect(result.notes).toEqual(["The run was stopped before any file was changed. Run it again to go on."]);
    expect(read(folder, "a.ts")).toBe(old);
  });

  it("stops between files, and accounts for what it did", async () => {
    const folder = makeRepository({ "a.ts": old, "b.ts": old, "c.ts": old });
    const stop = new AbortController();
    const choose = async ({ changes }: FileResult) => {
      stop.abort();
      return changes;
    };
    const result = await run(folder, { signal: stop.signal, choose });
    expect(result.lines).toEqual(["a.ts: changed"]);
    expect(result.notes).toEqual([
      "The run was stopped after 1 of 3 files that mention the client. Run it again to go on.",
    ]);
    expect(read(folder, "b.ts")).toBe(old);
    const before = await run(folder, { signal: AbortSignal.abort() });
    expect(before).toMatchObject({
      files: [],
      notes: [expect.stringContaining("before any file was looked at")],
    });
  });

  it.each([1, 3, 100, 0, -1, Number.NaN])("does all files, %d at once", async (concurrency) => {
    const names = Array.from({ length: 25 }, (_, index) => `f${index}.ts`);
    const folder = makeRepository(Object.fromEntries(names.map((name) => [name, old])));
    const onProgress = vi.fn();
    const result = await run(folder, { concurrency, onProgress });
    expect(result.files.map((file) => file.path)).toEqual([...names].sort());
    expect(onProgress.mock.calls).toEqual(names.map((_, index) => [index + 1, 25]));
  });

  it("loads no engine when there is nothing to do", async () => {
    const folder = makeRepository({ "a.ts": "1;" });
    expect(await run(folder)).toMatchObject({ files: [], notes: [], summary: { scanned: 1, candidates: 0 } });
    expect(existsSync(join(folder, "a.ts"))).toBe(true);
  });
});

describe("migrateProject with a choice", () => {
  const files = { "b.ts": `${old}${old}ddClient.stuck();\n`, "a.ts": old, "c.ts": old };

  it("makes the chosen changes only", async () => {
    const folder = makeRepository(files);
    const asked: string[] = [];
    const result = await run(folder, {
      choose: async ({ path, changes }) => {
        asked.push(path);
        return path === "b.ts" ? changes.slice(1) : path === "a.ts" ? changes : [];
      },
    });
    expect(asked).toEqual(["a.ts", "b.ts", "c.ts"]);
    expect(result.lines).toEqual(["a.ts: changed", "b.ts: changed", "c.ts: unchanged"]);
    expect(read(folder, "b.ts")).toBe(`${old}${better}ddClient.stuck();\n`);
    expect(read(folder, "c.ts")).toBe(old);
    expect(result.file("b.ts").references).toMatchObject([
      {
        outcome: "manual",
        reason: "declined",
        replacement: "better",
        message: "You left this one; run again to choose it.",
      },
      { outcome: "migrated", reason: null, message: null },
      { outcome: "manual", reason: "no-equivalent" },
    ]);
    expect(result.file("b.ts").changes).toHaveLength(1);
    expect(result.summary).toMatchObject({ changed: 2, references: 5, migrated: 2, manual: 3 });
  });

  it("asks no more after a quit, and accounts for the rest", async () => {
    const folder = makeRepository(files);
    const choose = vi.fn(async ({ path, changes }: FileResult) => (path === "a.ts" ? changes : "quit"));
    const result = await run(folder, { choose });
    expect(choose.mock.calls.map(([file]) => file.path)).toEqual(["a.ts", "b.ts"]);
    expect(result.lines).toEqual(["a.ts: changed", "b.ts: unchanged", "c.ts: unchanged"]);
    expect([read(folder, "b.ts"), read(folder, "c.ts")]).toEqual([files["b.ts"], old]);
    expect(result.summary).toMatchObject({ changed: 1, references: 5, migrated: 1, manual: 4 });
  });

  it("marks what is left, whatever is chosen, but nothing after a quit", async () => {
    const stuck = "ddClient.stuck();\n";
    const marked = `// TODO(ddclient-migrate): stuck: v1 has nothing that does the same.\n${stuck}`;
    const texts = { "a.ts": stuck, "b.ts": `${old}${old}${stuck}`, "c.ts": `${old}${stuck}`, "d.ts": stuck };
    const folder = makeRepository(texts);
    const asked: string[] = [];
    await run(folder, {
      todo: true,
      choose: async ({ path, changes }) => {
        asked.push(path);
        return path === "c.ts" ? "quit" : changes.slice(1);
      },
    });
    expect(asked).toEqual(["a.ts", "b.ts", "c.ts"]);
    expect(read(folder, "a.ts")).toBe(marked);
    expect(read(folder, "b.ts")).toBe(`${old}${better}${marked}`);
    expect([read(folder, "c.ts"), read(folder, "d.ts")]).toEqual([texts["c.ts"], stuck]);
  });

  it("doesn't ask about what it won't write", async () => {
    const folder = makeRepository({ "a.ts": old });
    addFiles(folder, { "a.ts": `${old}//` });
    const choose = vi.fn(async () => [] as Change[]);
    expect((await run(folder, { choose })).lines).toEqual(["a.ts: skipped uncommitted-changes"]);
    expect(choose).not.toHaveBeenCalled();
  });

  it("writes nothing when the chosen changes don't make sense without the others", async () => {
    const text = `${old}${old}// ALL`;
    const folder = makeRepository({ "a.ts": text });
    const result = await run(folder, { choose: async ({ changes }) => changes.slice(0, 1) });
    expect(result.lines).toEqual(["a.ts: error internal-error"]);
    expect(read(folder, "a.ts")).toBe(text);
    expect(result.summary).toMatchObject({ migrated: 0, manual: 2, errors: 1 });
  });

  it("leaves a folder as it was but for the files", async () => {
    const folder = makeRepository(files);
    await run(folder);
    expect(readdirSync(folder).sort()).toEqual([".git", "a.ts", "b.ts", "c.ts"]);
  });
});

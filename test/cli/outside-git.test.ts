import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { main } from "../../fronts/cli/main.js";
import { migrateProject } from "../../run/migrate-project.js";
import { addFiles, makeFolder, makeRepository } from "../run/temporary.js";
import { createIo, type MemoryIo } from "./memory-io.js";
import { manual, migratable, migrated } from "./run-command.js";

const question = "Change them all the same [y,N]? ";

/** Runs the command on a terminal on which some lines are typed. */
async function onTerminal(cwd: string, input: string, args: readonly string[] = []) {
  const io = createIo({ cwd, isTTY: true, input, env: { NO_COLOR: "1" } });
  const code = await main(args, io);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what shows progress on a terminal
  return { code, out: io.out(), err: io.err().replace(/\r\x1b\[K[^\r\n]*\r\x1b\[K/g, "") };
}

function textOf(folder: string, path = "a.ts"): string {
  return readFileSync(join(folder, path), "utf8");
}

describe("files in no repository", () => {
  test("are asked about once, before anything is written, and named", async () => {
    const cwd = makeFolder({ "a.ts": migratable, "b.ts": migratable, "c.ts": manual });
    const { code, err } = await onTerminal(cwd, "y\n");
    expect(code).toBe(0);
    expect(err).toBe(
      "Git could not bring back 2 files that are to be changed: they are in no repository, or git ignores them.\n" +
        "  a.ts\n  b.ts\nThat can't be undone. (--backup <dir> keeps copies; neither it nor --force asks.)\n" +
        question,
    );
    expect([textOf(cwd), textOf(cwd, "b.ts")]).toEqual([migrated, migrated]);
  });

  test("of which there are many are counted; of one it is said so", async () => {
    const many = Array.from({ length: 12 }, (_, index) => [`${index + 10}.ts`, migratable]);
    const { err } = await onTerminal(makeFolder(Object.fromEntries(many)), "n\n");
    expect(err).toContain("  18.ts\n  19.ts\n  and 2 more\n");
    const one = await onTerminal(makeFolder({ "a\x1b.ts": migratable }), "n\n");
    expect(one.err).toContain(
      "Git could not bring back 1 file that is to be changed: it is in no repository, or git ignores it.\n  a\\x1b.ts\n",
    );
  });

  test.each(["n\n", "\n", "", "maybe\n"])("are left after the answer %j", async (input) => {
    const cwd = makeFolder({ "a.ts": migratable });
    const { code, out, err } = await onTerminal(cwd, input);
    expect(code).toBe(2);
    expect(textOf(cwd)).toBe(migratable);
    expect(out).toContain(
      "1 file that git could not bring back: use --backup <dir> to keep a copy of it, or --force.\n",
    );
    expect(err).toContain(
      "error: Nothing was changed, since git could not bring back any file to change. Use --backup <dir> to keep copies, or --force to do without.\n",
    );
  });

  test.each<[string, string[], Partial<MemoryIo>]>([
    ["without a terminal", [], {}],
    ["in CI", [], { env: { CI: "true" } }],
    ["with --quiet", ["--quiet"], {}],
  ])("are left without a question %s", async (where, args, more) => {
    const cwd = makeFolder({ "a.ts": migratable });
    const isTTY = where !== "without a terminal";
    const output = ["--format", "json", "--output", "report.json"];
    const io = { ...createIo({ cwd, isTTY, input: "y\n" }), ...more } as MemoryIo;
    expect(await main([...args, ...output], io)).toBe(2);
    expect(io.err()).not.toContain(question);
    expect(textOf(cwd)).toBe(migratable);
    const { files } = JSON.parse(textOf(cwd, "report.json"));
    expect(files).toMatchObject([
      {
        path: "a.ts",
        status: "skipped",
        error: {
          code: "not-in-git",
          message:
            "a.ts was left alone, because git could not bring it back: it is in no repository, or git ignores it. " +
            "Run again with --backup <dir> to keep a copy, or with --force to do without.",
        },
        references: [{ message: "Not written: git could not bring the file back.", reason: "declined" }],
      },
    ]);
  });

  test("are changed without a question with --force, and the report says what that means", async () => {
    const cwd = makeFolder({ "a.ts": migratable });
    const io = createIo({ cwd });
    expect(await main(["--force"], io)).toBe(0);
    expect(textOf(cwd)).toBe(migrated);
    expect(io.out()).toContain("1 file changed is not kept in git, which can't undo that.\n");
    expect(io.out()).toContain("Review the changes and run your tests.");
  });

  test.each(["--diff", "--check", "--dry-run", "--write-baseline"])(
    "are not asked about with %s",
    async (option) => {
      const cwd = makeFolder({ "a.ts": migratable });
      const { err } = await onTerminal(cwd, "", [option]);
      expect(err).not.toContain(question);
      expect(textOf(cwd)).toBe(migratable);
    },
  );

  test("are not asked about when none would change, or when the text comes from standard input", async () => {
    const cwd = makeFolder({ "a.ts": manual });
    expect((await onTerminal(cwd, "")).err).not.toContain(question);
    const io = createIo({ cwd, input: migratable });
    expect([await main(["--stdin-filepath", "a.ts"], io), io.out()]).toEqual([0, migrated]);
  });

  test("are asked about before the changes are, with --interactive", async () => {
    const cwd = makeFolder({ "a.ts": migratable, "b.ts": migratable });
    const { code, err } = await onTerminal(cwd, "y\nn\ny\n", ["-i"]);
    expect(code).toBe(0);
    expect(err.indexOf(question)).toBeLessThan(err.indexOf("Make this change"));
    expect([textOf(cwd), textOf(cwd, "b.ts")]).toEqual([migratable, migrated]);
  });

  test("are changed by the library, unless it is told otherwise; it asks once", async () => {
    const files = { "a.ts": migratable, "b.ts": migratable };
    const cwd = makeFolder(files);
    const asked: (readonly string[])[] = [];
    const mayOverwrite = (paths: readonly string[]) => asked.push(paths) < 1;
    expect((await migrateProject(["."], { cwd, mayOverwrite })).summary.changed).toBe(0);
    expect(asked).toEqual([["a.ts", "b.ts"]]);
    expect((await migrateProject(["."], { cwd })).summary.changed).toBe(2);
  });
});

test("what git ignores is like what is in no repository; the rest is changed", async () => {
  const cwd = makeRepository({ ".gitignore": "b.ts\n", "a.ts": migratable });
  addFiles(cwd, { "b.ts": migratable });
  const io = createIo({ cwd });
  expect(await main(["--no-ignore"], io)).toBe(0);
  expect([textOf(cwd), textOf(cwd, "b.ts")]).toEqual([migrated, migratable]);
  expect(io.out()).toContain(
    "1 file that git could not bring back: use --backup <dir> to keep a copy of it, or --force.\n",
  );
});

test("what changes together with a file that is left stays, too, and says why", async () => {
  const run = "export function run(line: string) {\n  return window.ddClient.execHostCmd(line);\n}\n";
  const caller = 'import { run } from "./run.js";\nrun("up --json");\n';
  const cwd = makeRepository({
    ".gitignore": "run.ts\n",
    "caller.ts": caller,
    "package.json": '{"private":true}',
  });
  addFiles(cwd, { "run.ts": run });
  const io = createIo({ cwd });
  expect(await main(["--no-ignore", "--format", "json", "."], io)).toBe(0);
  expect(io.out()).toContain('\\"run\\" is in a file that is not kept in git (line 1).');
  expect([textOf(cwd, "caller.ts"), textOf(cwd, "run.ts")]).toEqual([caller, run]);
  const asked: (readonly string[])[] = [];
  const mayOverwrite = (paths: readonly string[]) => asked.push(paths) > 0;
  await migrateProject(["."], { cwd, ignore: false, mayOverwrite });
  expect(asked).toEqual([["run.ts"]]);
  expect(textOf(cwd, "caller.ts")).toBe('import { run } from "./run.js";\nrun("up", ["--json"]);\n');
});

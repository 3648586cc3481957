import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrateProject } from "../run/migrate-project.js";
import { table } from "../src/api/table.js";
import type { Reference } from "../src/model.js";
import type { ProjectResult } from "../src/results.js";
import { compile } from "./types/compile.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const example = join(root, "examples", "legacy-extension");

/** Runs a Node script to its end. */
function run(script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const options = { encoding: "utf8", env: { ...process.env, NO_COLOR: "1", ...env } } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], options);
  return { status, stdout, stderr };
}

/** Path in the folder → text, for all of its files. */
async function textsOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = paths.map(async (path) => [relative(folder, path), await readFile(path, "utf8")] as const);
  return Object.fromEntries(await Promise.all(texts));
}

/** References as the stored report has them: `path:line`, with what became of it. */
function listed({ files }: ProjectResult, choose: (reference: Reference) => boolean) {
  return files.flatMap(({ path, references }) =>
    references
      .filter(choose)
      .map(({ line, api, outcome, reason }) => ({ place: `${path}:${line}`, api, outcome, reason })),
  );
}

describe("examples/legacy-extension", { timeout: 60_000 }, () => {
  let temporary: string;
  let extension: string;
  let result: ProjectResult;

  beforeAll(async () => {
    temporary = await realpath(await mkdtemp(join(tmpdir(), "ddclient-migrate-example-")));
    // Beside the copy, so that the compiler finds the packages and a migration of the copy doesn't meet them.
    await symlink(join(root, "node_modules"), join(temporary, "node_modules"), "junction");
    extension = join(temporary, "legacy-extension");
    await cp(example, extension, { recursive: true });
    result = await migrateProject(["."], { cwd: extension });
  }, 60_000);

  afterAll(() => rm(temporary, { recursive: true, force: true }));

  it("type-checks as it is, against v1Hybrid", async () => {
    expect(await compile(join(example, "ui"))).toEqual([]);
    expect(await readFile(join(example, "ui", "src", "types.ts"), "utf8")).toContain("v1Hybrid.Docker");
  });

  it("uses every row of the table", () => {
    const used = new Set(listed(result, () => true).map((reference) => reference.api));
    expect(table.map((row) => row.api).filter((api) => !used.has(api))).toEqual([]);
  });

  it("migrates without an error, and leaves what the stored report says", async () => {
    expect(result.files.filter((file) => file.error)).toEqual([]);
    const expected = JSON.parse(await readFile(`${example}.report.json`, "utf8"));
    expect(listed(result, ({ outcome }) => outcome !== "migrated")).toEqual(expected);
  });

  it("migrates a page, components and, where they are asked for, documents", async () => {
    const others = [
      "README.md",
      "ui/public/help.html",
      "ui/src/panels/ImagesPanel.svelte",
      "ui/src/panels/StatusPanel.vue",
    ];
    const cwd = join(temporary, "with-documents");
    await cp(example, cwd, { recursive: true });
    const { files } = await migrateProject(["."], { cwd, includeDocs: true, dryRun: true, types: false });
    for (const path of others) {
      const { status, references } = files.find((file) => file.path === path)!;
      expect([path, status]).toEqual([path, "changed"]);
      expect(references.filter(({ outcome }) => outcome === "migrated").length).toBeGreaterThan(1);
    }
    const changed = result.files.filter(({ status }) => status === "changed").map(({ path }) => path);
    expect(others.filter((path) => !changed.includes(path))).toEqual(["README.md"]);
  });

  it("doesn't touch look-alikes", () => {
    expect(result.files.map((file) => file.path).filter((path) => path.includes("preview"))).toEqual([]);
  });

  it("type-checks when it is migrated, against v1", async () => {
    expect(await compile(join(extension, "ui"))).toEqual([]);
    const texts = Object.entries(await textsOf(join(extension, "ui", "src")));
    const old = texts.filter(([, text]) => /\bv(?:0|1Hybrid)\./.test(text)).map(([path]) => path);
    expect(old).toEqual([join("services", "diagnostics.ts")]);
  });

  it("doesn't change any more in a second run", async () => {
    const before = await textsOf(extension);
    const second = await migrateProject(["."], { cwd: extension });
    expect(second.summary).toMatchObject({ changed: 0, migrated: 0, errors: 0 });
    expect(await textsOf(extension)).toEqual(before);
    const left = (each: ProjectResult) =>
      listed(each, ({ outcome }) => outcome !== "migrated").map(({ api, reason }) => `${api} ${reason}`);
    expect(left(second)).toEqual(left(result));
  });

  it("is left alone by the demo, which says where the migrated copy is", async (test) => {
    test.skip(!existsSync(join(root, "dist", "bin", "ddclient-migrate.js")), "not built");
    const before = await textsOf(example);
    const folders = { TMPDIR: temporary, TEMP: temporary, TMP: temporary };
    const { status, stdout, stderr } = run(join(root, "examples", "demo.js"), [], folders);
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(stdout).toContain("+  return (await window.ddClient.extension.vm!.service!.get(");
    const migrated = /^The migrated copy is in (.+)$/m.exec(stdout)?.[1] ?? "";
    expect(await textsOf(migrated)).toEqual(await textsOf(extension));
    expect(await textsOf(example)).toEqual(before);
  });

  it("has a demo that says what to do when nothing is built", async () => {
    const checkout = join(temporary, "checkout");
    const elsewhere = join(checkout, "examples", "demo.js");
    await cp(join(root, "examples", "demo.js"), elsewhere);
    await writeFile(join(checkout, "package.json"), '{ "type": "module" }');
    const { status, stdout, stderr } = run(elsewhere, []);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain('run "npm run build"');
  });
});

import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { parse } from "@babel/parser";
import { describe, expect, it } from "vitest";
import { type TreeFile, type TreeName, treeFiles } from "../benchmark/trees.js";
import { needles } from "../src/api/table.js";
import { migrate } from "../transforms/migrate.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const run = promisify(execFile);

function build(name: TreeName, files: number, seed = 1): TreeFile[] {
  return [...treeFiles(name, { seed, files })];
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

describe("the generated trees", () => {
  it("depend on the seed alone", () => {
    expect(build("sparse", 100)).toEqual(build("sparse", 100));
    expect(build("sparse", 100)[0]?.text).not.toBe(build("sparse", 100, 2)[0]?.text);
  });

  it("are valid code", () => {
    for (const { path: name, text } of [
      ...build("sparse", 300),
      ...build("dense", 1500),
      ...build("typed", 300),
      ...build("wrapped", 300),
      ...build("callers", 140),
    ]) {
      const typed = /\.tsx?$/.test(name);
      const plugins: ("typescript" | "jsx")[] = typed ? ["typescript"] : [];
      if (name.endsWith("x")) plugins.push("jsx");
      expect(() => parse(text, { sourceType: "module", plugins }), `${name}\n${text}`).not.toThrow();
    }
  });

  it("have files of real sizes, no two the same", () => {
    const files = build("sparse", 3000);
    const sizes = files.map(({ text }) => text.length);
    expect(median(sizes)).toBeGreaterThan(2000);
    expect(median(sizes)).toBeLessThan(4500);
    expect(Math.max(...sizes)).toBeGreaterThan(25_000);
    expect(Math.max(...sizes)).toBeLessThan(70_000);
    expect(new Set(files.map(({ text }) => text)).size).toBe(3000);
    expect(new Set(files.map((file) => file.path.toLowerCase())).size).toBe(3000);
  });

  it.each<[TreeName, number, number]>([
    ["sparse", 3000, 2],
    ["dense", 100, 100],
    ["small", 30, 5],
    ["wrapped", 3000, 2],
    ["callers", 140, 40],
    ["large", 6000, 4],
  ])("%s: of %i files, %i use the client, and no other mentions it", (name, count, clients) => {
    const files = build(name, name === "dense" ? count * 15 : name === "large" ? count / 4 : count);
    expect(files).toHaveLength(count);
    const using = files.filter(({ apis }) => apis.length > 0);
    expect(using).toHaveLength(clients);
    expect(using.every(({ apis }) => apis.length <= 4)).toBe(true);
    expect(files.filter(({ text }) => needles.some((needle) => text.includes(needle)))).toEqual(using);
  });

  it("hold exactly the references they were given", () => {
    for (const { path: name, text, apis } of build("dense", 900)) {
      const found = migrate(text, { path: name }).references.map(({ api }) => api);
      expect(found, `${name}\n${text}`).toEqual(apis);
    }
  });
});

describe("the benchmark", () => {
  it("runs from end to end and finds what the generator put there", { timeout: 240_000 }, async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "bench-test-"));
    try {
      const json = path.join(folder, "figures.json");
      const only = ["--only", "small"];
      const args = ["benchmark/bench.js", ...only, "--files", "60", "--rounds", "1", "--json", json];
      const { stdout } = await run(process.execPath, args, { cwd: root });
      expect(stdout).toContain("seed 1");
      const { trees } = JSON.parse(await readFile(json, "utf8"));
      expect(trees.map((report: { tree: TreeFile }) => report.tree)).toMatchObject([
        { name: "small", files: 30, clientFiles: 5 },
      ]);
      for (const { figures } of trees) {
        // A peer may be missing, but not this command.
        expect(figures[0]).toMatchObject({ name: "ddclient-migrate", missing: null, failure: null });
        expect(figures[0].walls.length).toBeGreaterThan(0);
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it("compares a large tree with a quarter of it", { timeout: 120_000 }, async () => {
    const args = ["benchmark/bench.js", "--only", "large", "--files", "40", "--rounds", "1"];
    const { stdout } = await run(process.execPath, args, { cwd: root });
    expect(stdout).toContain("large: 160 code files");
    expect(stdout).toMatch(/^ {2}over a quarter +\d/m);
    expect(stdout).toContain("not more per file: ");
  });

  it("says what is wrong with an option", async () => {
    const failed = run(process.execPath, ["benchmark/bench.js", "--rounds", "none"], { cwd: root });
    await expect(failed).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining("--rounds is a whole number from 1"),
    });
  });
});

describe("the session's benchmark", () => {
  it("asks after every change, and says what it took", async () => {
    const { stdout } = await run(process.execPath, ["benchmark/session.js", "--changes", "1"], { cwd: root });
    const lines = stdout.match(
      /^ {2}(?:reached|MISSED ) {2}.*: median .* ms, p95 .* ms \(at most \d+ ms\)$/gm,
    );
    expect(lines, stdout).toHaveLength(5);
  }, 60_000);
});

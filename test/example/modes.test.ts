import { appendFileSync } from "node:fs";
import { cp, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import ddclientV1 from "../../fronts/jscodeshift/ddclient-v1.js";
import { migrateProject } from "../../run/migrate-project.js";
import type { ProjectOptions } from "../../run/project-options.js";
import type { ProjectResult } from "../../src/results.js";
import { commitAll, git } from "../run/temporary.js";
import { share } from "../share.js";
import { compile } from "../types/compile.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const example = join(root, "examples", "legacy-extension");

let temporary: string;
let count = 0;

beforeAll(async () => {
  temporary = await realpath(await mkdtemp(join(tmpdir(), "ddclient-migrate-modes-")));
  await symlink(join(root, "node_modules"), join(temporary, "node_modules"), "junction");
});

afterAll(() => rm(temporary, { recursive: true, force: true }));

/** A copy of the example in a repository of its own, all of it committed. */
async function makeCopy(): Promise<string> {
  const folder = join(temporary, `example-${++count}`);
  await cp(example, folder, { recursive: true });
  git(folder, "init", "--quiet");
  commitAll(folder);
  return folder;
}

const changedIn = (folder: string) => git(folder, "diff", "--name-only").trim().split("\n").filter(Boolean);

type Mode = readonly [name: string, paths: readonly string[], options: ProjectOptions];

const whole: readonly Mode[] = [
  ["as it is by default", [], {}],
  ["--no-types", [], { types: false }],
  ["--unsafe", [], { unsafe: true }],
  ["--verify", [], { verify: true }],
  ["--todo", [], { todo: true }],
  ["--client import", [], { client: "import" }],
  ["--client import --unsafe", [], { client: "import", unsafe: true }],
  ["--client import --no-types", [], { client: "import", types: false }],
];

const parts = [
  "ui/src/services",
  "ui/src/pages",
  "ui/src/components",
  "ui/src/types.ts",
  "ui/src/services/desktop.ts",
];

/** What the rest of the project shares with it is what may go wrong. */
const shared = [
  "ui/src/types.ts",
  "ui/src/services/desktop.ts",
  "ui/src/pages/SnapshotsPage.tsx",
  "ui/src/pages/PortsPage.tsx",
];

describe("the example type-checks", { timeout: 60_000 }, () => {
  async function migrateCopy(paths: readonly string[], options: ProjectOptions, dirty?: string) {
    const folder = await makeCopy();
    if (dirty !== undefined) appendFileSync(join(folder, dirty), "\n// mine\n");
    const result = await migrateProject(paths, { cwd: folder, ...options });
    return { folder, result };
  }

  async function expectSound({ folder, result }: { folder: string; result: ProjectResult }) {
    expect(await compile(join(folder, "ui"))).toEqual([]);
    expect(result.summary.errors).toBe(0);
  }

  it.each(whole)("after %s", async (_, paths, options) => {
    const migrated = await migrateCopy(paths, options);
    await expectSound(migrated);
    expect(migrated.result.summary.migrated).toBeGreaterThan(70);
  });

  it.each(share(parts, 2).filter((path) => path !== "ui/src/types.ts"))("after only %s", async (path) => {
    const { folder, result } = await migrateCopy([path], {});
    await expectSound({ folder, result });
    expect(changedIn(folder).filter((each) => !each.startsWith(path))).toEqual([]);
    expect(result.files.filter((each) => !each.path.startsWith(path))).toEqual([]);
  });

  it.each(share(parts, 2))("after all but %s", async (path) => {
    const { folder, result } = await migrateCopy([".", `!${path}`], {});
    await expectSound({ folder, result });
    expect(changedIn(folder).filter((each) => each.startsWith(path))).toEqual([]);
  });

  it.each(share(shared, 2))("after all but %s, which has uncommitted changes", async (path) => {
    const { folder, result } = await migrateCopy([], {}, path);
    await expectSound({ folder, result });
    expect(result.files.find((each) => each.path === path)?.status).not.toBe("changed");
    expect(result.summary.migrated).toBeGreaterThan(60);
  });

  it("and stays as it is where its typing alone is given, which all others need", async () => {
    const { folder, result } = await migrateCopy(["ui/src/types.ts"], {});
    expect(changedIn(folder)).toEqual([]);
    expect(result.files[0]?.references[0]?.message).toMatch(
      / in ui\/src\/.*:\d+ \(not among the paths given: add it to them\) still needs the old type/,
    );
  });

  it("after jscodeshift", async () => {
    const folder = await makeCopy();
    const names = await readdir(folder, { recursive: true });
    for (const name of names.filter((each) => /\.(?:[jt]sx?)$/.test(each) && !each.startsWith(".git"))) {
      const path = join(folder, name);
      const source = await readFile(path, "utf8");
      const code = await ddclientV1({ path, source }, {}, {});
      if (code !== undefined) await writeFile(path, code);
    }
    expect(await compile(join(folder, "ui"))).toEqual([]);
    expect(changedIn(folder).length).toBeGreaterThan(10);
  });
});

it("gives a patch of a part of the example that git takes", async () => {
  const folder = await makeCopy();
  const { renderPatch } = await import("../../src/report/diff.js");
  const { files } = await migrateProject(["ui/src/services"], { cwd: folder, dryRun: true });
  await writeFile(join(folder, "part.diff"), renderPatch(files));
  git(folder, "apply", "part.diff");
  expect(changedIn(folder).every((path) => path.startsWith("ui/src/services/"))).toBe(true);
  expect(await compile(join(folder, "ui"))).toEqual([]);
});

import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { main } from "../../fronts/cli/main.js";
import { migrateProject } from "../../run/migrate-project.js";
import { hashOf } from "../../src/disk/backup.js";
import { runWithFaults } from "../faults/run-with-faults.js";
import {
  addFiles,
  commitAll,
  git,
  isWindows,
  makeFolder,
  makeLink,
  makeRepository,
} from "../run/temporary.js";
import { createIo } from "./memory-io.js";
import { clean, manual, migratable, migrated } from "./run-command.js";

const cache = process.env.XDG_CACHE_HOME;

beforeEach(() => {
  process.env.XDG_CACHE_HOME = makeFolder();
});

afterEach(() => {
  if (cache === undefined) delete process.env.XDG_CACHE_HOME;
  else process.env.XDG_CACHE_HOME = cache;
});

async function run(cwd: string, ...args: string[]) {
  const io = createIo({ cwd });
  return { code: await main(args, io), out: io.out(), err: io.err() };
}

/** The bytes and permissions of every file, by path. */
function stateOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  return Object.fromEntries(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .filter((path) => !path.includes(".git/"))
      .map((path) => [
        path.slice(folder.length + 1),
        `${readFileSync(path).toString("hex")} ${statSync(path).mode}`,
      ]),
  );
}

function linesOf(folder: string) {
  return readFileSync(join(folder, "manifest.ndjson"), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** A backup that somebody planted: its entries say what they like. */
function plant(folder: string, entries: readonly object[], copies: readonly string[], root = "/"): void {
  const lines = [{ schemaVersion: 1, root, time: "" }, ...entries].map((each) => `${JSON.stringify(each)}\n`);
  addFiles(folder, { "manifest.ndjson": lines.join("") });
  addFiles(folder, Object.fromEntries(copies.map((text) => [hashOf(Buffer.from(text)), text])));
}

const shared = {
  "run.ts": "export function run(line: string) {\n  return window.ddClient.execHostCmd(line);\n}\n",
  "a.ts": '\ufeffimport { run } from "./run.js";\r\nrun("up --json");\r\n',
  "package.json": '{ "private": true }\n',
};

describe.each(["in no repository", "in a repository"])("a run with --backup %s", (where) => {
  const make = where === "in no repository" ? makeFolder : makeRepository;

  test("is taken back byte for byte, with permissions, and once", async () => {
    const cwd = make({ ...shared, "x/b.js": migratable, "c.ts": manual });
    if (!isWindows) chmodSync(join(cwd, "x/b.js"), 0o755);
    if (where === "in a repository") commitAll(cwd);
    const before = stateOf(cwd);
    const backup = join(makeFolder(), "new", "backup");
    const { code, err } = await run(cwd, "--backup", backup);
    expect(code).toBe(0);
    expect(err).toContain(`ddclient-migrate undo `);
    const after = stateOf(cwd);
    expect(Object.keys(before).filter((path) => before[path] !== after[path])).toEqual([
      "a.ts",
      "run.ts",
      "x/b.js",
    ]);
    const undone = await run(cwd, "undo");
    expect(undone).toMatchObject({ code: 0, err: "" });
    expect(undone.out).toMatch(
      /^✔ a\.ts {2}restored\n✔ run\.ts {2}restored\n✔ x\/b\.js {2}restored\nFrom ".*": 3 files restored\.\n$/,
    );
    expect(stateOf(cwd)).toEqual(before);
    expect(await run(cwd, "undo")).toEqual({
      code: 2,
      out: "",
      err: "error: No run with --backup is known here. Give the folder of a backup; or take changes back with git, e.g. git restore <file>.\n",
    });
    const again = await run(cwd, "undo", backup);
    expect([again.code, again.out]).toEqual([
      0,
      expect.stringMatching(/^From ".*": 3 as before already\.\n$/),
    ]);
  });

  test("is taken back but for what changed since, which is named", async () => {
    const cwd = make({ "a.ts": migratable, "b.ts": migratable, "c.ts": migratable });
    const backup = join(makeFolder(), "backup");
    await run(cwd, "--backup", backup);
    writeFileSync(join(cwd, "a.ts"), `${migrated}// mine\n`);
    rmSync(join(cwd, "b.ts"));
    const { code, out } = await run(cwd, "undo");
    expect(code).toBe(2);
    expect(out).toMatch(
      /^✔ c\.ts {2}restored\n✖ a\.ts {2}left: it changed since\n✖ b\.ts {2}left: it is gone\nFrom "(.*)": 1 file restored, 2 left\. The files as they were are in "\1"\.\n$/,
    );
    expect(readFileSync(join(cwd, "a.ts"), "utf8")).toBe(`${migrated}// mine\n`);
    writeFileSync(join(cwd, "a.ts"), migrated);
    expect((await run(cwd, "undo")).out).toContain("✔ a.ts  restored\n");
  });
});

test("the last run is taken back first, then the one before", async () => {
  const cwd = makeFolder({ "a.ts": migratable });
  await run(cwd, "--backup", join(makeFolder(), "1"));
  addFiles(cwd, { "b.ts": migratable });
  await run(cwd, "--backup", join(makeFolder(), "2"));
  expect((await run(cwd, "undo")).out).toContain("✔ b.ts  restored\n");
  expect((await run(cwd, "undo")).out).toContain("✔ a.ts  restored\n");
});

test("package.json is taken back, too", async () => {
  const cwd = makeFolder({
    "a.ts":
      "declare global {\n  interface Window {\n    ddClient: any;\n  }\n}\nexport {};\nwindow.ddClient.listContainers();\n",
    "package.json": '{\n  "dependencies": {}\n}\n',
  });
  const before = stateOf(cwd);
  await run(cwd, "--client", "import", "--backup", join(makeFolder(), "backup"));
  expect(stateOf(cwd)["package.json"]).not.toBe(before["package.json"]);
  expect((await run(cwd, "undo")).code).toBe(0);
  expect(stateOf(cwd)).toEqual(before);
});

describe("the folder of a backup", () => {
  const refusal = async (cwd: string, folder: string, ...args: string[]) => {
    const before = stateOf(cwd);
    const { code, err } = await run(cwd, "--backup", folder, "--force", ...args);
    expect([code, stateOf(cwd)]).toEqual([2, before]);
    return err;
  };

  test("has to be empty, a folder, outside of what is migrated, and behind no link", async () => {
    const cwd = makeFolder({ "src/a.ts": migratable, "full/x": "", file: "" });
    expect(await refusal(cwd, "full", "src")).toBe(
      `error: The backup can't be made in "full": it isn't empty. Give a new folder for each run.\n`,
    );
    expect(await refusal(cwd, "file", "src")).toContain("it is a file. Give a new folder.\n");
    expect(await refusal(cwd, "file/x", "src")).toContain(
      `The backup can't be made in "file/x": a part of its path is a file`,
    );
    expect(await refusal(cwd, "new")).toContain(
      "it lies among the files to migrate. Give a folder outside of them.\n",
    );
    expect(existsSync(join(cwd, "new"))).toBe(false);
    const elsewhere = makeFolder();
    if (!makeLink(elsewhere, join(cwd, "link"), "dir")) return;
    expect(await refusal(cwd, "link", "src")).toContain("it is a link. Give the folder that it leads to.\n");
    expect(await refusal(cwd, "link/new", "src")).toContain("a part of its path is a link.");
    expect(readdirSync(elsewhere)).toEqual([]);
    makeLink(join(cwd, "src"), join(elsewhere, "way"), "dir");
    expect(await refusal(cwd, join(elsewhere, "way/new"))).toContain("it lies among the files to migrate.");
  });

  test("isn't left where nothing was changed", async () => {
    const cwd = makeFolder({ "src/a.ts": manual, "empty/": "" });
    expect((await run(cwd, "src", "--backup", "new/backup")).code).toBe(0);
    expect(existsSync(join(cwd, "new"))).toBe(false);
    await run(cwd, "src", "--backup", "empty");
    expect(readdirSync(join(cwd, "empty"))).toEqual([]);
  });

  test("may lie in the project, and the next run doesn't look at its copies", async () => {
    const cwd = makeFolder({ "src/a.ts": migratable });
    await run(cwd, "src", "--backup", "backup");
    const { code, out } = await run(cwd, "--check");
    expect([code, out]).toEqual([0, expect.stringContaining("Nothing to do")]);
  });

  test("is asked for with an option that writes nothing: that is a mistake", async () => {
    const cwd = makeFolder({ "a.ts": migratable });
    for (const option of ["--check", "--diff", "--dry-run", "--write-baseline"])
      expect((await run(cwd, "--backup", "x", option)).err).toContain(
        `error: --backup keeps what is written over, and ${option} changes no file: leave one of them out.\n`,
      );
    expect((await run(cwd, "--backup", "")).err).toContain("error: --backup needs the name of a folder.\n");
  });

  test("has to be in one project with what is changed", async () => {
    const cwd = makeFolder();
    const other = makeFolder({ "a.ts": migratable });
    const { code, err } = await run(cwd, other, "--backup", "backup");
    expect(code).toBe(2);
    expect(err).toContain(`lies outside of "${cwd}". Run in a folder that has both. Nothing was changed.\n`);
    expect([readdirSync(cwd), readFileSync(join(other, "a.ts"), "utf8")]).toEqual([[], migratable]);
  });

  test.each(["handle.writeFile", "open"])(
    "that is full (%s): nothing is changed, and nothing is left",
    async (on) => {
      const cwd = makeFolder({ "src/a.ts": migratable, "src/b.ts": `${migratable}\n` });
      const faults = [
        {
          on,
          nth: 2,
          code: "ENOSPC",
          ...(on === "open" && { file: hashOf(Buffer.from(migratable)), nth: 1 }),
        },
      ];
      const { code, stderr } = await runWithFaults(["src", "--backup", "backup"], { cwd, faults });
      expect([code, stderr]).toEqual([
        2,
        `error: The backup can't be made in "backup": the disk is full. Nothing was changed.\n`,
      ]);
      expect([readdirSync(cwd), readFileSync(join(cwd, "src/a.ts"), "utf8")]).toEqual([["src"], migratable]);
    },
  );
});

test("a run that is killed can be taken back as far as it came", async () => {
  const cwd = makeFolder({ "a.ts": migratable, "b.ts": `${migratable}\n`, "c.ts": `${migratable}\n\n` });
  const before = stateOf(cwd);
  const backup = join(makeFolder(), "backup");
  const faults = [{ on: "rename", when: "after", deed: "kill", nth: 2 }];
  const { signal } = await runWithFaults(["--concurrency", "1", "--backup", backup], { cwd, faults });
  expect(signal).toBe("SIGKILL");
  const { code, out } = await run(cwd, "undo", backup);
  expect([code, out]).toEqual([0, expect.stringContaining("2 files restored")]);
  expect(stateOf(cwd)).toEqual(before);
});

test("the manifest is as its schema says", async () => {
  const cwd = makeFolder({ "a.ts": migratable });
  const backup = join(makeFolder(), "backup");
  expect((await migrateProject(["."], { cwd, backup })).backup).toBeDefined();
  const schema = JSON.parse(readFileSync(new URL("../../schema/backup.json", import.meta.url), "utf8"));
  const validate = new Ajv({ strict: true }).compile(schema);
  const lines = linesOf(backup);
  expect(lines).toHaveLength(2);
  for (const line of lines) expect([validate(line), validate.errors]).toEqual([true, null]);
  for (const line of [
    {},
    { schemaVersion: 2 },
    { ...lines[1], path: "../a.ts" },
    { ...lines[1], before: "x" },
  ])
    expect(validate(line)).toBe(false);
  expect(lines[1]).toMatchObject({ path: "a.ts", after: hashOf(Buffer.from(migrated)) });
});

describe("a run from the folder above", () => {
  const none = { code: 2, err: expect.stringContaining("No run with --backup is known here.") };

  /** Two repositories with a file each, migrated from the folder that they lie in. */
  async function migratedFromAbove(...paths: string[]) {
    const world = makeFolder({ "one/src/a.ts": migratable, "two/b.ts": migratable });
    for (const name of ["one", "two"]) {
      git(world, "init", "--quiet", name);
      commitAll(join(world, name));
    }
    const before = stateOf(world);
    const { code } = await run(world, ...paths, "--backup", join(makeFolder(), "backup"));
    expect(code).toBe(0);
    expect(stateOf(world)).not.toEqual(before);
    return { world, before };
  }

  test.each([".", "one", "one/src"])(
    "of its repository is taken back from %s, where nobody has to name the backup",
    async (from) => {
      const { world, before } = await migratedFromAbove("one");
      const { code, out } = await run(join(world, from), "undo");
      expect([code, out]).toEqual([0, expect.stringContaining("a.ts  restored\nFrom")]);
      expect(stateOf(world)).toEqual(before);
      expect(await run(join(world, from), "undo")).toMatchObject(none);
      expect(await run(join(world, "one"), "undo")).toMatchObject(none);
      expect(await run(join(world, "two"), "undo")).toMatchObject(none);
    },
  );

  test("of a file with changes that are not committed, too", async () => {
    const world = makeFolder({ "one/a.ts": "export {};\n" });
    git(world, "init", "--quiet", "one");
    commitAll(join(world, "one"));
    writeFileSync(join(world, "one/a.ts"), migratable);
    await run(world, "one", "--force", "--backup", join(makeFolder(), "backup"));
    expect((await run(join(world, "one"), "undo")).out).toContain("✔ a.ts  restored\n");
  });

  test("of two repositories is taken back in the one where somebody is, and then in both", async () => {
    const { world, before } = await migratedFromAbove("one", "two");
    const { code, out } = await run(join(world, "one"), "undo");
    expect(code).toBe(2);
    expect(out).toContain(
      `✔ src/a.ts  restored\n✖ two/b.ts  left: it isn't here: the run was in ${world}\nFrom "`,
    );
    expect(readFileSync(join(world, "two/b.ts"), "utf8")).toBe(migrated);
    const both = await run(world, "undo");
    expect([both.code, both.out]).toEqual([
      0,
      expect.stringMatching(
        /^✔ two\/b\.ts {2}restored\nFrom ".*": 1 file restored, 1 as before already\.\n$/,
      ),
    ]);
    expect(stateOf(world)).toEqual(before);
    for (const name of [".", "one", "two"]) expect(await run(join(world, name), "undo")).toMatchObject(none);
  });
});

test("a run in a repository is taken back from the folder above, by the backup's name", async () => {
  const world = makeFolder({ "one/a.ts": migratable });
  git(world, "init", "--quiet", "one");
  commitAll(join(world, "one"));
  await run(join(world, "one"), "--backup", "../backup");
  expect((await run(world, "undo", "backup")).out).toContain("✔ one/a.ts  restored\n");
  expect(readFileSync(join(world, "one/a.ts"), "utf8")).toBe(migratable);
});

describe("a backup that isn't to be trusted", () => {
  const before = hashOf(Buffer.from("planted\n"));
  const after = hashOf(Buffer.from(clean));

  test("writes nothing outside of the project, through links, or where git keeps things", async () => {
    const cwd = makeFolder({
      "backup/": "",
      ".git/hooks/hook": clean,
      "node_modules/x.js": clean,
      "ok.ts": clean,
    });
    const elsewhere = makeFolder({ "a.ts": clean });
    const paths = [
      "../x.ts",
      join(elsewhere, "a.ts"),
      ".git/hooks/hook",
      "x/../.git/hooks/hook",
      "node_modules/x.js",
      ".",
      "",
      "a\0b",
    ];
    if (makeLink(elsewhere, join(cwd, "link"), "dir")) paths.push("link/a.ts");
    if (makeLink(join(elsewhere, "a.ts"), join(cwd, "a.ts"))) paths.push("a.ts");
    plant(
      join(cwd, "backup"),
      paths.map((path) => ({ path, before, after, mode: 0o7777 })),
      ["planted\n"],
    );
    const state = [stateOf(cwd), stateOf(elsewhere), readFileSync(join(cwd, ".git/hooks/hook"), "utf8")];
    const { code, out } = await run(cwd, "undo", "backup");
    expect(code).toBe(2);
    expect(out).not.toContain("restored");
    expect([stateOf(cwd), stateOf(elsewhere), readFileSync(join(cwd, ".git/hooks/hook"), "utf8")]).toEqual(
      state,
    );
  });

  test("writes nothing there by what it says of where it was made", async () => {
    const world = makeFolder({
      "app/.git/hooks/hook": clean,
      "app/node_modules/x.js": clean,
      "beside/a.ts": clean,
    });
    const cwd = join(world, "app");
    const state = () => [stateOf(world), readFileSync(join(cwd, ".git/hooks/hook"), "utf8")];
    const asItWas = state();
    const places: [root: string, path: string][] = [
      [join(cwd, ".git"), "hooks/hook"],
      [join(cwd, ".git/hooks"), "hook"],
      [join(cwd, "node_modules"), "x.js"],
      [world, "app/.git/hooks/hook"],
      [world, "beside/a.ts"],
      [join(world, "beside"), "a.ts"],
      [join(world, "beside"), "../app/.git/hooks/hook"],
      ["..", "beside/a.ts"],
      ["a\0b", "a.ts"],
    ];
    for (const [root, path] of places) {
      const folder = makeFolder();
      plant(folder, [{ path, before, after, mode: 0o7777 }], ["planted\n"], root);
      const { code, out } = await run(cwd, "undo", folder);
      expect([root, path, code, out]).toEqual([root, path, 2, expect.stringContaining(": 1 left.")]);
    }
    expect(state()).toEqual(asItWas);
  });

  test("gives no file more than its permissions, and no damaged copy is written", async () => {
    const cwd = makeFolder({ "backup/": "", "a.ts": clean, "b.ts": clean });
    const damaged = hashOf(Buffer.from("other"));
    plant(
      join(cwd, "backup"),
      [
        { path: "a.ts", before, after, mode: 0o104755 },
        { path: "b.ts", before: damaged, after, mode: 0o644 },
        { path: "c.ts", before: "../../etc/passwd", after, mode: 0o644 },
        { path: 1, before, after },
      ],
      ["planted\n"],
    );
    addFiles(cwd, { [`backup/${damaged}`]: "something else" });
    const { out } = await run(cwd, "undo", "backup");
    expect(out).toContain("✔ a.ts  restored\n✖ b.ts  left: its copy in the backup is gone or damaged\n");
    expect(out).not.toContain("c.ts");
    if (!isWindows) expect(statSync(join(cwd, "a.ts")).mode & 0o7777).toBe(0o755);
    expect(readFileSync(join(cwd, "b.ts"), "utf8")).toBe(clean);
  });

  test("is told apart from no backup at all", async () => {
    const cwd = makeFolder({
      "empty/": "",
      "later/manifest.ndjson": '{"schemaVersion":2}\n',
      "broken/manifest.ndjson": "{",
    });
    expect((await run(cwd, "undo", "empty")).err).toBe(
      'error: There is no backup in "empty". Give the folder that --backup named; or take changes back with git, e.g. git restore <file>.\n',
    );
    for (const name of ["later", "broken"])
      expect((await run(cwd, "undo", name)).err).toBe(
        `error: The backup in "${name}" is not one that this version of ddclient-migrate can read.\n`,
      );
    mkdirSync(join(cwd, "odd/manifest.ndjson"), { recursive: true });
    expect((await run(cwd, "undo", "odd")).err).toContain('There is no backup in "odd".');
  });

  test("of another project says so", async () => {
    const cwd = makeFolder({ "a.ts": migratable });
    const backup = join(makeFolder(), "backup");
    await run(cwd, "--backup", backup);
    expect((await run(makeFolder(), "undo", backup)).out).toContain(
      `✖ a.ts  left: it isn't here: the run was in ${cwd}\n`,
    );
  });
});

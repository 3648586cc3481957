import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { migrateProject } from "../../run/migrate-project.js";
import type { ProjectOptions } from "../../run/project-options.js";
import type { ProjectResult } from "../../src/results.js";
import { addFiles, git, makeRepository } from "../run/temporary.js";
import { readTree } from "./load.js";

type Files = Readonly<Record<string, string>>;

const manifest = { "package.json": '{ "name": "x", "private": true }\n' };
const client = "declare global { interface Window { ddClient: any } }\n";

/** Changed files with their new texts, and what was left, as `path:line: message`. */
async function run(folder: string, before: Files, paths: readonly string[], options: ProjectOptions = {}) {
  const result = await migrateProject(paths, { cwd: folder, ...options });
  const after = readTree(folder);
  const changed = Object.keys(after).filter(
    (path) => after[path] !== before[path] && !path.startsWith(".git/"),
  );
  return { result, changed: changed.sort(), after, left: leftOf(result) };
}

function leftOf({ files }: ProjectResult): string[] {
  return files.flatMap(({ path, references }) =>
    references
      .filter(({ outcome }) => outcome !== "migrated")
      .map(({ line, message }) => `${path}:${line}: ${message}`),
  );
}

const wrapper = `${client}export const run = (cmd: string) => window.ddClient.execHostCmd(cmd);\n`;
const changed = wrapper
  .replace("(cmd: string)", "(cmd: string, args: string[])")
  .replace("execHostCmd(cmd)", "extension.host.cli.exec(cmd, args)");
const caller =
  'import { run } from "../src/run";\nrun("tool a b");\n(window as any).ddClient.toastError("no");\n';
const follows = caller
  .replace('run("tool a b")', 'run("tool", ["a", "b"])')
  .replace("toastError", "desktopUI.toast.error");

describe("files that are not given", () => {
  const files = { ...manifest, "src/run.ts": wrapper, "pages/a.ts": caller };

  it.each([[["src"]], [["src/run.ts"]], [["**/*", "!pages"]], [[".", "!pages/a.ts"]], [["src/*.ts"]]])(
    "are neither changed nor shown with %j, and are named where something waits for them",
    async (paths) => {
      const folder = makeRepository(files);
      const { result, changed, left } = await run(folder, files, paths);
      expect(changed).toEqual([]);
      expect(result.files.map(({ path, status }) => `${path}: ${status}`)).toEqual(["src/run.ts: unchanged"]);
      expect(result.summary).toMatchObject({ changed: 0, references: 1, errors: 0 });
      expect(left).toEqual([expect.stringMatching(/not among the paths given: add it .*\(pages\/a\.ts:2\)/)]);
    },
  );

  it("keep a function of theirs as it is, though all of its calls are given", async () => {
    const folder = makeRepository(files);
    const { result, changed, after } = await run(folder, files, ["pages"]);
    expect(changed).toEqual(["pages/a.ts"]);
    expect(after["pages/a.ts"]).toBe(caller.replace("toastError", "desktopUI.toast.error"));
    expect(result.files.map(({ path }) => path)).toEqual(["pages/a.ts"]);
  });

  it("don't hide that a function they hold together with a given one stays", async () => {
    // `outer` is given and hands its command on to `run`, which isn't.
    const both = {
      ...files,
      "pages/a.ts":
        'import { run } from "../src/run";\nexport const outer = (cmd: string) => run(cmd);\nouter("tool a");\n',
    };
    const folder = makeRepository(both);
    expect((await run(folder, both, ["pages"])).changed).toEqual([]);
  });

  it("are in no patch", async () => {
    const folder = makeRepository(files);
    const { result } = await run(folder, files, ["src"], { dryRun: true });
    expect(result.files.filter(({ status }) => status === "changed")).toEqual([]);
  });

  it("are never asked about", async () => {
    const folder = makeRepository(files);
    const asked: string[] = [];
    const choose = async ({ path }: { path: string }) => {
      asked.push(path);
      return [];
    };
    await run(folder, files, ["src"], { choose });
    expect(asked.filter((path) => path.startsWith("pages"))).toEqual([]);
  });

  it("change like the others once they are", async () => {
    const folder = makeRepository(files);
    const { after } = await run(folder, files, ["src", "pages"]);
    expect(after).toMatchObject({ "src/run.ts": changed, "pages/a.ts": follows });
  });
});

describe("files with uncommitted changes", () => {
  const files = { ...manifest, "src/run.ts": wrapper, "pages/a.ts": caller };

  it.each([
    ["calls a function", "pages/a.ts", []],
    ["holds a function", "src/run.ts", ["pages/a.ts"]],
  ])("keep what goes together with one that %s", async (_, dirty, others) => {
    const folder = makeRepository(files);
    const before = { ...files, [dirty]: `${files[dirty as keyof typeof files]}// mine\n` };
    addFiles(folder, before);
    const { changed, after } = await run(folder, before, ["."]);
    expect(changed).toEqual(others);
    if (others.length > 0) expect(after["pages/a.ts"]).toContain('run("tool a b")');
  });
});

describe("a function that is given several words where nothing can change", () => {
  const part = wrapper
    .replace("(cmd: string)", "(args: string)")
    .replace("execHostCmd(cmd)", "execHostCmd(`tool ${args}`)");
  const files = {
    ...manifest,
    "src/run.ts": part,
    "pages/a.ts": 'import { run } from "../src/run";\nrun("up --json");\n',
  };

  it("stays, as they do", async () => {
    const folder = makeRepository(files);
    const { changed, left } = await run(folder, files, ["src"]);
    expect(changed).toEqual([]);
    expect(left).toEqual([expect.stringMatching(/not among the paths given.*\(pages\/a\.ts:2\)/)]);
  });

  it("stays while they have uncommitted changes", async () => {
    const folder = makeRepository(files);
    const before = { ...files, "pages/a.ts": `${files["pages/a.ts"]}// mine\n` };
    addFiles(folder, before);
    const { changed, left } = await run(folder, before, ["."]);
    expect(changed).toEqual([]);
    expect(left).toEqual([expect.stringMatching(/changes that are not committed \(pages\/a\.ts:2\)/)]);
  });

  it("changes where each of them gives one word", async () => {
    const one = { ...files, "pages/a.ts": files["pages/a.ts"].replace("up --json", "up") };
    const folder = makeRepository(one);
    const { changed } = await run(folder, one, ["src"]);
    expect(changed).toEqual(["src/run.ts"]);
  });
});

describe("files that .gitignore names", () => {
  const files = { ...manifest, ".gitignore": "gen/\n", "src/run.ts": wrapper, "gen/x.ts": caller };
  const without = { ...files, "gen/x.ts": caller.replace(/\(window.*\n/, "") };

  it.each([
    ["with --no-ignore", ["."], { ignore: false }],
    ["where their folder is given", [".", "gen"], {}],
    ["where they are given themselves", ["src", "gen/x.ts"], {}],
    ["where a glob is for them", ["src", "gen/*.ts"], {}],
  ])("follow a function that they call %s", async (_, paths, options) => {
    for (const before of [files, without]) {
      const folder = makeRepository();
      addFiles(folder, before);
      git(folder, "add", "--all");
      git(folder, "commit", "--quiet", "--message", "All but what is ignored");
      const { after } = await run(folder, before, paths, options);
      const expected = before === files ? follows : follows.replace(/\(window.*\n/, "");
      expect(after["src/run.ts"]).toBe(changed);
      expect(readFileSync(join(folder, "gen/x.ts"), "utf8")).toBe(expected);
    }
  });

  it("are made anew by whoever made them, and don't count otherwise", async () => {
    const folder = makeRepository();
    addFiles(folder, files);
    git(folder, "add", "--all");
    git(folder, "commit", "--quiet", "--message", "All but what is ignored");
    const { changed } = await run(folder, files, ["."]);
    expect(changed).toEqual([]);
  });
});

describe("a type that files of the other kind have", () => {
  const desk =
    "interface Desk { toastError(m: string): void; execHostCmd(c: string): Promise<unknown> }\n" +
    "export const desk = (window as any).ddClient as Desk;\nexport const useDesk = () => desk;\n" +
    'export const version = () => desk.execHostCmd("helper version");\n';
  const page = 'import { useDesk } from "./desk";\nconst client = useDesk();\nclient.toastError("no");\n';
  const global = "interface Window { ddClient: { listImages(): Promise<unknown> } }\n";
  const images = "export const images = () => window.ddClient.listImages();\n";
  const files = { ...manifest, "desk.ts": desk, "page.ts": page, "global.d.ts": global, "images.ts": images };

  it("moves with them where all are given", async () => {
    const folder = makeRepository(files);
    const { after, left } = await run(folder, files, []);
    expect(left).toEqual([]);
    expect(after["desk.ts"]).toMatch(/as import\(.*\)\.v1\.DockerDesktopClient;\n/);
    expect(after["page.ts"]).toContain("client.desktopUI.toast.error(");
    expect(after["global.d.ts"]).toContain("v1.DockerDesktopClient");
  });

  it.each([
    ["isn't given", ["desk.ts"], {}, "not among the paths given: add it to them"],
    [
      "has changes of its own",
      ["."],
      { "page.ts": `${page}// mine\n` },
      "which has changes that are not committed",
    ],
  ])("gets v1's members beside its own where a file that uses it %s", async (_, paths, changes, why) => {
    const folder = makeRepository(files);
    const before = { ...files, ...changes };
    addFiles(folder, before);
    const { after, left } = await run(folder, before, paths);
    expect(after["desk.ts"]).toMatch(/^type Desk = import\(.*\)\.v1\.DockerDesktopClient & \{ toastError/);
    expect(after["page.ts"]).toBe(before["page.ts"]);
    expect(left).toContainEqual(
      expect.stringContaining(`toastError in page.ts:3 (${why}) still needs the old type`),
    );
  });

  it.each([
    ["isn't given", ["page.ts"], {}, "not among the paths given: add it to them"],
    [
      "has changes of its own",
      ["."],
      { "desk.ts": `${desk}// mine\n` },
      "which has changes that are not committed",
    ],
  ])("keeps the uses that go by it where the file that declares it %s", async (_, paths, changes, why) => {
    const folder = makeRepository(files);
    const before = { ...files, ...changes };
    addFiles(folder, before);
    const { after, left } = await run(folder, before, paths);
    expect(after["desk.ts"]).toBe(before["desk.ts"]);
    expect(after["page.ts"]).toBe(page);
    expect(left).toContainEqual(
      `page.ts:3: It changes only together with Desk in desk.ts (${why}), which was left. Change that one first, then run again.`,
    );
  });

  it("keeps what goes by the type of the window, too", async () => {
    const folder = makeRepository(files);
    const { changed, left } = await run(folder, files, ["images.ts"]);
    expect(changed).toEqual([]);
    expect(left).toEqual([
      expect.stringContaining("in global.d.ts (not among the paths given: add it to them)"),
    ]);
  });

  it("isn't asked after where nothing needs it", async () => {
    const other = { ...files, "global.d.ts": "interface Window { ddClient: any }\n" };
    const folder = makeRepository(other);
    expect((await run(folder, other, ["images.ts"])).changed).toEqual(["images.ts"]);
  });
});

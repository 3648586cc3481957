import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { main } from "../../fronts/cli/main.js";
import { migrateProject } from "../../run/migrate-project.js";
import { startWithFaults } from "../faults/run-with-faults.js";
import {
  addFiles,
  commitAll,
  git,
  isWindows,
  makeFolder,
  makeLink,
  makeRepository,
  obeysModes,
} from "../run/temporary.js";
import { createIo } from "./memory-io.js";
import { migratable, runCommand } from "./run-command.js";

/** Two uses, so that the first run can leave one. */
const two =
  "export const a = () => window.ddClient.listContainers();\nexport const b = () => window.ddClient.listImages();\n";
const half = two.replace("ddClient.listC", "ddClient.docker.listC");
const both = half.replace("ddClient.listI", "ddClient.docker.listI");

/** Chooses on a terminal, line by line. */
async function choose(cwd: string, answers: string, ...args: string[]) {
  const io = createIo({ cwd, isTTY: true, input: answers, env: { NO_COLOR: "1" } });
  return { code: await main(["-i", ...args], io), out: io.out(), err: io.err() };
}

async function run(cwd: string, ...args: string[]) {
  const io = createIo({ cwd });
  return { code: await main(args, io), out: io.out(), err: io.err() };
}

function textOf(folder: string, path = "a.ts"): string {
  return readFileSync(join(folder, path), "utf8");
}

/** A repository of which an interactive run has migrated the first use of the file, and then was quit. */
async function begun(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const cwd = makeRepository({ "a.ts": two, ...files });
  await choose(cwd, "y\nq\n");
  expect(textOf(cwd)).toBe(half);
  return cwd;
}

function recordsOf(gitFolder: string): string[] {
  const folder = join(gitFolder, "ddclient-migrate");
  return existsSync(folder) ? readdirSync(folder) : [];
}

async function expectGoesOn(cwd: string, ...args: string[]): Promise<void> {
  expect(await run(cwd, ...args)).toMatchObject({ code: 0 });
  expect(textOf(cwd)).toBe(both);
}

async function expectLeft(cwd: string, text = textOf(cwd)): Promise<void> {
  const { code, out } = await run(cwd);
  expect([code, textOf(cwd)]).toEqual([2, text]);
  expect(out).toContain("a.ts  has uncommitted changes and was left alone.");
}

describe("a run over edits of an earlier one", () => {
  test("goes on, when the earlier one was quit in the middle; so does a third", async () => {
    const cwd = await begun();
    await choose(cwd, "n\n");
    expect(textOf(cwd)).toBe(half);
    await choose(cwd, "y\n");
    expect(textOf(cwd)).toBe(both);
    addFiles(cwd, { "b.ts": migratable });
    expect((await run(cwd)).out).toContain("b.ts  is not committed to git yet and was left alone.");
  });

  test("goes on over what two runs wrote, one over the other", async () => {
    const three = `${two}export const c = () => window.ddClient.toastSuccess("c");\n`;
    const cwd = makeRepository({ "a.ts": three });
    await choose(cwd, "y\nq\n");
    await choose(cwd, "y\nq\n");
    expect((await run(cwd)).code).toBe(0);
    expect(textOf(cwd)).toBe(`${both}export const c = () => window.ddClient.desktopUI.toast.success("c");\n`);
  });

  test("leaves a file that somebody has edited since, until that is taken back", async () => {
    const cwd = await begun();
    writeFileSync(join(cwd, "a.ts"), `${half}// mine\n`);
    await expectLeft(cwd);
    writeFileSync(join(cwd, "a.ts"), half);
    await expectGoesOn(cwd);
  });

  test("leaves a file that had uncommitted changes before: --force is asked for again", async () => {
    const cwd = makeRepository({ "a.ts": "export {};\n" });
    addFiles(cwd, { "a.ts": two });
    await choose(cwd, "y\nq\n", "--force");
    expect(textOf(cwd)).toBe(half);
    await expectLeft(cwd);
  });

  test("goes on when its edits were staged, wholly or before others of its own", async () => {
    const cwd = await begun();
    git(cwd, "add", "a.ts");
    await expectGoesOn(cwd);
    expect(git(cwd, "show", ":a.ts")).toBe(half);
    await expectGoesOn(cwd);
  });

  test("leaves a file with something else staged, or only its permissions", async () => {
    const cwd = await begun();
    writeFileSync(join(cwd, "a.ts"), `${two}// mine\n`);
    git(cwd, "add", "a.ts");
    writeFileSync(join(cwd, "a.ts"), half);
    await expectLeft(cwd);
    git(cwd, "reset", "--quiet");
    git(cwd, "update-index", "--chmod=+x", "a.ts");
    await expectLeft(cwd);
    git(cwd, "update-index", "--chmod=-x", "a.ts");
    await expectGoesOn(cwd);
  });

  test("goes on after a commit of the edits, amended or not, and after other commits", async () => {
    const cwd = await begun({ "other.ts": "" });
    addFiles(cwd, { "other.ts": "1" });
    git(cwd, "commit", "--quiet", "--message", "Other", "other.ts");
    git(cwd, "commit", "--quiet", "--amend", "--message", "Another");
    await choose(cwd, "q\n");
    git(cwd, "commit", "--quiet", "--all", "--amend", "--message", "Half");
    await expectGoesOn(cwd);
  });

  test("leaves a file below which another version was committed", async () => {
    const cwd = await begun();
    writeFileSync(join(cwd, "a.ts"), `${two}// theirs\n`);
    commitAll(cwd);
    writeFileSync(join(cwd, "a.ts"), half);
    await expectLeft(cwd);
  });

  test("goes on after git stash and git stash pop, and between them", async () => {
    const cwd = await begun();
    git(cwd, "stash", "--quiet");
    expect(textOf(cwd)).toBe(two);
    git(cwd, "stash", "pop", "--quiet");
    await expectGoesOn(cwd);
  });

  test("goes on in a linked work tree, a submodule, and with line ends of Windows", async () => {
    const main = makeRepository({ "a.ts": two });
    git(main, "worktree", "add", "--quiet", "tree");
    const tree = join(main, "tree");
    await choose(tree, "y\nq\n");
    expect(recordsOf(join(main, ".git/worktrees/tree"))).toHaveLength(1);
    expect(recordsOf(join(main, ".git"))).toEqual([]);
    await expectGoesOn(tree);
    const outer = makeRepository();
    git(outer, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", main, "sub");
    commitAll(outer);
    await choose(join(outer, "sub"), "y\nq\n");
    await expectGoesOn(join(outer, "sub"));
    const crlf = makeRepository({ "a.ts": two });
    writeFileSync(join(crlf, "a.ts"), two.replaceAll("\n", "\r\n"));
    await choose(crlf, "y\nq\n");
    expect((await run(crlf)).code).toBe(0);
    expect(textOf(crlf)).toBe(both.replaceAll("\n", "\r\n"));
  });

  test("goes on where the earlier one was killed", async () => {
    const cwd = makeRepository({ "a.ts": `${migratable}window.ddClient.execHostCmd(line);\n` });
    const faults = [{ on: "rename", when: "after", deed: "kill" }];
    expect((await startWithFaults([], { cwd, faults }).finished).signal).toBe("SIGKILL");
    expect((await run(cwd, "--unsafe")).code).toBe(0);
    expect(textOf(cwd)).not.toContain("execHostCmd");
  });

  test("is that of the command: the library leaves the file, and remembers nothing", async () => {
    const cwd = await begun();
    expect((await migrateProject(["."], { cwd })).files).toMatchObject([{ status: "skipped" }]);
    const fresh = makeRepository({ "a.ts": two });
    await migrateProject(["."], { cwd: fresh });
    expect(recordsOf(join(fresh, ".git"))).toEqual([]);
  });

  test("goes on in package.json, too", async () => {
    const typing = "declare global {\n  interface Window {\n    ddClient: any;\n  }\n}\n";
    const cwd = makeRepository({
      "a.ts": `${typing}export {};\nwindow.ddClient.listContainers();\n`,
      "package.json": '{\n  "dependencies": {}\n}\n',
    });
    const { out, code } = await run(cwd, "--client", "import");
    expect([code, out]).toEqual([0, expect.stringContaining("package.json")]);
    const state = JSON.parse(textOf(cwd, "package.json"));
    expect(state).not.toEqual({ dependencies: {} });
    expect(textOf(join(cwd, ".git/ddclient-migrate"), recordsOf(join(cwd, ".git"))[0])).toContain(
      '"path":"package.json"',
    );
  });
});

describe("the journal", () => {
  test("isn't begun by a run that writes nothing", async () => {
    const cwd = makeRepository({ "a.ts": two });
    await run(cwd, "--dry-run");
    await run(cwd, "--diff");
    await choose(cwd, "q\n");
    expect(existsSync(join(cwd, ".git/ddclient-migrate"))).toBe(false);
  });

  test("loses nothing of two runs at once", async () => {
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${index}/a.ts`, two]));
    const cwd = makeRepository(files);
    const halves = ["[0-9]/a.ts", "[1-3][0-9]/a.ts"];
    await Promise.all(halves.map((glob) => runCommand([glob], { cwd })));
    const lines = recordsOf(join(cwd, ".git")).flatMap((name) =>
      textOf(join(cwd, ".git/ddclient-migrate"), name).trimEnd().split("\n").slice(1),
    );
    expect(new Set(lines.map((line) => JSON.parse(line).path))).toEqual(new Set(Object.keys(files)));
  });

  test("may be damaged: what can be read counts, and the rest is asked for", async () => {
    const cwd = await begun();
    const folder = join(cwd, ".git/ddclient-migrate");
    const [name] = readdirSync(folder);
    const text = textOf(folder, name!);
    writeFileSync(join(folder, name!), `${text}\n{"path":1}\n[]\nnull\n{"path":"a.ts","ba`);
    writeFileSync(join(folder, `9${name!.slice(1)}`), "\0\0\0");
    mkdirSync(join(folder, `8${name!.slice(1)}`));
    writeFileSync(join(folder, name!), text.slice(0, -20));
    await expectLeft(cwd);
    writeFileSync(join(folder, name!), text);
    await expectGoesOn(cwd);
  });

  test("is forgotten with its folder, and fails no run where there can be none", async () => {
    const cwd = await begun();
    rmSync(join(cwd, ".git/ddclient-migrate"), { recursive: true });
    await expectLeft(cwd);
    git(cwd, "checkout", "--quiet", "a.ts");
    writeFileSync(join(cwd, ".git/ddclient-migrate"), "");
    await expectGoesOn(cwd);
    expect(textOf(cwd, ".git/ddclient-migrate")).toBe("");
  });

  test.runIf(obeysModes)("fails no run where the git folder is read-only", async () => {
    const cwd = makeRepository({ "a.ts": two });
    chmodSync(join(cwd, ".git"), 0o555);
    await expectGoesOn(cwd);
    chmodSync(join(cwd, ".git"), 0o755);
  });

  test.skipIf(isWindows)("isn't written through a link that a repository came with", async () => {
    const cwd = makeRepository({ "a.ts": two });
    const elsewhere = makeFolder();
    makeLink(elsewhere, join(cwd, ".git/ddclient-migrate"), "dir");
    await expectGoesOn(cwd);
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  test("keeps the last fifty runs", async () => {
    const cwd = await begun();
    const folder = join(cwd, ".git/ddclient-migrate");
    for (let index = 0; index < 60; index++)
      writeFileSync(join(folder, `${1000000000000 + index}-1-aa.ndjson`), "{}\n");
    await expectGoesOn(cwd);
    const names = readdirSync(folder).sort();
    expect(names).toHaveLength(50);
    expect(names.filter((name) => name.startsWith("1000000000"))[0]).toBe("1000000000012-1-aa.ndjson");
  });
});

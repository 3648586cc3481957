import { chmodSync, existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { addFiles, commitAll, git, isWindows, makeFolder, makeRepository } from "./temporary.js";

const client = "window.ddClient.listContainers();\n";
const path = process.env.PATH;

beforeEach(() => {
  // The place of git is looked up once; each of these tests has its own PATH.
  vi.resetModules();
});

afterEach(() => {
  process.env.PATH = path;
});

async function find(cwd: string) {
  const { findCandidates } = await import("../../run/find/find-candidates.js");
  const found = await findCandidates(["."], { cwd, needles: ["ddClient"] });
  return found.candidates.map((candidate) => candidate.path);
}

async function uncommitted(file: string) {
  const { findCommitted } = await import("../../src/disk/committed-files.js");
  return (await findCommitted([file])).uncommitted(file, readFileSync(file));
}

/** A script that leaves a trace when it is executed. */
function makeTrap(folder: string): { trap: string; isSprung: () => boolean } {
  const trap = join(folder, "trap.sh");
  writeFileSync(trap, `#!/bin/sh\necho "$0 $*" >> "${trap}.ran"\nexec cat\n`);
  chmodSync(trap, 0o755);
  return { trap, isSprung: () => existsSync(`${trap}.ran`) };
}

describe.skipIf(isWindows)("git", () => {
  it("executes nothing that a repository's configuration names", async () => {
    const { trap, isSprung } = makeTrap(makeFolder());
    const folder = makeRepository({ "a.ts": client });
    addFiles(folder, { ".gitattributes": "*.ts filter=trap diff=trap\n", "untracked.ts": client });
    const settings: Record<string, string> = {
      "core.fsmonitor": trap,
      "core.pager": trap,
      "core.sshCommand": trap,
      "core.editor": trap,
      "core.askPass": trap,
      "core.hooksPath": join(folder, "hooks"),
      "diff.external": trap,
      "diff.trap.textconv": trap,
      "diff.trap.command": trap,
      "filter.trap.clean": trap,
      "filter.trap.smudge": trap,
      "filter.trap.process": trap,
      "pager.grep": trap,
      "pager.ls-files": trap,
      "alias.grep": `!${trap}`,
      "alias.ls-files": `!${trap}`,
      "credential.helper": trap,
    };
    for (const [name, value] of Object.entries(settings)) git(folder, "config", name, value);
    mkdirSync(join(folder, "hooks"));
    for (const hook of ["post-index-change", "fsmonitor-watchman", "post-checkout", "pre-commit"]) {
      writeFileSync(join(folder, "hooks", hook), `#!/bin/sh\nexec "${trap}"\n`, { mode: 0o755 });
    }
    utimesSync(join(folder, "a.ts"), 1, 1);
    expect(await find(folder)).toEqual(["a.ts", "untracked.ts"]);
    expect(await uncommitted(join(folder, "a.ts"))).toBe(null);
    addFiles(folder, { "a.ts": `${client}//` });
    expect(await uncommitted(join(folder, "a.ts"))).toBe("modified");
    expect(isSprung()).toBe(false);
    // And the trap is a real one.
    git(folder, "status");
    expect(isSprung()).toBe(true);
  });

  it("fetches nothing in a partial clone", async () => {
    const origin = makeRepository({ "a.ts": client });
    git(origin, "config", "uploadpack.allowFilter", "true");
    const { trap, isSprung } = makeTrap(makeFolder());
    const folder = makeFolder();
    git(folder, "clone", "--quiet", "--filter=tree:0", "--no-checkout", `file://${origin}`, ".");
    git(folder, "config", "remote.origin.uploadpack", trap);
    git(folder, "config", "core.sshCommand", trap);
    addFiles(folder, { "a.ts": client });
    expect(await find(folder)).toEqual(["a.ts"]);
    expect(await uncommitted(join(folder, "a.ts"))).not.toBe(null);
    expect(isSprung()).toBe(false);
  });

  it("doesn't take a folder of the project for a repository", async () => {
    // A bare repository can be committed as files, with a configuration of its own.
    const folder = makeRepository({ "a.ts": client });
    const { trap, isSprung } = makeTrap(makeFolder());
    const inner = join(folder, "fixture");
    mkdirSync(inner);
    git(inner, "init", "--quiet", "--bare");
    git(inner, "config", "core.fsmonitor", trap);
    git(inner, "config", "core.worktree", ".");
    git(inner, "config", "core.bare", "false");
    addFiles(inner, { "b.ts": client });
    commitAll(folder);
    expect(await find(folder)).toEqual(["a.ts", "fixture/b.ts"]);
    expect(await find(inner)).toEqual(["b.ts"]);
    expect(isSprung()).toBe(false);
  });

  it("isn't looked for where the project could have put another", async () => {
    const folder = makeRepository({ "a.ts": client });
    const { trap, isSprung } = makeTrap(makeFolder());
    addFiles(folder, { "node_modules/.bin/git": readFileSync(trap), git: readFileSync(trap) });
    for (const file of ["node_modules/.bin/git", "git"]) chmodSync(join(folder, file), 0o755);
    const places = [join(folder, "node_modules", ".bin"), ".", "", "./node_modules/.bin"];
    process.env.PATH = [...places, path].join(delimiter);
    expect(await find(folder)).toEqual(["a.ts"]);
    expect(isSprung()).toBe(false);
  });
});

describe("without git on the machine", () => {
  beforeEach(() => {
    process.env.PATH = makeFolder();
  });

  it("files are found by a walk that honours .gitignore", async () => {
    const folder = makeFolder({
      ".git/HEAD": "ref: refs/heads/main\n",
      ".git/info/exclude": "excluded.ts\n",
      ".git/hooks/x.js": client,
      ".gitignore": "dist\nsrc/gen/\n",
      "excluded.ts": client,
      "a.ts": client,
      "dist/a.js": client,
      "src/gen/g.ts": client,
      "src/b.ts": client,
    });
    expect(await find(folder)).toEqual(["a.ts", "src/b.ts"]);
    // From inside, the rules above hold, too; but not for a folder that was named itself.
    expect(await find(join(folder, "src"))).toEqual(["b.ts"]);
    expect(await find(join(folder, "src", "gen"))).toEqual(["g.ts"]);
    expect(await find(join(folder, "dist"))).toEqual(["a.js"]);
  });

  it("nobody can tell whether a repository's file is committed, but a file outside of one needs no git", async () => {
    const folder = makeFolder({ "repository/.git/HEAD": "", "repository/a.ts": client, "b.ts": client });
    expect(await uncommitted(join(folder, "repository", "a.ts"))).toBe("unknown");
    expect(await uncommitted(join(folder, "b.ts"))).toBe(null);
  });
});

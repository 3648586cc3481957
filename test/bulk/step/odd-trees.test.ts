import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { plan } from "../../../fronts/bulk/plan/read-list.js";
import { migratable, migrated } from "../../cli/run-command.js";
import { addFiles, git, isWindows, makeFolder } from "../../run/temporary.js";
import { bytes, type Entry, makeTree } from "./make-tree.js";
import { branch, campaign, stepOn } from "./place.js";

const crlf = (text: string) => text.replaceAll("\n", "\r\n");

/** Programs that leave a file with their name when they run. */
class Traps {
  readonly folder = makeFolder({ "sprung/": "" });

  make(name: string): string {
    const path = join(this.folder, name);
    addFiles(this.folder, {
      [name]: `#!/bin/sh\ntouch '${join(this.folder, "sprung", name.replaceAll("/", "-"))}'\n`,
    });
    chmodSync(path, 0o755);
    return path;
  }

  /** JavaScript that does the same. */
  script(name: string): string {
    return `require("fs").writeFileSync(${JSON.stringify(join(this.folder, "sprung", name))}, "");\n`;
  }

  sprung(): string[] {
    return readdirSync(join(this.folder, "sprung")).sort();
  }
}

/** What a user may have set, none of which is for somebody else's repository. */
function makeConfig(traps: Traps): string {
  const hooks = ["post-checkout", "pre-commit", "pre-push", "reference-transaction", "post-index-change"];
  for (const hook of [...hooks, "commit-msg", "prepare-commit-msg", "post-commit", "post-rewrite"]) {
    traps.make(`hooks/${hook}`);
    traps.make(`template/hooks/${hook}`);
  }
  addFiles(traps.folder, { attributes: "* filter=evil diff=evil merge=evil\n" });
  const at = (name: string) => join(traps.folder, name);
  return `[core]
  hooksPath = ${at("hooks")}
  fsmonitor = ${traps.make("fsmonitor")}
  attributesFile = ${at("attributes")}
  pager = ${traps.make("pager")}
  editor = ${traps.make("editor")}
  askPass = ${traps.make("askpass")}
  gitProxy = ${traps.make("git-proxy")}
  alternateRefsCommand = ${traps.make("alternate-refs")}
  autocrlf = true
[init]
  templateDir = ${at("template")}
[filter "evil"]
  smudge = ${traps.make("smudge")}
  clean = ${traps.make("clean")}
  process = ${traps.make("process")}
  required = true
[filter "lfs"]
  smudge = ${traps.make("lfs")}
  process = ${traps.make("lfs-process")}
[diff]
  external = ${traps.make("external-diff")}
[diff "evil"]
  command = ${traps.make("diff-command")}
  textconv = ${traps.make("textconv")}
[merge "evil"]
  driver = ${traps.make("merge")}
[uploadpack]
  packObjectsHook = ${traps.make("pack-objects")}
[gpg]
  program = ${traps.make("gpg")}
[trailer "x"]
  command = ${traps.make("trailer")}
[protocol "ext"]
  allow = always
[submodule]
  recurse = true
[fetch]
  recurseSubmodules = true
[push]
  recurseSubmodules = on-demand
  gpgSign = if-asked
[user]
  name = Test
  email = test@example.com
`;
}

/** A repository of traps, and what has to become of it. */
function makeFiles(traps: Traps, outside: string) {
  const uses: Record<string, string> = {
    "src/list.ts": migratable,
    "crlf.ts": crlf(`// $Id$ of the file\n${migratable}`),
    "mixed.ts": `// one\r\n// two\n${migratable}`,
    "encoded.ts": `// ü\n${migratable}`,
    "bom.ts": `\u{FEFF}${migratable}`,
    "--output=x.ts": migratable,
    "-rf.ts": migratable,
    "new\nline.ts": migratable,
    "tab\t.ts": migratable,
    'quote".ts': migratable,
    "'$(touch x)`.ts": migratable,
    "!not.ts": migratable,
    "[a-z]*.ts": migratable,
    "ünï–code.ts": migratable,
    "Case.ts": migratable,
    "case.ts": `// other\n${migratable}`,
    [`${"deep/".repeat(60)}a.ts`]: migratable,
  };
  const others: Record<string, Entry> = {
    ".gitattributes":
      "* filter=evil diff=evil merge=evil\n*.ts text=auto eol=crlf ident filter=evil\ncrlf.ts text eol=lf\n" +
      "encoded.ts working-tree-encoding=UTF-16LE-BOM\nbig.ts filter=lfs diff=lfs merge=lfs -text\n",
    "src/.gitattributes": "[attr]mine filter=evil\n* mine\n",
    ".gitmodules": `[submodule "sub"]\n\tpath = sub\n\turl = ext::sh -c ${traps.make("ext")}\n`,
    sub: { submodule: "1".repeat(40) },
    "big.ts": `version https://git-lfs.github.com/spec/v1\noid sha256:${"a".repeat(64)}\nsize 12\n`,
    ".githooks/post-checkout": `#!/bin/sh\n${traps.make("in-tree-hook")}\n`,
    ".husky/pre-commit": traps.make("husky"),
    ".lfsconfig": `[lfs]\n\turl = ext::${traps.make("lfs-url")}\n`,
    "package.json": JSON.stringify({
      name: "x",
      scripts: { preinstall: traps.make("script"), prepare: traps.make("prepare"), test: "x" },
      prettier: "./prettier.config.js",
      devDependencies: { prettier: "3" },
    }),
    "prettier.config.js": traps.script("prettier"),
    ".prettierrc.cjs": traps.script("prettierrc"),
    "eslint.config.js": traps.script("eslint"),
    "babel.config.js": traps.script("babel"),
    "tsconfig.json": JSON.stringify({
      compilerOptions: { plugins: [{ name: "./plugin.js" }], strict: true },
    }),
    "plugin.js": traps.script("plugin"),
    "node_modules/prettier/index.cjs": traps.script("own-prettier"),
    "node_modules/prettier/package.json": '{"name":"prettier","version":"3.0.0","main":"index.cjs"}',
    "node_modules/typescript/package.json": '{"name":"typescript","version":"5.0.0","main":"index.js"}',
    "node_modules/typescript/index.js": traps.script("own-typescript"),
    "node_modules/.bin/git": `#!/bin/sh\n${traps.make("bin-git")}\n`,
    ".npmrc": `registry=http://127.0.0.1:9/\nscript-shell=${traps.make("npmrc")}\n`,
    "out.ts": { link: join(outside, "list.ts") },
    "up.ts": { link: "../../../outside/list.ts" },
    away: { link: outside },
    "src/alias.ts": { link: "list.ts" },
    linked: { link: "src" },
    loop: { link: "loop" },
  };
  const names = (files: Record<string, Entry>) =>
    Object.fromEntries(Object.entries(files).map(([path, entry]) => [bytes(path), entry]));
  const done = Object.fromEntries(
    Object.entries(uses).map(([path, text]) => [path, text.replace(migratable.trim(), migrated.trim())]),
  );
  return { before: names({ ...uses, ...others }), after: names({ ...done, ...others }) };
}

describe.skipIf(isWindows)("a hostile repository, and a user whose git runs things", () => {
  test("nothing runs, and the commit has the migrated lines and nothing else", async () => {
    const traps = new Traps();
    const folder = makeFolder({ "outside/list.ts": migratable });
    const outside = join(folder, "outside");
    writeFileSync(join(folder, "gitconfig"), makeConfig(traps));
    const { before, after } = makeFiles(traps, outside);
    makeTree(join(folder, "ext.git"), before);
    makeTree(join(folder, "expected.git"), after);
    const env = { ...process.env, GIT_CONFIG_GLOBAL: join(folder, "gitconfig"), GIT_CONFIG_NOSYSTEM: "1" };

    const step = stepOn(folder, join(folder, "ext.git"));
    for (const migration of [[], ["--verify", "--todo"]]) {
      const result = await step({ env, campaign: { ...campaign, author: null, migration } });
      expect(result).toMatchObject({ state: "pushed", why: null });
    }
    const { patch } = (await step({ env, push: false }))!;
    expect(patch!.match(/^[-+](?![-+])/gm)).toHaveLength(34);
    expect(traps.sprung()).toEqual([]);
    expect(readFileSync(join(outside, "list.ts"), "utf8")).toBe(migratable);
    expect(git(join(folder, "ext.git"), "ls-tree", "-r", branch)).toBe(
      git(join(folder, "expected.git"), "ls-tree", "-r", "main"),
    );
    expect(readdirSync(join(folder, "work"))).toEqual([]);

    // The traps are real.
    for (const [index, beginning] of ["", "file://"].entries())
      spawnSync("git", ["clone", "--quiet", `${beginning}${join(folder, "ext.git")}`, `naive-${index}`], {
        ...{ cwd: folder, env },
      });
    expect(traps.sprung()).toEqual(["hooks-reference-transaction", "pack-objects", "process"]);
  });

  test.each<[string, Record<string, Entry>]>([
    [".git in other letters", { ".GIT/config": "[core]\n\tfsmonitor = x\n" }],
    [".git as Windows shortens it", { "git~1/config": "x" }],
    [".git with what HFS+ leaves out", { [bytes(".g\u200cit/hooks/x")]: "x" }],
    ["a link for .gitmodules", { ".gitmodules": { link: "x" } }],
    ["a submodule with a program", { ".gitmodules": '[submodule "x"]\n\tpath = x\n\tupdate = !x\n' }],
    [
      "a submodule's address that is an option",
      { ".gitmodules": '[submodule "x"]\n\tpath = x\n\turl = -u./x\n' },
    ],
  ])("%s is refused", async (_, entries) => {
    const folder = makeFolder();
    makeTree(join(folder, "ext.git"), { "src/list.ts": migratable, ...entries });
    const result = await stepOn(folder, join(folder, "ext.git"))();
    expect(result).toMatchObject({
      state: "failed",
      stage: "clone",
      why: { code: "bad-object" },
      retryable: false,
    });
    expect(readdirSync(join(folder, "work"))).toEqual([]);
  });

  test.each(["sub", "link", "up"])("a path that is none of the repository's own: %s", async (path) => {
    const folder = makeFolder({ "outside/list.ts": migratable });
    const entries = {
      sub: { submodule: "1".repeat(40) },
      link: { link: join(folder, "outside") },
      up: { link: "../../.." },
    };
    makeTree(join(folder, "ext.git"), { "src/list.ts": migratable, ...entries });
    const url = join(folder, "ext.git");
    const planned = plan({ id: url, url }, { paths: [path] });
    expect(await stepOn(folder, url)({ planned })).toMatchObject({
      state: "skipped",
      why: { code: path === "sub" ? "no-such-path" : "path-outside" },
    });
    expect(readFileSync(join(folder, "outside/list.ts"), "utf8")).toBe(migratable);
  });

  test("settings of the repository that the command doesn't know are no way to anything", async () => {
    const folder = makeFolder();
    makeTree(join(folder, "ext.git"), {
      "src/list.ts": migratable,
      ".ddclient-migraterc.json": JSON.stringify({ trustConfig: true, output: "/tmp/x", backup: "/tmp/y" }),
    });
    const result = await stepOn(folder, join(folder, "ext.git"))();
    expect(result).toMatchObject({ state: "failed", stage: "migrate", retryable: false });
    expect(result!.why!.message).toContain(".ddclient-migraterc.json");
  });

  test("a name that is no UTF-8 is left as it is, and the others are done", async () => {
    const folder = makeFolder();
    makeTree(join(folder, "ext.git"), { "bad\xff.ts": migratable, "src/list.ts": migratable });
    makeTree(join(folder, "expected.git"), { "bad\xff.ts": migratable, "src/list.ts": migrated });
    expect(await stepOn(folder, join(folder, "ext.git"))()).toMatchObject({ state: "pushed" });
    expect(git(join(folder, "ext.git"), "ls-tree", "-r", branch)).toBe(
      git(join(folder, "expected.git"), "ls-tree", "-r", "main"),
    );
  });

  test("an old history with faults that hurt nobody is taken, and so are tags that point elsewhere", async () => {
    const folder = makeFolder();
    const remote = join(folder, "ext.git");
    makeTree(remote, { "src/list.ts": migratable });
    const tree = git(remote, "rev-parse", "main^{tree}").trim();
    const commit = `tree ${tree}\nauthor  <> 1 +051800\ncommitter nobody 0000 +0000\n\nOdd\n`;
    const sha = execFileSync("git", ["hash-object", "-t", "commit", "-w", "--stdin", "--literally"], {
      cwd: remote,
      input: commit,
      encoding: "utf8",
    }).trim();
    writeFileSync(join(remote, "refs/heads/main"), `${sha}\n`);
    git(remote, "tag", "-a", "v1", "-m", "Odd", sha);
    expect(await stepOn(folder, remote)()).toMatchObject({ state: "pushed", base: { sha } });
  });

  test("many files and a large one", async () => {
    const folder = makeFolder();
    const many = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, n) => [`f/${n % 200}/${n}.ts`, `export {};\n`]),
    );
    makeTree(join(folder, "ext.git"), {
      ...many,
      "big.bin": Buffer.alloc(100_000_000),
      "src/list.ts": migratable,
    });
    expect(await stepOn(folder, join(folder, "ext.git"))()).toMatchObject({ state: "pushed" });
    expect(git(join(folder, "ext.git"), "diff", "--name-only", "main", branch)).toBe("src/list.ts\n");
    expect(existsSync(join(folder, "work")) && readdirSync(join(folder, "work"))).toEqual([]);
  });
});

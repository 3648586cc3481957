import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { plan } from "../../../fronts/bulk/plan/read-list.js";
import { migratable, migrated } from "../../cli/run-command.js";
import { commitAll, git, makeFolder, makeLink, pipeGit } from "../../run/temporary.js";
import { branch, campaign, makePlace } from "./place.js";

/** A program that notes that it was run, in whose name. */
function makeMark(): { readonly mark: (name: string) => string; readonly ran: () => string[] } {
  const folder = makeFolder({ "ran/": "" });
  const program = join(folder, "mark");
  writeFileSync(program, `#!/bin/sh\ntouch '${folder}/ran/'"$1"\ncat\nexit 0\n`, { mode: 0o755 });
  return {
    mark: (name) => `${program} ${name}`,
    ran: () => {
      const names = readdirSync(join(folder, "ran"));
      rmSync(join(folder, "ran"), { recursive: true });
      mkdirSync(join(folder, "ran"));
      return names.sort();
    },
  };
}

const { mark, ran } = makeMark();
const hook = (name: string) => `#!/bin/sh\n${mark(name)} </dev/null\n`;
const script = (name: string) =>
  `require("node:child_process").execSync(${JSON.stringify(mark(name))}, { input: "" });\nmodule.exports = {};\n`;
const all = [
  "post-checkout",
  "post-index-change",
  "reference-transaction",
  "pre-commit",
  "post-commit",
  "pre-push",
];
const hooks = (folder: string, name: string) =>
  Object.fromEntries(all.map((each) => [`${folder}/${each}`, hook(`${name}-${each}`)]));

/** What would run if git or the migration took the repository, or the user's settings, at their word. */
const files: Readonly<Record<string, string>> = {
  ...{ ".gitattributes": "* filter=evil diff=evil merge=evil ident\n*.bin filter=lfs\n*.ts text eol=crlf\n" },
  ...{ "src/list.ts": migratable, "src/run.ts": migratable, "src/crlf.ts": migratable.replace("\n", "\r\n") },
  ...{ "--output=x.ts": migratable, "-n.ts": migratable, "src/ä b'\"$(x).ts": migratable },
  ...{ "large.bin": "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n" },
  "package.json": JSON.stringify({
    name: "evil",
    scripts: { preinstall: mark("npm"), prepare: mark("npm"), test: mark("npm") },
    prettier: "./prettier-shared.cjs",
    devDependencies: { prettier: "3" },
  }),
  ...{ "prettier-shared.cjs": script("prettier"), "src/prettier.config.cjs": script("prettier-config") },
  "tsconfig.json": '{ "compilerOptions": { "plugins": [{ "name": "./plugin.js" }] }, "include": ["src"] }\n',
  ...{
    "plugin.js": script("plugin"),
    "babel.config.js": script("babel"),
    "eslint.config.js": script("eslint"),
  },
  ...{
    "node_modules/.bin/git": hook("bin-git"),
    "node_modules/typescript/package.json": '{ "main": "index.js" }\n',
  },
  ...{ "node_modules/typescript/index.js": script("typescript"), git: hook("git"), node: hook("node") },
  ...hooks(".githooks", "in-tree"),
  ...hooks("hooks", "in-tree"),
  ".gitmodules": `[submodule "sub"]\n\tpath = sub\n\turl = ext::${mark("submodule")}\n`,
  // A bare repository among the files.
  ...{
    "bare/HEAD": "ref: refs/heads/main\n",
    "bare/objects/x": "",
    "bare/refs/x": "",
    "bare/list.ts": migratable,
  },
  "bare/config": `[core]\n\tbare = false\n\tworktree = .\n\tfsmonitor = ${mark("fsmonitor")}\n`,
};

const isChanged = (path: string) => /^(?!node_modules).*\.ts$/.test(path);

function makeHostile() {
  const work = makeFolder(files);
  const victim = makeFolder({ "list.ts": migratable, "other/list.ts": migratable });
  git(victim, "init", "--quiet");
  commitAll(victim);
  makeLink(victim, join(work, "outside"), "dir");
  makeLink(join(victim, "list.ts"), join(work, "src/linked.ts"));
  chmodSync(join(work, "src/run.ts"), 0o755);
  git(work, "init", "--quiet");
  // As they are.
  for (const setting of ["filter.evil.clean", "filter.lfs.clean"]) git(work, "config", setting, "cat");
  writeFileSync(join(work, ".git/info/attributes"), "* -text !eol !ident\n");
  git(work, "add", "--all", "--force");
  git(work, "update-index", "--add", "--cacheinfo", `160000,${"1".repeat(40)},sub`);
  git(work, "commit", "--quiet", "--message", "Evil");
  const place = makePlace();
  rmSync(place.remote, { recursive: true });
  git(place.folder, "clone", "--quiet", "--bare", work, place.remote);
  return { ...place, victim };
}

/** Settings of a user, as an attacker may have got them there, or as they are right for work of their own. */
function makeUser(): NodeJS.ProcessEnv {
  const home = makeFolder({ ...hooks("template/hooks", "template"), ...hooks("hooks", "user"), run: "" });
  const settings: Readonly<Record<string, string>> = {
    ...{ "core.hooksPath": join(home, "hooks"), "init.templateDir": join(home, "template") },
    ...{
      "core.fsmonitor": mark("user-fsmonitor"),
      "core.pager": mark("pager"),
      "core.editor": mark("editor"),
    },
    ...{
      "filter.evil.smudge": mark("smudge"),
      "filter.evil.clean": mark("clean"),
      "filter.evil.required": "true",
    },
    ...{ "filter.lfs.smudge": mark("lfs"), "filter.lfs.process": mark("lfs-process") },
    ...{
      "diff.external": mark("diff"),
      "diff.evil.textconv": mark("textconv"),
      "merge.evil.driver": mark("merge"),
    },
    ...{ "commit.gpgSign": "true", "gpg.program": mark("gpg"), "push.gpgSign": "if-asked" },
    ...{
      "protocol.ext.allow": "always",
      "submodule.recurse": "true",
      "uploadpack.packObjectsHook": mark("pack"),
    },
    ...{
      "trailer.x.command": mark("trailer"),
      "core.askPass": mark("askpass"),
      "alias.fetch": `!${mark("alias")}`,
    },
    ...{ "user.name": "Bea", "user.email": "bea@example.com" },
  };
  const path = join(home, ".gitconfig");
  for (const [name, value] of Object.entries(settings)) git(home, "config", "--file", path, name, value);
  for (const each of readdirSync(home, { recursive: true, encoding: "utf8" }))
    if (/hooks./.test(each)) chmodSync(join(home, each), 0o755);
  return {
    ...{ ...process.env, HOME: home, GIT_CONFIG_GLOBAL: path, GIT_TEMPLATE_DIR: join(home, "template") },
    ...{ GIT_EXTERNAL_DIFF: mark("env-diff"), GIT_PAGER: mark("env-pager"), GIT_EDITOR: mark("env-editor") },
    ...{ GIT_ASKPASS: mark("env-askpass"), NODE_OPTIONS: "--throw-deprecation" },
  };
}

describe.skipIf(process.platform === "win32")(
  "nothing runs of a repository, nor of its user's settings:",
  () => {
    const user = { ...campaign, author: null };
    let hostile: ReturnType<typeof makeHostile>;
    let env: NodeJS.ProcessEnv;
    beforeAll(() => {
      hostile = makeHostile();
      env = makeUser();
    });

    test("a plain clone runs some of it", () => {
      const { GIT_EXTERNAL_DIFF, ...plain } = env;
      const args = ["clone", "--quiet", hostile.remote, join(hostile.folder, "plain")];
      spawnSync("git", args, { env: plain });
      const names = ran();
      expect(names).toEqual(expect.arrayContaining(["smudge", "lfs-process", "user-post-checkout"]));
      expect(names.length).toBeGreaterThan(4);
    });

    test("the step runs none, and migrates what is there byte by byte", async () => {
      const { remote, victim, step } = hostile;
      const result = await step({ env, campaign: user });
      expect(ran()).toEqual([]);
      expect(result).toMatchObject({ state: "pushed", why: null });
      expect(git(remote, "diff", "-z", "--name-only", "main", branch).split("\0").sort()).toEqual(
        ["", ...Object.keys(files).filter(isChanged)].sort(),
      );
      const show = (path: string) => git(remote, "show", `${branch}:${path}`);
      expect(show("src/list.ts")).toBe(migrated);
      expect(show("--output=x.ts")).toBe(migrated);
      expect(show("src/crlf.ts")).toBe(migrated.replace("\n", "\r\n"));
      expect(git(remote, "ls-tree", branch, "src/run.ts")).toMatch(/^100755 /);
      expect(git(remote, "log", "-1", "--format=%an|%G?", branch)).toBe("Bea|N\n");
      expect(git(victim, "status", "--porcelain")).toBe("");
    });

    test.each([
      ["a folder outside", "outside", "path-outside"],
      ["a file outside", "src/linked.ts", "path-outside"],
      ["a way outside", "outside/other", "path-outside"],
    ])("a path that leads to %s is left out", async (_, path, code) => {
      const { remote, victim, step } = hostile;
      const planned = { ...plan({ id: remote, url: remote }), paths: [path] };
      expect(await step({ env, campaign: user, planned })).toMatchObject({ state: "skipped", why: { code } });
      expect(git(victim, "status", "--porcelain")).toBe("");
      expect(ran()).toEqual([]);
    });
  },
);

describe("a repository that git itself takes for an attack is not checked out:", () => {
  test.each([
    ["a .git of its own", ".git", "hasDotgit"],
    ["submodules with a program", ".gitmodules", "gitmodulesUpdate"],
  ])("%s", async (_, name, said) => {
    const { folder, remote, step } = makePlace();
    const text = '[submodule "a"]\n\tpath = a\n\turl = ./a\n\tupdate = !true\n';
    const blob = pipeGit(remote, ["hash-object", "-w", "--stdin"], text);
    const inner = pipeGit(remote, ["mktree"], `100644 blob ${blob}\tconfig\n`);
    const entry = name === ".git" ? `040000 tree ${inner}` : `100644 blob ${blob}`;
    const tree = pipeGit(remote, ["mktree"], `${entry}\t${name}\n`);
    git(remote, "update-ref", "refs/heads/main", pipeGit(remote, ["commit-tree", tree, "-m", "Evil"], ""));
    expect(await step()).toMatchObject({
      ...{ state: "failed", stage: "clone", retryable: false },
      why: { code: "bad-object", message: expect.stringContaining(said) as string },
    });
    expect(readdirSync(join(folder, "work"))).toEqual([]);
  });
});

test("its settings can't ask for what runs code", async () => {
  const { step } = makePlace([
    { path: "src/list.ts", text: migratable },
    { path: ".ddclient-migraterc.json", text: '{ "trustConfig": true }\n' },
  ]);
  expect(await step()).toMatchObject({
    ...{ state: "failed", stage: "migrate", retryable: false },
    why: { code: "no-report", message: expect.stringContaining("trustConfig") as string },
  });
});

import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { addFiles, commitAll, git, makeFolder, makeLink, makeRepository } from "../run/temporary.js";
import type { Canary } from "./canary.js";
import { broken, hostileNames, leftover, movable } from "./hostile-text.js";
import { nested } from "./programs.js";

export interface HostileRepository {
  readonly folder: string;
  /** A folder beside it, which links and configurations lead to, with `outside.ts` in it. */
  readonly outside: string;
}

/** A program that was formatted, so that whoever formats asks for the configuration. */
const formatted = 'window.ddClient.listContainers("x");\n';
export const outsideText = "window.ddClient.listImages();\n";

/** Builds a repository in which everything that somebody else's tool could trip over is a trap. */
export function buildRepository(canary: Canary): HostileRepository {
  const outside = makeFolder({ "outside.ts": outsideText });
  const folder = makeRepository({
    "src/plain.ts": formatted,
    "src/shown.ts": leftover,
    "src/moved.ts": movable,
    "src/broken.ts": broken,
    ...Object.fromEntries(hostileNames.map((name) => [name, `${movable}${leftover}`])),
    ...Object.fromEntries(Object.entries(nested).map(([name, [code]]) => [`nested/${name}.tsx`, code])),
    ...prettierTraps(canary),
    ...toolTraps(canary, outside),
    ".gitattributes": "*.ts filter=trap diff=trap merge=trap working-tree-encoding=UTF-8\n",
  });
  for (const name of ["git", "node_modules/.bin/git"]) {
    addFiles(folder, { [name]: canary.shell("git-in-path") });
    chmodSync(join(folder, name), 0o755);
  }
  addLinks(folder, outside);
  commitAll(folder);
  addRepositories(folder, outside, canary);
  configure(folder, outside, canary);
  utimesSync(join(folder, "src", "plain.ts"), 1, 1);
  canary.clear();
  return { folder, outside };
}

/** Prettier's configuration of every kind, each in a folder with a file that it is for. */
function prettierTraps(canary: Canary): Record<string, string> {
  const module = { "package.json": '{ "type": "module" }' };
  const folders: Record<string, Record<string, string>> = {
    "config-js": { ...module, "prettier.config.js": canary.module("prettier-config-js") },
    "config-cjs": { "prettier.config.cjs": canary.commonJs("prettier-config-cjs") },
    "rc-mjs": { ".prettierrc.mjs": canary.module("prettier-rc-mjs") },
    "rc-plugin": { ".prettierrc": "plugins: [./evil.cjs]\n", "evil.cjs": canary.commonJs("prettier-plugin") },
    "toml-plugin": {
      ".prettierrc.toml": 'plugins = ["./evil.cjs"]\n',
      "evil.cjs": canary.commonJs("prettier-toml-plugin"),
    },
    "override-plugin": {
      ".prettierrc.json": '{ "overrides": [{ "files": "*.ts", "options": { "plugins": ["./evil.cjs"] } }] }',
      "evil.cjs": canary.commonJs("prettier-override-plugin"),
    },
    "package-file": {
      "package.json": '{ "__proto__": { "prettier": {} }, "prettier": "./evil.cjs" }',
      "evil.cjs": canary.commonJs("prettier-package-file"),
    },
    "package-name": {
      "package.json": '{ "prettier": "evil" }',
      "node_modules/evil/index.js": canary.commonJs("prettier-package-name"),
    },
    // What looks like the configuration is a part of a text.
    "package-yaml": {
      "package.yaml": '{ "x": "\nprettier:\n  a: 1\n", prettier: ./evil.cjs }\n',
      "evil.cjs": canary.commonJs("prettier-package-yaml"),
    },
    "yaml-string": { ".prettierrc": "--- !!str\n./evil.cjs\n", "evil.cjs": canary.commonJs("prettier-yaml") },
  };
  const harmless: Record<string, Record<string, string>> = {
    "yaml-bomb": { ".prettierrc.yaml": bomb() },
    widths: { ".prettierrc": "tabWidth: 1000000\nprintWidth: 1\n" },
    "long-config": { ".prettierrc.json": `{ "semi": ${" ".repeat(3_000_000)}true }` },
    "odd-editorconfig": {
      ".prettierrc": "{}",
      ".editorconfig": `[${"{a,b}".repeat(12)}]\nindent_size = 2\n`,
    },
    broken: { "package.json": "{ prettier: \x1b[5m", ".prettierrc": "\x1b[5m: [" },
  };
  const all = Object.entries({ ...folders, ...harmless });
  return Object.fromEntries(
    all.flatMap(([name, files]) =>
      Object.entries({ ...files, "a.ts": formatted }).map(([file, text]) => [
        `prettier/${name}/${file}`,
        text,
      ]),
    ),
  );
}

/** Configuration of tools that have something to do with code like this. */
function toolTraps(canary: Canary, outside: string): Record<string, string> {
  return {
    "babel.config.js": canary.commonJs("babel"),
    ".babelrc": '{ "plugins": ["./evil-tool.cjs"], "presets": ["./evil-tool.cjs"] }',
    "evil-tool.cjs": canary.commonJs("tool"),
    "jscodeshift.config.js": canary.commonJs("jscodeshift"),
    "ddclient-migrate.config.js": canary.commonJs("own-config"),
    "transforms/ddclient-v1.js": canary.commonJs("own-transform"),
    "node_modules/prettier/index.cjs": canary.commonJs("own-prettier"),
    "node_modules/prettier/index.mjs": canary.module("own-prettier"),
    "node_modules/prettier/package.json": '{ "name": "prettier", "main": "index.cjs" }',
    "tsconfig.json": JSON.stringify({
      extends: join(outside, "tsconfig.json"),
      compilerOptions: { plugins: [{ name: "./evil-tool.cjs" }] },
    }),
    ".npmrc": "node-options=--require=./evil-tool.cjs\nscript-shell=./git\n",
    ".browserslistrc": "extends ./evil-tool.cjs\n",
    ".env": "NODE_OPTIONS=--require=./evil-tool.cjs\n",
    ".gitignore": "ignored/\n",
    "ignored/a.ts": formatted,
  };
}

function bomb(): string {
  const level = (i: number) => `a${i}: &a${i} [${Array(10).fill(`*a${i - 1}`)}]`;
  return `a0: &a0 [x]\n${Array.from({ length: 20 }, (_, i) => level(i + 1)).join("\n")}\nprintWidth: *a20\n`;
}

function addLinks(folder: string, outside: string): void {
  makeLink(join(outside, "outside.ts"), join(folder, "src", "link.ts"));
  makeLink(outside, join(folder, "linked"), "dir");
  addFiles(folder, { "device/a.ts": formatted, "pipe/a.ts": formatted, "pipe/package.json/": "" });
  makeLink("/dev/zero", join(folder, "device", ".editorconfig"));
  makeLink("/dev/zero", join(folder, "device", "package.json"));
  makeLink("/dev/zero", join(folder, "device", "zero.ts"));
  execFileSync("mkfifo", [join(folder, "pipe", ".prettierrc"), join(folder, "pipe", "pipe.ts")]);
}

/** Repositories inside: a bare one, one whose git folder is elsewhere, one whose files are. */
function addRepositories(folder: string, outside: string, canary: Canary): void {
  const trap = writeTrap(outside, "inner-fsmonitor", canary);
  const add = (name: string, ...options: string[]) => {
    const inner = join(folder, name);
    mkdirSync(inner);
    git(inner, "init", "--quiet", ...options);
    git(inner, "config", "core.fsmonitor", trap);
    addFiles(inner, { "a.ts": formatted });
    return inner;
  };
  git(add("bare", "--bare"), "config", "core.worktree", outside);
  git(add("worktree"), "config", "core.worktree", outside);
  add("gitfile", "--separate-git-dir", join(outside, "elsewhere.git"));
}

function configure(folder: string, outside: string, canary: Canary): void {
  const trap = (name: string) => writeTrap(outside, name, canary);
  const included = join(outside, "included.config");
  const settings: Record<string, string> = {
    "core.fsmonitor": trap("fsmonitor"),
    "core.pager": trap("pager"),
    "core.sshCommand": trap("ssh"),
    "core.askPass": trap("askpass"),
    "core.hooksPath": join(outside, "hooks"),
    "core.excludesFile": join(outside, "missing"),
    "core.attributesFile": join(outside, "missing"),
    "diff.external": trap("external-diff"),
    "diff.trap.textconv": trap("textconv"),
    "filter.trap.clean": trap("filter"),
    "filter.trap.smudge": trap("filter"),
    "pager.grep": trap("pager"),
    "alias.st": `!${trap("alias")}`,
    "alias.grep": `!${trap("alias")}`,
    "alias.ls-files": `!${trap("alias")}`,
    "credential.helper": trap("credential"),
    "include.path": included,
    "color.ui": "always",
    "grep.lineNumber": "true",
    "core.quotePath": "false",
  };
  for (const [name, value] of Object.entries(settings)) git(folder, "config", name, value);
  writeFileSync(included, `[alias]\n\tincluded = "!${trap("included")}"\n`);
  mkdirSync(join(outside, "hooks"));
  for (const hook of ["post-index-change", "pre-commit", "post-checkout"]) {
    writeFileSync(join(outside, "hooks", hook), canary.shell("hook"), { mode: 0o755 });
  }
}

function writeTrap(outside: string, name: string, canary: Canary): string {
  const file = join(outside, `${name}.sh`);
  writeFileSync(file, canary.shell(name), { mode: 0o755 });
  return file;
}

/** A copy, with its links, pipes and times. */
export function copyRepository({ folder }: HostileRepository): string {
  const copy = join(makeFolder(), "copy");
  execFileSync("cp", ["-a", folder, copy]);
  return copy;
}

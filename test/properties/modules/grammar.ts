import { stemOf } from "../../../src/modules/module-names.js";
import { fillPattern, matchPattern, readPattern } from "../../../src/modules/path-pattern.js";
import { Tree, top } from "../../modules/tree.js";
import type { Choices } from "../choices.js";

/** A repository, with names that are asked for in its files. */
export interface ModuleProgram {
  readonly tree: Tree;
  readonly questions: readonly Question[];
}

export interface Question {
  readonly name: string;
  /** The file that has the name. */
  readonly from: string;
}

type Json = Record<string, unknown>;

const folders = [
  ...["src", "src/lib", "src/lib/shell", "src/features/shell", "shims/shell", "packages/core"],
  ...["packages/core/src", "packages/core/src/shell", "packages/app", "packages/app/src"],
];
const words = ["shell", "index", "cli", "cli.web", "api", "user.service", "chart.js", "本"];
const endings = [".ts", ".tsx", ".ts", ".js", ".d.ts", ".mts", ".cjs", ".jsx", ".mjs", ".cts"];

/** Aliases, with what they may stand for. */
const aliases: readonly (readonly [string, readonly string[]])[] = [
  ["@/*", ["src/*"]],
  ["@features/*", ["src/features/*/api.ts"]],
  ["@services/*", ["src/*.service.ts"]],
  ["@lib-*", ["src/lib/*/index.ts"]],
  ["*", ["shims/*/api.ts", "src/*"]],
  ["*", ["packages/app/src/*", "src/lib/*"]],
  ["@*", ["src/*", "src/lib/*"]],
  ["~shell", ["src/shell", "packages/core"]],
  ["@me/*", ["packages/*/src"]],
  ["@pkg-*", ["packages/*"]],
  ["x-*", ["src/shell.ts", "src/lib"]],
  ["#*", ["src/lib/*"]],
  ["*.js", ["src/*.ts"]],
  ["@core", ["packages/core"]],
  ["v/*/x", ["src/*", "src/lib/*.mjs"]],
  ["@/lib/*", ["packages/core/src/*"]],
];

/** Names that aliases, packages and base folders may give to files. */
const names = [
  ...["@/shell", "@/lib/shell", "@/lib/cli.js", "@/cli", "@features/shell", "@services/user", "@lib-shell"],
  ...["shell", "cli", "shell/api", "lib/shell", "src/shell", "@shell", "@cli", "@本", "~shell", "@me/core"],
  ...["@me/core/shell", "@me/core/cli.js", "@me/core/src/cli", "@me/core/x/shell", "@me/app", "@pkg-core"],
  ...["x-1", "#shell", "#lib/cli.js", "#core", "#in/shell.js", "user.js", "shell.js", "@core", "v/cli/x"],
  ...["v/shell/x", "top", "top/shell", "app", "alias", "alias/src/shell", "foreign", "foreign/x", "node:fs"],
  ...["missing", "@/missing", "#missing", "packages/core", "lib"],
];

export function writeRepository(choices: Choices): ModuleProgram {
  const code = new Set<string>();
  for (let count = 4 + choices.below(8); count > 0; count--)
    code.add(`${choices.pick(folders)}/${choices.pick(words)}${choices.pick(endings)}`);
  const others = {
    "package.json": writeManifest(choices, "top", [...code]),
    "packages/core/package.json": writeManifest(choices, "@me/core", within("packages/core", code)),
    "packages/app/package.json": writeManifest(choices, "app", within("packages/app", code)),
    "node_modules/foreign/package.json": { name: "foreign" },
    "tsconfig.json": choices.chance(6) ? undefined : writeConfig(choices, "", [...code]),
    "packages/app/tsconfig.json": choices.chance(2)
      ? writeConfig(choices, "packages/app", [...code])
      : undefined,
    "packages/core/jsconfig.json": choices.chance(4)
      ? writeConfig(choices, "packages/core", [...code])
      : undefined,
    "base.json": writeConfig(choices, "", [...code]),
    "src/package.json": choices.chance(4) ? { type: "module" } : undefined,
    "src/lib/package.json": choices.chance(4)
      ? { main: choices.pick(["../shell.ts", "shell", "./cli.js"]) }
      : undefined,
  };
  const files = new Map([...code].map((path) => [`${top}/${path}`, ""]));
  files.set(`${top}/node_modules/foreign/index.d.ts`, "").set(`${top}/node_modules/foreign/x.js`, "");
  for (const [path, json] of Object.entries(others))
    if (json) files.set(`${top}/${path}`, JSON.stringify(json, null, 1));
  const links = new Map<string, string>();
  if (!choices.chance(4)) links.set(`${top}/node_modules/@me/core`, `${top}/packages/core`);
  if (choices.chance(2)) links.set(`${top}/packages/app/node_modules/alias`, `${top}/packages/core`);
  const questions = Array.from({ length: 12 }, () => writeQuestion(choices, [...code]));
  return { tree: new Tree(files, links), questions };
}

function within(folder: string, code: ReadonlySet<string>): string[] {
  return [...code].flatMap((path) => (path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : []));
}

function writeManifest(choices: Choices, name: string, code: readonly string[]): Json {
  const file = () => choices.pick([...code, "src/index.js", "missing.js"]);
  const target = () => `./${file()}`;
  const manifest: Json = { name };
  if (name === "app") manifest.dependencies = { alias: "workspace:@me/core@*", foreign: "1" };
  for (const key of ["main", "module", "types"])
    if (choices.chance(4)) manifest[key] = choices.pick([file(), target(), stemOf(file()), "src", "./"]);
  if (choices.chance(2)) manifest.exports = choices.pick([writeExports, writeBare])(choices, target);
  if (choices.chance(2))
    manifest.imports = {
      ...{ "#*": choices.pick(["./src/*", "./src/*.ts", "./*"]), "#shell": target() },
      ...{ "#core": choices.pick(["@me/core", "alias", "foreign"]), "#in/*.js": "./src/*.ts" },
    };
  return manifest;
}

function writeBare(choices: Choices, target: () => string): unknown {
  return choices.chance(2) ? target() : [target(), target()];
}

function writeExports(choices: Choices, target: () => string): Json {
  const conditions = () => {
    const keys = ["types", "import", "require", "custom", "browser", "development", "default"];
    return Object.fromEntries(keys.filter(() => choices.chance(3)).map((key) => [key, target()]));
  };
  const value = () => choices.pick([target, conditions, () => [conditions(), target()]])();
  const all: Json = {
    ".": value(),
    "./*": choices.pick(["./src/*", "./src/*.ts", "./*", { import: "./src/*.ts", default: "./*.js" }]),
    "./x/*": choices.pick(["./src/*/api.ts", "./src/*.service.ts", "./src/*/index.js"]),
    "./shell": value(),
    "./cli.js": choices.pick([null, target()]),
  };
  return Object.fromEntries(Object.entries(all).filter(() => !choices.chance(3)));
}

function writeConfig(choices: Choices, folder: string, code: readonly string[]): Json {
  const up = folder.replace(/[^/]+\/?/g, "../");
  const options: Json = {};
  if (choices.chance(3)) options.baseUrl = choices.pick([".", "src", "./src/lib", up || "."]);
  if (choices.chance(2)) {
    const some = Array.from({ length: 1 + choices.below(3) }, () => choices.pick(aliases));
    const start = choices.chance(2) ? `./${up}` : up || "./";
    options.paths = Object.fromEntries(
      some.map(([name, targets]) => [name, targets.map((target) => start + target)]),
    );
  }
  if (choices.chance(5)) options.rootDirs = [`${up}src`, `${up}shims`, `${up}packages/core/src`];
  if (choices.chance(5)) options.moduleSuffixes = choices.pick([[".web", ""], ["", ".web"], [".web"]]);
  if (choices.chance(5)) options.customConditions = ["custom"];
  const config: Json = { compilerOptions: options };
  if (choices.chance(4))
    config.extends = choices.pick<unknown>([`./${up}base.json`, [`./${up}base`], `./${up}missing.json`]);
  if (choices.chance(5)) config.references = [{ path: `./${up}packages/core/jsconfig.json` }];
  if (choices.chance(4))
    config.include = choices.pick([["src"], ["src/**/*.ts"], ["src/*"], ["packages"], []]);
  if (choices.chance(6)) config.exclude = choices.pick([["src/lib"], ["**/shell"], ["src/**/*.tsx"]]);
  if (choices.chance(8)) config.files = [`./${up}${choices.pick(code)}`];
  return config;
}

function writeQuestion(choices: Choices, code: readonly string[]): Question {
  const from = choices.pick(code);
  const to = choices.pick(code);
  const write = choices.pick([writePath, writeAlias, writeAlias, writeInside, () => choices.pick(names)]);
  return { name: write(choices, to, from), from: `${top}/${from}` };
}

/** A name that one of the aliases may give to a file. */
function writeAlias(choices: Choices, to: string): string {
  const stem = stemOf(to);
  const spelled = [stem, to, `${stem}.js`, stem.replace(/\/index$/, ""), stem.replace(/\.web$/, "")];
  const found = aliases.flatMap(([name, targets]) =>
    targets.flatMap((target) =>
      spelled.flatMap((path) => {
        const star = matchPattern(readPattern(target), path);
        return star === null ? [] : [fillPattern(readPattern(name), star)];
      }),
    ),
  );
  return found.length > 0 ? choices.pick(found) : stem;
}

/** A name that packages may give to a file in them, or a base folder. */
function writeInside(choices: Choices, to: string): string {
  const inside = choices.pick([to, stemOf(to), `${stemOf(to)}.js`]).replace(/^packages\/(?:core|app)\//, "");
  const short = choices.chance(2) ? inside.replace(/^src\//, "") : inside;
  return choices.pick(["@me/core/", "@me/core/", "alias/", "app/", "top/", "#", "@me/core/x/", ""]) + short;
}

/** A relative path to a file, in one of the ways that there are to write it. */
function writePath(choices: Choices, to: string, from: string): string {
  const steps = from.split("/");
  const parts = to.split("/");
  while (steps.length > 1 && parts.length > 1 && steps[0] === parts[0]) {
    steps.shift();
    parts.shift();
  }
  const path = (steps.length > 1 ? "../".repeat(steps.length - 1) : "./") + parts.join("/");
  const stem = stemOf(path);
  const folder = stem.replace(/\/[^/]*$/, "");
  return choices.pick([
    ...[stem, path, `${stem}.js`, `${stem}.jsx`, `${stem}.mjs`, stem.replace(/\.web$/, "")],
    ...(stem.endsWith("/index") ? [folder, `${folder}/`] : [stem, folder]),
  ]);
}

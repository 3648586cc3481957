import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { folderOf, joinPath } from "../src/modules/paths.js";
import { parseCode } from "../src/source/parse.js";
import { wholeFile } from "../src/source/whole-file.js";

/** The rooms in their order: each imports from those before it only. These run anywhere: they know neither Node nor TypeScript. */
const anywhere = [
  ["src/model.ts", "src/results.ts", "src/type-facts.ts", "src/api"],
  ["src/source", "src/edits"],
  ["src/findings"],
  ["src/syntax"],
  ["src/scopes"],
  ["src/modules"],
  ["src/values"],
  ["src/calls"],
  ["src/uses"],
  ["src/session"],
  ["transforms"],
  ["transforms/migration"],
  ["transforms/migrate.ts"],
  ["transforms/project"],
  ["transforms/session"],
  ["fronts/library/check-arguments.ts", "fronts/library/session.ts", "fronts/library/core.ts"],
];
const order = [
  ...anywhere,
  ["src/limits"],
  ["src/disk"],
  ["src/typescript"],
  ["src/check"],
  ["src/format", "src/manifest"],
  ["src/report"],
  ["run/find"],
  ["run"],
  ["fronts"],
  ["bin", "site"],
];

/** What a page loads, beside what runs anywhere. */
const inPages = ["fronts/browser", "site/src"];

/** Files that know Node all the same; another stands in their place where there is none. */
const knowingNode = ["src/source/babel.ts", "src/source/hosts/parsers.ts"];

/** In lines. */
const largest = 330;

const root = fileURLToPath(new URL("..", import.meta.url));
const files = ["bin", "fronts", "run", "site", "src", "transforms"].flatMap((folder) =>
  readdirSync(`${root}/${folder}`, { recursive: true, encoding: "utf8" })
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".ts")),
);
const texts = new Map(files.map((file) => [file, readFileSync(`${root}/${file}`, "utf8")]));
const imports = new Map(files.map((file) => [file, importsOf(file)]));

/** The names of the modules that a file imports, those of other files as their paths. */
function importsOf(file: string): string[] {
  const text = texts.get(file)!;
  const { body } = parseCode(text, wholeFile(file, text)).ast.program;
  return body.flatMap((statement) => {
    const name = "source" in statement && statement.source ? statement.source.value : undefined;
    if (name === undefined) return [];
    return name.startsWith(".") ? joinPath(folderOf(file), name).replace(/\.js$/, ".ts") : name;
  });
}

/** By the innermost room that a file is in. */
function rankOf(file: string): number {
  const isIn = (room: string) => file === room || file.startsWith(`${room}/`);
  const rooms = order.flat().filter(isIn);
  const innermost = rooms.sort((one, other) => other.length - one.length)[0];
  return order.findIndex((group) => group.some((room) => room === innermost));
}

/** Groups of files of which each leads to all others of its group. */
function findCircles(): string[][] {
  const reached = new Map(files.map((file) => [file, reach(file)]));
  const circle = (file: string) =>
    files.filter((other) => reached.get(file)!.has(other) && reached.get(other)!.has(file));
  const groups = files.map((file) => circle(file).sort().join(" ")).filter((group) => group !== "");
  return [...new Set(groups)].map((group) => group.split(" "));
}

function reach(file: string): Set<string> {
  const found = new Set<string>();
  const waiting = [...imports.get(file)!];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (found.has(at) || !imports.has(at)) continue;
    found.add(at);
    waiting.push(...imports.get(at)!);
  }
  return found;
}

describe("the rooms", () => {
  it("have every file", () => {
    expect(files.filter((file) => rankOf(file) < 0)).toEqual([]);
  });

  it("import from those before them only", () => {
    const wrong = files.flatMap((file) =>
      imports
        .get(file)!
        .filter((other) => texts.has(other) && rankOf(other) > rankOf(file))
        .map((other) => `${file} imports ${other}`),
    );
    expect(wrong).toEqual([]);
  });

  it("run anywhere, up to the one that touches the disk", () => {
    const wrong = files.filter(
      (file) =>
        rankOf(file) < anywhere.length && imports.get(file)!.some((name) => /^(?:node:|ts-morph)/.test(name)),
    );
    expect(wrong.sort()).toEqual(knowingNode);
  });

  it("let pages load nothing that knows Node, but what has a twin that doesn't", () => {
    const loaded = files.filter((file) => inPages.some((room) => file.startsWith(`${room}/`)));
    const wrong = [...new Set(loaded.flatMap((file) => [file, ...reach(file)]))].filter((file) =>
      imports.get(file)?.some((name) => /^(?:node:|ts-morph)/.test(name)),
    );
    expect(loaded.length).toBeGreaterThan(10);
    expect(wrong).toContain("src/source/babel.ts");
    expect(knowingNode).toEqual(expect.arrayContaining(wrong));
    for (const file of wrong) expect(files).toContain(file.replace(".ts", "-anywhere.ts"));
  });
});

describe("files", () => {
  it("lead to each other in no circle", () => {
    expect(findCircles()).toEqual([]);
  });

  it("are small", () => {
    const lines = (file: string) => texts.get(file)!.split("\n").length - 1;
    expect(files.filter((file) => lines(file) > largest)).toEqual([]);
  });
});

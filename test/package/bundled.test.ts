import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

// What the build has put into the package of other people's code.

const root = join(import.meta.dirname, "../..");
const chunks = new Map(
  readdirSync(join(root, "dist"), { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".js"))
    .map((path) => [path, readFileSync(join(root, "dist", path), "utf8")]),
);

const read = (path: string) => readFileSync(join(root, "node_modules", path), "utf8");
const told = readFileSync(join(root, "dist/LICENSES.txt"), "utf8");

/** What a package needs, with itself; those that have nothing but types get into no bundle. */
function withDependencies(name: string, found = new Set<string>()): Set<string> {
  if (found.has(name) || /types$/.test(name)) return found;
  found.add(name);
  const { dependencies = {} } = JSON.parse(read(`${name}/package.json`));
  for (const each of Object.keys(dependencies)) withDependencies(each, found);
  return found;
}

const closure = (...names: string[]) => [...new Set(names.flatMap((name) => [...withDependencies(name)]))];

test("the licenses of Octokit and of parsers are told, those of their dependencies, and no other", () => {
  const octokit = closure("@octokit/rest", "@octokit/plugin-retry", "@octokit/plugin-throttling");
  expect(octokit.length).toBeGreaterThan(10);
  // Of some of what parsers depend on, nothing is used.
  const parsers = [
    "parse5",
    "entities",
    "micromark",
    "micromark-core-commonmark",
    "micromark-extension-mdx-expression",
    "micromark-extension-mdx-jsx",
    "micromark-extension-mdx-md",
    "micromark-extension-mdxjs-esm",
  ];
  parsers.push("micromark-extension-frontmatter", "acorn", "acorn-jsx");
  parsers.push("@vue/compiler-dom", "@vue/compiler-core", "@vue/shared");
  parsers.push("svelte", "@sveltejs/acorn-typescript", "zimmerframe");
  const bundled = [...new Set([...octokit, ...parsers])];
  for (const name of bundled) {
    const { version, license } = JSON.parse(read(`${name}/package.json`));
    expect(told).toContain(`${name} ${version} (${license})\n`);
    const file = readdirSync(join(root, "node_modules", name)).find((each) => /^licen[cs]e/i.test(each));
    expect(told).toContain(read(`${name}/${file}`).trim());
  }
  const names = [...told.matchAll(/^(\S+) \d\S* \(.+\)$/gm)].map(([, name]) => name);
  expect([...octokit, ...closure(...parsers)]).toEqual(expect.arrayContaining(names));
});

test("it is loaded only by who talks to a forge", () => {
  const importers = [...chunks].filter(([, text]) => /^(?:import|export) .*\/octokit\.js"/m.test(text));
  expect(importers.map(([path]) => path)).toEqual([]);
  const loaders = [...chunks].filter(([, text]) => /import\("\.\/octokit\.js"\)/.test(text));
  expect(loaders.length).toBeGreaterThan(0);
});

test("the bundle works by itself", () => {
  const url = new URL("../../dist/src/chunks/octokit.js", import.meta.url);
  const program = `const { createOctokit } = await import(${JSON.stringify(url.href)});
const octokit = createOctokit({ api: "http://localhost:1", token: "x" }, { version: "1", pace: "usual" });
console.log(typeof octokit.rest.pulls.create, typeof octokit.paginate, typeof octokit.graphql);`;
  const out = execFileSync(process.execPath, ["--input-type=module", "--eval", program], {
    encoding: "utf8",
  });
  expect(out).toBe("function function function\n");
});

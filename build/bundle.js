// The second half of `npm run build`: makes of the modules that tsc wrote to dist a few that load faster, in their place.
// Two hundred files take a fifth of the time that a run over a small project has.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { bundleParsers, parsersBeside } from "./parsers.js";

const dist = fileURLToPath(new URL("../dist", import.meta.url));

/** What is loaded by its path (published, run in a thread, or read by the benchmark), with the module that is there. */
const entries = {
  "bin/ddclient-migrate": "bin/ddclient-migrate",
  "src/index": "fronts/library/index",
  "src/migrate": "transforms/migrate",
  "src/parsers": "src/source/hosts/parsers",
  "src/lsp-thread": "fronts/lsp/engine/thread",
  "src/type-reader": "src/typescript/type-reader",
  "transforms/ddclient-v1": "fronts/jscodeshift/ddclient-v1",
  "transforms/table": "src/api/table",
};

const { dependencies, peerDependencies } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
);
const installed = Object.keys({ ...dependencies, ...peerDependencies });
/** Packages that whoever installs this one gets beside it; what else is imported gets into the bundle. */
const isExternal = (/** @type {string} */ id) =>
  isBuiltin(id) || installed.some((name) => id === name || id.startsWith(`${name}/`));

const hosts = path.join(dist, "src/source/hosts");
const parsers = await bundleParsers(hosts);
const chunks = await bundle({
  input: Object.fromEntries(
    Object.entries(entries).map(([entry, module]) => [entry, path.join(dist, `${module}.js`)]),
  ),
  platform: "node",
  external: isExternal,
  plugins: [parsersBeside(hosts)],
});
// By itself, so that nothing in it leads to what only Node has.
const core = await bundle({
  input: { "src/core": path.join(dist, "fronts/library/core.js") },
  platform: "neutral",
  external: isExternal,
  plugins: [
    {
      name: "without Node",
      resolveId: (id) => {
        if (/(?:^|\/)babel\.js$/.test(id)) return path.join(dist, "src/source/babel-anywhere.js");
        if (/(?:^|\/)parsers\.js$/.test(id)) return path.join(hosts, "parsers-anywhere.js");
        const parser = /^\.\/parsers\/(.*)\.js$/.exec(id)?.[1];
        return parser ? { id: `./parsers/${parser}.cjs`, external: "relative" } : null;
      },
    },
  ],
});
// What it knows of types it asks of the TypeScript that a linter has loaded, and the rest it shares with the command.
const eslint = await bundle({
  input: { "src/eslint": path.join(dist, "fronts/eslint/index.js") },
  platform: "node",
  external: isExternal,
  plugins: [
    {
      name: "with a borrowed TypeScript",
      resolveId: (id) => {
        if (id === "./typescript.js") return path.join(dist, "src/typescript/borrowed-typescript.js");
        if (/(?:^|\/)parsers\.js$/.test(id)) return { id: "../src/parsers.js", external: "relative" };
        const [shared] = Object.entries(entries).find(([, module]) => id.endsWith(`/${module}.js`)) ?? [];
        return shared ? { id: `../${shared}.js`, external: "relative" } : null;
      },
    },
  ],
});
for (const { fileName, imports } of eslint)
  for (const id of imports)
    if (/^(?:ts-morph|prettier|typescript)/.test(id)) throw new Error(`${fileName} imports ${id}.`);
for (const { fileName, imports } of core)
  for (const id of imports)
    if (id.startsWith("node:")) throw new Error(`${fileName} imports ${id}, which only Node has.`);

for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true }))
  if (entry.isFile() && entry.name.endsWith(".js")) rmSync(path.join(entry.parentPath, entry.name));
for (const chunk of [...chunks, ...core, ...eslint, ...parsers]) {
  const file = path.join(dist, chunk.fileName);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, chunk.code);
}

writeLicenses([...chunks, ...core, ...eslint, ...parsers]);

/**
 * Those of the packages whose code is in the bundle want to be told with it.
 *
 * @param {readonly import("rolldown").OutputChunk[]} bundled
 */
function writeLicenses(bundled) {
  const folders = new Set(
    bundled
      .flatMap(({ moduleIds }) => moduleIds)
      .flatMap((id) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0] ?? []),
  );
  /** @type {Map<string, string[]>} */
  const packages = new Map();
  for (const folder of [...folders].sort()) {
    const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
    if (!file) throw new Error(`${name} has no license to tell.`);
    const text = readFileSync(path.join(folder, file), "utf8").trim();
    packages.set(text, [...(packages.get(text) ?? []), `${name} ${version} (${license})`]);
  }
  const texts = [...packages].map(([text, names]) => `${names.join("\n")}\n\n${text}\n`);
  writeFileSync(path.join(dist, "LICENSES.txt"), texts.join(`\n${"-".repeat(80)}\n\n`));
}

/**
 * @param {import("rolldown").InputOptions} options
 * @returns {Promise<import("rolldown").OutputChunk[]>}
 */
async function bundle(options) {
  const bundled = await rolldown(options);
  const { output } = await bundled.generate({
    format: "esm",
    entryFileNames: "[name].js",
    // What one of them says of `../migrate.js` has to be as true there as in run.
    chunkFileNames: "src/chunks/[name].js",
    // What is documented is read in the types, which are files of their own.
    comments: { jsdoc: false },
  });
  await bundled.close();
  return output.map((chunk) => {
    if (chunk.type !== "chunk") throw new Error(`There is no use for ${chunk.fileName}.`);
    return chunk;
  });
}

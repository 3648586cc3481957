// Puts into dist all that the extension runs: itself, and the language server with what it needs, so that neither
// Node's packages nor the network are needed where it is installed.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { bundleParsers, loadingBeside } from "../../build/parsers.js";

const here = import.meta.dirname;
const root = join(here, "../..");
const hosts = join(root, "src/source/hosts");

/** Names stay, so that a stack trace can be read. */
const shared = /** @satisfies {import("esbuild").BuildOptions} */ ({
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  target: "node20",
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: "eof",
  metafile: true,
  logLevel: "warning",
});

/** What CommonJS finds in Node, for that which is bundled into modules; under names that no other code has. */
const commonJs = [
  `import { createRequire as __createRequire } from "node:module";`,
  `import { fileURLToPath as __toPath } from "node:url";`,
  "const require = __createRequire(import.meta.url);",
  `const __filename = __toPath(import.meta.url), __dirname = __toPath(new URL(".", import.meta.url));`,
].join(" ");

/** @type {import("esbuild").Plugin} */
const babelWithin = {
  name: "Babel within",
  // In the package it is required by its name.
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/babel\.js$/ }, () => ({ path: join(root, "src/source/babel-anywhere.ts") })),
};

/** @type {import("esbuild").Plugin} */
const parsersBeside = {
  name: "parsers beside",
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]hosts[\\/]parsers\.ts$/ }, () => ({ contents: loadingBeside(hosts) })),
};

/**
 * A package that is loaded later has the exports that it has in Node: of CommonJS, esbuild gives its parts only the default.
 *
 * @type {import("esbuild").Plugin}
 */
const namedExports = {
  name: "named exports",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^[^.]/ }, ({ kind, path }) =>
      kind === "dynamic-import" && !path.startsWith("node:") ? { path, namespace: "later" } : null,
    );
    onLoad({ filter: /./, namespace: "later" }, async ({ path }) => {
      const names = Object.keys(await import(path)).filter(
        (name) => !["default", "module.exports"].includes(name),
      );
      const contents = `const all = require("${path}"); export default all; export const { ${names} } = all;`;
      return { contents, resolveDir: root };
    });
  },
};

/**
 * @param {string} dist the folder that is filled; what was in it is gone
 */
export async function buildExtension(dist = join(here, "dist")) {
  rmSync(dist, { recursive: true, force: true });
  const extension = await build({
    ...shared,
    entryPoints: { extension: join(here, "src/extension.ts") },
    outdir: dist,
    format: "cjs",
    outExtension: { ".js": ".cjs" },
    external: ["vscode"],
  });
  const server = await build({
    ...shared,
    // The thread is loaded by its path, `../lsp-thread.js` from wherever the server's parts are.
    // What is an entry and is imported, too, is a part, and what it loads stands beside those.
    entryPoints: {
      "main/server": join(here, "src/server.ts"),
      "main/parsers": "src/source/hosts/parsers.ts",
      "lsp-thread": "fronts/lsp/engine/thread.ts",
    },
    outdir: join(dist, "server"),
    chunkNames: "parts/[name]-[hash]",
    format: "esm",
    splitting: true,
    // A package's CommonJS may require what it isn't bundled with: one for browsers as well does so.
    mainFields: ["module", "main"],
    external: ["source-map-support"],
    banner: { js: commonJs },
    plugins: [babelWithin, parsersBeside, namedExports],
  });
  const parsers = await bundleParsers(hosts);
  mkdirSync(join(dist, "server/parsers"));
  for (const { fileName, code } of parsers)
    writeFileSync(join(dist, "server/parsers", basename(fileName)), code);
  const bundled = [
    ...[...Object.keys(extension.metafile.inputs), ...Object.keys(server.metafile.inputs)],
    ...parsers.flatMap(({ moduleIds }) => moduleIds.map((id) => relative(root, id))),
  ];
  const packages = bundled.flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []);
  writeFileSync(join(dist, "THIRD-PARTY-NOTICES.txt"), noticesOf([...packages, ...copyTypings(dist)]));
}

/**
 * The client's typings are read as files: they stand where a package beside the server would.
 *
 * @param {string} dist
 * @returns {string[]} the folders of the packages that they are of, from the root
 */
function copyTypings(dist) {
  return ["extension-api-client", "extension-api-client-types"].map((name) => {
    const from = join(root, "node_modules/@docker", name);
    const to = join(dist, "node_modules/@docker", name);
    for (const path of readdirSync(from, { recursive: true, encoding: "utf8" })) {
      if (!path.endsWith(".d.ts") && path !== "package.json") continue;
      mkdirSync(dirname(join(to, path)), { recursive: true });
      cpSync(join(from, path), join(to, path));
    }
    return `node_modules/@docker/${name}`;
  });
}

/**
 * @param {readonly string[]} packages their folders, from the root
 */
function noticesOf(packages) {
  return [...new Set(packages)]
    .sort()
    .map((folder) => {
      const at = join(root, folder);
      const { name, version, license } = JSON.parse(readFileSync(join(at, "package.json"), "utf8"));
      const files = readdirSync(at).filter((file) => /^(?:licen[cs]e|notice)/i.test(file));
      const texts = files.map((file) => readFileSync(join(at, file), "utf8").trim());
      return [`${name} ${version} (${license})`, ...texts].join("\n\n");
    })
    .join(`\n\n${"-".repeat(80)}\n\n`);
}

if (existsSync(process.argv[1] ?? "") && import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  await buildExtension();

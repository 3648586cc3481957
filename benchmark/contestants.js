import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** @typedef {import("./write-tree.js").Tree} Tree */

/**
 * A command that takes part, or the reason why it can't.
 * @typedef {object} Contestant
 * @property {string} name
 * @property {string[]} command
 * @property {string | null} missing What is missing and how to get it; then it isn't run.
 * @property {readonly number[]} codes Exit codes of a run that went well.
 * @property {readonly string[]} [silent] Options left out of the run whose answer is checked.
 * @property {(stdout: string, tree: Tree) => string | null} [check] What is wrong with an answer, or null.
 * @property {string} [folder] Where it is run, if not in the tree.
 */

const root = fileURLToPath(new URL("..", import.meta.url));
const cli = path.join(root, "dist/bin/ddclient-migrate.js");
const table = path.join(root, "dist/transforms/table.js");

/** @throws {Error} when the command hasn't been built. */
export async function loadNeedles() {
  for (const file of [cli, table]) {
    if (!existsSync(file))
      throw new Error(`${path.relative(root, file)} is missing. Run \`npm run build\` first.`);
  }
  const { needles } = await import(pathToFileURL(table).href);
  return /** @type {readonly string[]} */ (needles);
}

/**
 * @param {Tree} tree
 * @param {readonly string[]} needles
 * @param {Tree | null} [quarter] A tree of the same kind with a quarter of the files.
 * @returns {Contestant[]}
 */
export function contestants(tree, needles, quarter) {
  if (tree.name === "typed")
    return [thisCommand(tree), typeScript(), thisCommand(tree, "--verify"), thisCommand(tree, "--no-types")];
  if (quarter)
    return [
      thisCommand(tree),
      { ...thisCommand(quarter), name: "over a quarter", folder: quarter.folder },
      gitGrep(tree, needles),
    ];
  if (tree.name === "wrapped") return [thisCommand(tree), gitGrep(tree, needles)];
  if (tree.name === "callers") return [thisCommand(tree)];
  const all = [thisCommand(tree), gitGrep(tree, needles), astGrep(), jscodeshift(needles)];
  return tree.name === "small" ? [...all, ...startUps()] : all;
}

/**
 * @param {Tree} tree
 * @param {"--verify" | "--no-types"} [option] Without types it can't find all that there is.
 * @returns {Contestant}
 */
function thisCommand(tree, option) {
  return {
    name: option ?? "ddclient-migrate",
    command: [
      process.execPath,
      cli,
      "--dry-run",
      "--format",
      "json",
      ...(option ? [option] : []),
      tree.folder,
    ],
    missing: null,
    codes: [0],
    check: (stdout) => {
      const { summary } = JSON.parse(stdout);
      if (summary.errors > 0) return `had ${summary.errors} errors`;
      if (option === "--no-types") return null;
      return expectCount("references", summary.references, tree.references);
    },
  };
}

/**
 * @param {Tree} tree
 * @param {readonly string[]} needles
 * @returns {Contestant}
 */
function gitGrep(tree, needles) {
  return {
    name: "git grep -lF",
    command: ["git", "grep", "-lF", ...needles.flatMap((needle) => ["-e", needle])],
    missing: tree.committed ? null : "git isn't installed",
    codes: [0],
    check: (stdout) => expectCount("files", countLines(stdout), tree.clientFiles),
  };
}

/**
 * The TypeScript that this command asks, checking all of the tree.
 * @returns {Contestant}
 */
function typeScript() {
  return {
    name: "TypeScript",
    command: [process.execPath, path.join(root, "benchmark/type-check.cjs")],
    missing: null,
    codes: [0],
    check: (stdout, tree) => expectCount("files", JSON.parse(stdout).files, tree.files),
  };
}

/** @returns {Contestant} */
function astGrep() {
  const binary = findAstGrep();
  const rule = ["--pattern", "$A.listContainers($$$B)", "--rewrite", "$A.docker.listContainers($$$B)"];
  return {
    name: "ast-grep",
    command: [binary ?? "ast-grep", "run", ...rule, "--json=stream", "."],
    missing: binary ? null : "@ast-grep/cli has no binary for this platform here; run `npm install`",
    // As with grep, 1 is "no match".
    codes: [0, 1],
    check: (stdout, tree) => expectCount("matches", countLines(stdout), tree.renames),
  };
}

/**
 * @param {readonly string[]} needles
 * @returns {Contestant}
 */
function jscodeshift(needles) {
  const script = path.join(root, "node_modules/jscodeshift/bin/jscodeshift.js");
  const transform = path.join(root, "benchmark/rename.cjs");
  const flags = [
    "--parser=tsx",
    "--extensions=ts,tsx,js,jsx",
    "--dry",
    "--silent",
    `--needles=${needles.join(",")}`,
  ];
  return {
    name: "jscodeshift",
    command: [process.execPath, script, "-t", transform, ...flags, "."],
    missing: existsSync(script) ? null : "jscodeshift isn't installed; run `npm install`",
    codes: [0],
    silent: ["--silent"],
    check: (stdout, tree) => {
      const count = (/** @type {string} */ label) =>
        Number(new RegExp(`^(\\d+) ${label}$`, "m").exec(stdout)?.[1] ?? Number.NaN);
      return expectCount("errors", count("errors"), 0) ?? expectCount("files", count("ok"), tree.renameFiles);
    },
  };
}

/** @returns {Contestant[]} */
function startUps() {
  const node = (/** @type {string} */ name, /** @type {string[]} */ ...args) => ({
    name,
    command: [process.execPath, ...args],
    missing: null,
    codes: [0],
  });
  return [node("--version", cli, "--version"), node("--help", cli, "--help"), node("node -e 0", "-e", "0")];
}

/** The native program: what npm puts into `.bin` may be a script that starts it. */
function findAstGrep() {
  const scope = path.join(root, "node_modules/@ast-grep");
  const packages = existsSync(scope) ? readdirSync(scope) : [];
  const program = process.platform === "win32" ? "ast-grep.exe" : "ast-grep";
  return packages
    .filter((name) => name.startsWith(`cli-${process.platform}-${process.arch}`))
    .map((name) => path.join(scope, name, program))
    .find((file) => existsSync(file));
}

/** @param {string} text */
const countLines = (text) => text.split("\n").filter(Boolean).length;

/**
 * @param {string} what
 * @param {number} found
 * @param {number} expected
 */
function expectCount(what, found, expected) {
  return found === expected ? null : `found ${found} ${what}, not ${expected}`;
}

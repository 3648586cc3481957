import { execFileSync } from "node:child_process";
import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { treeFiles } from "./trees.js";

/**
 * What the generator put into a tree, to hold the tools' answers against.
 * @typedef {object} Tree
 * @property {import("./trees.js").TreeName} name
 * @property {string} folder
 * @property {number} files
 * @property {number} bytes
 * @property {number} clientFiles Files that use the client.
 * @property {number} references
 * @property {number} renames References to the one member that the peers rename.
 * @property {number} renameFiles Files with at least one of these.
 * @property {boolean} committed False without git.
 */

/**
 * Writes a tree and commits it.
 * @param {string} folder Made if it isn't there.
 * @param {import("./trees.js").TreeName} name
 * @param {{ seed: number, files: number }} options
 * @returns {Tree}
 */
export function writeTree(folder, name, options) {
  const tree = {
    name,
    folder,
    files: 0,
    bytes: 0,
    clientFiles: 0,
    references: 0,
    renames: 0,
    renameFiles: 0,
  };
  write(folder, "package.json", `${JSON.stringify({ name: `bench-${name}`, private: true }, null, 2)}\n`);
  write(folder, "README.md", `# A generated tree (${name})\n`);
  write(folder, ".gitignore", "node_modules/\ndist/\n");
  if (name === "typed" || name === "callers")
    write(folder, "tsconfig.json", `${JSON.stringify(strict, null, 2)}\n`);
  for (const file of treeFiles(name, options)) {
    write(folder, file.path, file.text);
    const renames = file.apis.filter((api) => api === "listContainers").length;
    tree.files += 1;
    tree.bytes += Buffer.byteLength(file.text);
    tree.clientFiles += file.apis.length > 0 ? 1 : 0;
    tree.references += file.apis.length;
    tree.renames += renames;
    tree.renameFiles += renames > 0 ? 1 : 0;
  }
  return { ...tree, committed: commit(folder) };
}

const strict = {
  compilerOptions: {
    strict: true,
    target: "es2022",
    module: "esnext",
    moduleResolution: "bundler",
    jsx: "react-jsx",
    noEmit: true,
  },
  include: ["src", "packages"],
};

/**
 * @param {string} folder
 * @param {string} relative
 * @param {string} text
 */
function write(folder, relative, text) {
  const file = path.join(folder, relative);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  // Git reads a file that is as young as its index again on every status; nobody's checkout is that young.
  const date = new Date("2024-01-01T00:00:00Z");
  utimesSync(file, date, date);
}

/**
 * @param {string} folder
 * @returns {boolean} Whether there is a git to commit with.
 */
function commit(folder) {
  const identity = { GIT_AUTHOR_NAME: "Bench", GIT_AUTHOR_EMAIL: "bench@example.com" };
  const env = {
    ...process.env,
    ...identity,
    GIT_AUTHOR_DATE: "2024-01-01T00:00:00Z",
    GIT_COMMITTER_NAME: identity.GIT_AUTHOR_NAME,
    GIT_COMMITTER_EMAIL: identity.GIT_AUTHOR_EMAIL,
    GIT_COMMITTER_DATE: "2024-01-01T00:00:00Z",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: process.platform === "win32" ? "NUL" : "/dev/null",
  };
  // No collection in the background while others are being measured.
  const quiet = ["-c", "gc.auto=0", "-c", "maintenance.auto=false", "-c", "core.autocrlf=false"];
  /** @param {string[]} args */
  const git = (...args) =>
    execFileSync("git", [...quiet, ...args], { cwd: folder, env, stdio: ["ignore", "ignore", "inherit"] });
  try {
    git("init", "-q");
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "ENOENT") return false;
    throw error;
  }
  // Everything is "big": straight into one pack, as in a clone, instead of a file per object.
  git("-c", "core.bigFileThreshold=1", "add", "-A");
  git("commit", "-q", "--no-verify", "-m", "A generated tree");
  git("repack", "-adq", "--window=0");
  git("update-index", "-q", "--refresh");
  return true;
}

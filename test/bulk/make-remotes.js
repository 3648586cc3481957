// Bare repositories with code to migrate, made of the fixtures: what tests and benchmarks clone from and push to.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const fixtures = fileURLToPath(new URL("../../__testfixtures__", import.meta.url));

/** Files with uses of the old API of which some can be migrated. */
const inputs = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !["projects", "client-import", "syntax"].includes(entry.name))
  .flatMap(({ name: topic }) =>
    readdirSync(path.join(fixtures, topic))
      .filter((file) => {
        const [, name, extension] = /^(.+)\.input\.([jt]sx?)$/.exec(file) ?? [];
        return name && readdirSync(path.join(fixtures, topic)).includes(`${name}.output.${extension}`);
      })
      .map((file) => ({
        path: `src/${topic}/${file.replace(".input", "")}`,
        text: readFileSync(path.join(fixtures, topic, file), "utf8"),
      })),
  );

/** What the repository of a number is like, in turns; of ten, six have something to migrate. */
const kinds = /** @type {const} */ ([
  ...["code", "clean", "code", "code", "left", "code", "clean", "code", "code", "clean"],
]);

/** @typedef {{ path: string, text: string }} File */

/**
 * What is in the repository of a number.
 *
 * @param {number} index
 * @returns {{ kind: "code" | "clean" | "left", files: File[] }}
 */
export function contentsOf(index) {
  const kind = /** @type {"code" | "clean" | "left"} */ (kinds[index % kinds.length]);
  const files = [
    { path: "README.md", text: `# Extension ${index}\n` },
    { path: "package.json", text: `{ "name": "extension-${index}", "private": true }\n` },
    ...Array.from({ length: 20 }, (_, at) => ({
      path: `src/ui/part-${at}.ts`,
      text: `export const part${at} = () => "${index}";\n`.repeat(20),
    })),
  ];
  if (kind === "code") {
    const first = (index * 7) % inputs.length;
    for (const input of [inputs[first], inputs[(first + 1) % inputs.length]])
      files.push(/** @type {File} */ (input));
    files.push({
      path: "src/list.ts",
      text: "export const list = () => window.ddClient.listContainers();\n",
    });
  }
  if (kind !== "clean")
    files.push({
      path: "src/count.ts",
      text: 'export const count = () => window.ddClient.execHostCmd("ls | wc -l");\n',
    });
  return { kind, files };
}

/**
 * Makes a bare repository with one commit on `main`.
 *
 * @param {string} folder where it is to be; absolute
 * @param {readonly File[]} files
 */
export function makeRemote(folder, files) {
  mkdirSync(folder, { recursive: true });
  const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
  const git = (/** @type {string[]} */ args, input = "") =>
    execFileSync("git", args, { cwd: folder, env, input, stdio: ["pipe", "ignore", "pipe"] });
  git(["init", "--quiet", "--bare", "--initial-branch=main"]);
  const data = (/** @type {string} */ text) => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const changes = files.map(({ path: file, text }) => `M 100644 inline ${file}\n${data(text)}`);
  git(
    ["fast-import", "--quiet"],
    `commit refs/heads/main\ncommitter Test <test@example.com> 1767225600 +0000\n${data("Begin")}${changes.join("")}`,
  );
}

/**
 * Makes so many in a folder: `ext-000.git`, `ext-001.git` …
 *
 * @param {string} folder
 * @param {number} count
 * @returns {string[]} their paths
 */
export function makeRemotes(folder, count) {
  return Array.from({ length: count }, (_, index) => {
    const remote = path.join(folder, `ext-${`${index}`.padStart(3, "0")}.git`);
    makeRemote(remote, contentsOf(index).files);
    return remote;
  });
}

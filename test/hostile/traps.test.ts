import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { isWindows } from "../run/temporary.js";
import { buildRepository, copyRepository } from "./build-repository.js";
import { Canary } from "./canary.js";

/** What somebody may do in the repository without a thought, and the trap that this springs. */
const temptations: readonly [command: string, sprung: readonly string[]][] = [
  ["git status", ["filter", "fsmonitor"]],
  ["git diff", ["external-diff"]],
  ["git diff --no-ext-diff", ["textconv"]],
  ["git st", ["alias"]],
  ["git included", ["included"]],
  ["git commit --allow-empty --message x", ["hook"]],
  ["git ls-remote ssh://example.invalid/x", ["ssh"]],
  ['PATH="./node_modules/.bin:$PATH" git status', ["git-in-path"]],
  ['PATH=".:$PATH" git status', ["git-in-path"]],
  ["cd gitfile && git status", ["inner-fsmonitor"]],
  ["node babel.config.js", ["babel"]],
  ["node jscodeshift.config.js", ["jscodeshift"]],
  ["node ddclient-migrate.config.js", ["own-config"]],
  ["node transforms/ddclient-v1.js", ["own-transform"]],
  ["printf 'protocol=https\\nhost=x\\n\\n' | git credential fill", ["askpass", "credential"]],
  ["NODE_OPTIONS=--require=./evil-tool.cjs node -p 1", ["tool"]],
  ["node -e 'require(\"prettier\")'", ["own-prettier"]],
];

const configured: readonly [folder: string, sprung: string][] = [
  ["config-js", "prettier-config-js"],
  ["config-cjs", "prettier-config-cjs"],
  ["rc-mjs", "prettier-rc-mjs"],
  ["rc-plugin", "prettier-plugin"],
  ["toml-plugin", "prettier-toml-plugin"],
  ["override-plugin", "prettier-override-plugin"],
  ["package-file", "prettier-package-file"],
  ["package-name", "prettier-package-name"],
  ["package-yaml", "prettier-package-yaml"],
  ["yaml-string", "prettier-yaml"],
];

describe.skipIf(isWindows)("the traps of the hostile repository are real", () => {
  let canary: Canary;
  let folder: string;
  beforeAll(() => {
    canary = new Canary();
    folder = copyRepository(buildRepository(canary));
  });

  it("none is sprung by building it", () => {
    expect(canary.sprung()).toEqual([]);
  });

  it.each(temptations)("%s", (command, sprung) => {
    canary.clear();
    spawnSync("sh", ["-c", `echo "// changed" >> src/plain.ts; ${command}`], {
      cwd: folder,
      timeout: 30_000,
    });
    expect(canary.sprung()).toEqual(expect.arrayContaining([...sprung]));
  });

  it("formatting with Prettier, as an editor does", () => {
    canary.clear();
    const prettier = pathToFileURL(join(import.meta.dirname, "../../node_modules/prettier/index.mjs")).href;
    const script = `import { format, resolveConfig } from ${JSON.stringify(prettier)};
      for (const file of process.argv.slice(1))
        await resolveConfig(file).then((options) => format("a", { ...options, filepath: file })).catch(() => {});`;
    const files = configured.map(([name]) => join(folder, "prettier", name, "a.ts"));
    execFileSync(process.execPath, ["--input-type=module", "-e", script, ...files], { cwd: folder });
    expect(canary.sprung()).toEqual(configured.map(([, sprung]) => sprung).sort());
  });

  it("none is forgotten here", () => {
    const tried = [...temptations.flatMap(([, sprung]) => sprung), ...configured.map(([, sprung]) => sprung)];
    // git starts a pager for a terminal only.
    expect(new Set([...tried, "pager"])).toEqual(canary.laid);
  });
});

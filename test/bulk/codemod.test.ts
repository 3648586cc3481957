import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { git, makeFolder, makeRepository } from "../run/temporary.js";
import { environmentOf, makePrograms } from "./page-blocks.js";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const read = (relative: string) => readFileSync(path(relative), "utf8");
const folder = path("../../examples/codemod");
const bin = path("codemod/node_modules/.bin");
const hasCodemod = existsSync(`${bin}/codemod`);
const { version } = JSON.parse(read("../../package.json"));

const source = "export const list = () => window.ddClient.listContainers();\n";
const migrated = "export const list = () => window.ddClient.docker.listContainers();\n";
const dynamic = "export const run = (cmd: string) => window.ddClient.execHostCmd(cmd);\n";

test("the package and its command are of this version", () => {
  expect(parse(read("../../examples/codemod/codemod.yaml")).version).toBe(version);
  const { nodes } = parse(read("../../examples/codemod/workflow.yaml"));
  expect(nodes[0].steps[0].run).toContain(`npx --yes ddclient-migrate@${version} `);
});

describe.skipIf(!hasCodemod)("codemod, offline", () => {
  /** Without a way to any other machine. */
  function codemod(cwd: string, ...args: string[]) {
    const home = makeFolder();
    const env = environmentOf(home, `${makePrograms()}${delimiter}${bin}`, {
      ...{
        HTTP_PROXY: "http://127.0.0.1:9",
        HTTPS_PROXY: "http://127.0.0.1:9",
        ALL_PROXY: "http://127.0.0.1:9",
      },
    });
    const { status, stdout, stderr } = spawnSync(`${bin}/codemod`, ["workflow", ...args], {
      ...{ cwd, encoding: "utf8", env, input: "" },
    });
    return { status, output: stdout + stderr };
  }
  const run = (cwd: string, ...args: string[]) =>
    codemod(cwd, "run", "-w", folder, "--no-interactive", "--disable-analytics", ...args);

  test("takes the package for valid", () => {
    const { status, output } = codemod(folder, "validate", "-w", ".");
    expect(status, output).toBe(0);
    expect(output).toContain("Package validation successful");
  });

  test("migrates the repository that it is started in, as the command does", () => {
    const cwd = makeRepository({ "list.ts": source, "run.ts": dynamic });
    const { status, output } = run(cwd);
    expect(status, output).toBe(0);
    expect(output).toContain("Migrated 1 of 2 uses");
    expect(readFileSync(`${cwd}/list.ts`, "utf8")).toBe(migrated);
    expect(readFileSync(`${cwd}/run.ts`, "utf8")).toBe(dynamic);
    git(cwd, "commit", "--quiet", "--all", "--message", "Move to v1");
    expect(run(cwd, "--param", "unsafe=true").status).toBe(0);
    expect(readFileSync(`${cwd}/run.ts`, "utf8")).toContain("extension.host");
  });

  test("a dry run changes nothing; --target is not where commands run, as the page says", () => {
    const cwd = makeRepository({ "list.ts": source });
    expect(run(cwd, "--dry-run").status).toBe(0);
    expect(git(cwd, "status", "--short")).toBe("");
    const elsewhere = makeRepository({ "list.ts": source });
    run(elsewhere, "--target", cwd);
    expect(git(cwd, "status", "--short")).toBe("");
  });

  test("fails where a file can't be done", () => {
    const cwd = makeRepository({ "list.ts": source, "broken.ts": 'window.ddClient.toastError("a";\n' });
    expect(run(cwd).status).toBe(1);
    expect(readFileSync(`${cwd}/list.ts`, "utf8")).toBe(migrated);
  });
});

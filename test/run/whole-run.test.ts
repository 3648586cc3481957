import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { migrateProject } from "../../run/migrate-project.js";
import { addFiles, git, isWindows, makeFolder, makeRepository } from "./temporary.js";

const before = `const images = await window.ddClient.listImages();\r
window.ddClient.toastSuccess("Done");\r
`;
const after = `const images = await window.ddClient.docker.listImages();\r
window.ddClient.desktopUI.toast.success("Done");\r
`;

describe("migrateProject with the engine", () => {
  it("migrates a project, and a second run changes nothing", async () => {
    const folder = makeRepository({
      "src/a.ts": before,
      "src/broken.ts": "const a = ;\nwindow.ddClient.listImages(\n",
      "src/other.ts": "export {};\n",
      "dist/ignored.js": before,
      ".gitignore": "dist/\n",
    });
    git(folder, "rm", "--quiet", "--cached", "dist/ignored.js");
    git(folder, "commit", "--quiet", "--message", "Ignore");
    const first = await migrateProject([], { cwd: folder });
    expect(first.files.map(({ path, status, error }) => [path, status, error?.code, error?.line])).toEqual([
      ["src/a.ts", "changed", undefined, undefined],
      ["src/broken.ts", "error", "syntax-error", expect.any(Number)],
    ]);
    expect(first.summary).toMatchObject({ scanned: 3, candidates: 2, changed: 1, migrated: 2, errors: 1 });
    expect(readFileSync(join(folder, "src/a.ts"), "utf8")).toBe(after);
    expect(git(folder, "status", "--porcelain")).toBe(" M src/a.ts\n");
    git(folder, "commit", "--quiet", "--all", "--message", "Migrate");
    expect((await migrateProject([], { cwd: folder })).summary).toMatchObject({ changed: 0, references: 0 });
  });

  it("makes only the changes that are chosen", async () => {
    const folder = makeRepository({ "a.ts": before });
    const result = await migrateProject(["a.ts"], {
      cwd: folder,
      choose: async ({ changes }) => changes.slice(0, 1),
    });
    expect(readFileSync(join(folder, "a.ts"), "utf8")).toBe(
      before.replace("ddClient.listImages", "ddClient.docker.listImages"),
    );
    expect(result.summary).toMatchObject({ changed: 1, references: 2, migrated: 1, manual: 1 });
  });

  it.skipIf(isWindows)("executes nothing from the project", async () => {
    const trap = join(makeFolder(), "trap.sh");
    writeFileSync(trap, `#!/bin/sh\ntouch "${trap}.ran"\n`);
    chmodSync(trap, 0o755);
    const configuration = `require("node:fs").writeFileSync(${JSON.stringify(`${trap}.ran`)}, "");\n`;
    const folder = makeRepository({
      "a.ts": before,
      "package.json": '{ "prettier": "./config.cjs", "scripts": { "prepare": "./trap.sh" } }',
      "config.cjs": configuration,
      "prettier.config.cjs": configuration,
      "babel.config.cjs": configuration,
      "jscodeshift.config.js": configuration,
    });
    addFiles(folder, { ".gitattributes": "* filter=trap diff=trap\n" });
    for (const name of ["core.fsmonitor", "filter.trap.clean", "filter.trap.process", "diff.trap.textconv"]) {
      git(folder, "config", name, trap);
    }
    const result = await migrateProject([], { cwd: folder });
    expect(result.summary).toMatchObject({ changed: 1, errors: 0 });
    expect(readFileSync(join(folder, "a.ts"), "utf8")).toBe(after);
    expect(existsSync(`${trap}.ran`)).toBe(false);
  });
});

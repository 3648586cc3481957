import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { migrateProject } from "../../run/migrate-project.js";
import type { ProjectResult } from "../../src/results.js";
import { makeFolder, makeLink, makeRepository } from "../run/temporary.js";
import { share } from "../share.js";
import { compile } from "../types/compile.js";
import { type Expected, projects, readTree } from "./load.js";

function summarise({ files, notes }: ProjectResult) {
  const references = files.flatMap(({ path, references }) =>
    references
      .filter((reference) => reference.outcome !== "migrated" || reference.notes.length > 0)
      .map(({ api, line, outcome, reason, notes }): Expected => {
        const place = `${path}:${line}`;
        return { place, api, outcome, reason, ...(notes.length > 0 && { notes }) };
      }),
  );
  return { references, notes };
}

/** Folders of a project that the compiler can be run in. */
function configured(files: Readonly<Record<string, string>>): string[] {
  return Object.keys(files)
    .filter((path) => /(^|\/)tsconfig\.json$/.test(path))
    .map(dirname);
}

/** What the compiler says of a project that has its packages installed. */
async function check(files: Readonly<Record<string, string>>, folder: string): Promise<number> {
  const place = makeFolder(files);
  makeLink(fileURLToPath(new URL("../../node_modules", import.meta.url)), join(place, "node_modules"), "dir");
  return (await compile(join(place, folder))).length;
}

const checked = new Set(share(projects, 3));

describe.each(projects.map((project) => [project.name, project] as const))("%s", (_, project) => {
  it("gives exactly the expected files and report", async () => {
    const folder = makeRepository(project.input);
    const result = await migrateProject([], { ...project.options, cwd: folder });
    expect(readTree(folder)).toEqual(project.output);
    expect(summarise(result)).toEqual(project.report);
  });

  it("changes nothing the second time", async () => {
    const folder = makeRepository(project.output);
    const { summary } = await migrateProject([], { ...project.options, cwd: folder });
    expect(summary).toMatchObject({ changed: 0, migrated: 0 });
  });

  it.each(checked.has(project) ? configured(project.input) : [])(
    "type-checks as well as before in %s",
    async (folder) => {
      const before = await check(project.input, folder).catch(() => null);
      if (before !== null) expect(await check(project.output, folder)).toBeLessThanOrEqual(before);
    },
  );
});

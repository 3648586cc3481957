import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { Project } from "../../fronts/lsp/engine/project.js";
import { toSlashes } from "../../src/disk/display-path.js";
import { TypeReader } from "../../src/typescript/type-reader.js";

test("TypeScript is told of code and of configurations, and of nothing else", async () => {
  const folder = toSlashes(mkdtempSync(join(tmpdir(), "ddclient-lsp-")));
  const code = ["a.ts", "b.d.mts", "package.json", "tsconfig.json", "tsconfig.base.json"];
  const others = ["A.vue", "A.svelte", "index.html", "A.astro", "guide.md", "intro.mdx", "data.json"];
  const files = [...code, ...others].map((name) => `${folder}/${name}`);
  const told = {
    set: vi.spyOn(TypeReader.prototype, "set"),
    delete: vi.spyOn(TypeReader.prototype, "delete"),
  };
  const takeFiles = (which: keyof typeof told) => {
    const names = told[which].mock.calls.map(([file]) => file.slice(folder.length + 1));
    told[which].mockClear();
    return names.sort();
  };
  try {
    for (const file of files) writeFileSync(file, "{}\n");
    const project = new Project(folder, { types: true, client: "keep", note: () => {} });
    for (const file of files) project.open(file, "{ }\n");
    await project.read();
    expect(takeFiles("set")).toEqual([...code].sort());
    for (const file of files) project.open(file, "{  }\n");
    expect(takeFiles("set")).toEqual([...code].sort());
    for (const file of files) await project.close(file);
    expect(takeFiles("set")).toEqual([...code].sort());
    for (const file of files) writeFileSync(file, "{   }\n");
    await project.lookAt(files);
    expect(takeFiles("set")).toEqual([...code].sort());
    for (const file of files) rmSync(file);
    await project.lookAt(files);
    expect(takeFiles("delete")).toEqual([...code].sort());
  } finally {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true, force: true });
  }
});

import { describe, expect, it } from "vitest";
import { Documents, toDisk, toRepository } from "../../src/session/documents.js";

function documentsOf(texts: Readonly<Record<string, string>>): Documents {
  const documents = new Documents();
  for (const [path, text] of Object.entries(texts)) documents.set(path, { version: 1, text });
  return documents;
}

describe("documents", () => {
  it("are as they were last set", () => {
    const documents = documentsOf({ "/a.ts": "a" });
    documents.set("/a.ts", { version: 2, text: "b" });
    expect(documents.get("/a.ts")).toEqual({ version: 2, text: "b" });
    expect(documents.get("/b.ts")).toBeUndefined();
  });

  it("of a snapshot stay as they are", () => {
    const documents = documentsOf({ "/a.ts": "a", "/src/b.ts": "b" });
    const before = documents.snapshot();
    documents.set("/a.ts", { version: 2, text: "other" });
    documents.delete("/src/b.ts");
    documents.set("/lib/c.ts", { version: 1, text: "c" });
    expect([...before.all]).toEqual([
      ["/a.ts", { version: 1, text: "a" }],
      ["/src/b.ts", { version: 1, text: "b" }],
    ]);
    expect([...before.folders]).toEqual(["/", "/src"]);
    const after = documents.snapshot();
    expect([...after.all.keys()]).toEqual(["/a.ts", "/lib/c.ts"]);
    expect([...after.folders]).toEqual(["/", "/lib"]);
  });

  it("make folders where they are added", () => {
    const documents = documentsOf({ "/a.ts": "a" });
    expect([...documents.snapshot().folders]).toEqual(["/"]);
    documents.set("/src/b.ts", { version: 1, text: "b" });
    expect([...documents.snapshot().folders]).toEqual(["/", "/src"]);
    expect([...documentsOf({}).snapshot().folders]).toEqual(["/"]);
  });

  it("have a revision for each set of texts", () => {
    const documents = documentsOf({ "/a.ts": "a" });
    const revisions = [documents.snapshot().revision];
    const next = () => revisions.push(documents.snapshot().revision);
    documents.set("/a.ts", { version: 2, text: "b" });
    next();
    documents.touch();
    next();
    documents.set("/b.ts", { version: 1, text: "" });
    next();
    expect(documents.delete("/b.ts")).toBe(true);
    next();
    expect(new Set(revisions).size).toBe(5);
    // A number says nothing, nor does it to take away what isn't there.
    documents.set("/a.ts", { version: 3, text: "b" });
    expect(documents.delete("/b.ts")).toBe(false);
    expect(documents.snapshot().revision).toBe(revisions.at(-1));
    expect(documents.snapshot().all.get("/a.ts")?.version).toBe(3);
  });

  it("are looked through for what they load once for each text", () => {
    const documents = documentsOf({});
    const links = documents.linksOf("/a.ts", 'import "./b.js";');
    expect(links.loaded).toEqual(["./b.js"]);
    expect(documents.linksOf("/a.ts", 'import "./b.js";')).toBe(links);
    expect(documents.linksOf("/a.ts", 'import "./c.js";').loaded).toEqual(["./c.js"]);
  });

  it("stand in the place of a disk", () => {
    const disk = toDisk(documentsOf({ "/src/deep/a.ts": "a", "/package.json": "{}" }).snapshot());
    expect(disk.isFile("/src/deep/a.ts")).toBe(true);
    expect(disk.isFile("/src/deep")).toBe(false);
    expect(["/", "/src", "/src/deep"].every((path) => disk.isFolder(path))).toBe(true);
    expect(disk.isFolder("/src/deep/a.ts")).toBe(false);
    expect(disk.isFolder("/lib")).toBe(false);
    expect(disk.read("/package.json")).toBe("{}");
    expect(disk.read("/src")).toBeUndefined();
    expect(disk.realpath("/src/../a")).toBe("/src/../a");
    expect(disk.isInside("/anywhere")).toBe(true);
  });

  it("are sorted by what they can say of modules", () => {
    const names = [
      "/a.ts",
      "/page.vue",
      "/page.html",
      "/notes.md",
      "/tsconfig.json",
      "/ui/jsconfig.json",
      "/ui/package.json",
    ];
    const snapshot = documentsOf(Object.fromEntries(names.map((name) => [name, name]))).snapshot();
    const repository = toRepository(snapshot, true);
    expect(repository.code).toEqual(["/a.ts", "/page.vue"]);
    expect(repository.embedding).toEqual(["/page.html"]);
    expect(repository.configs).toEqual(["/tsconfig.json", "/ui/jsconfig.json"]);
    expect(repository.packages).toEqual(["/ui/package.json"]);
    expect(repository.links).toEqual([]);
    expect(repository.isPart).toBe(true);
    expect(repository.read("/a.ts")).toBe("/a.ts");
    expect(repository.read("/b.ts")).toBeUndefined();
    expect(repository.realpath("/a.ts")).toBe("/a.ts");
  });
});

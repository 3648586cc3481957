import { describe, expect, it } from "vitest";
import { linksIn } from "../../src/modules/file-links.js";
import { LinkIndex } from "../../src/modules/link-index.js";

describe("what a text loads", () => {
  it.each([
    ['import "./a";', ["./a"], []],
    ["import a from './a';", ["./a"], []],
    ['export * from /* all */ "./a";', ["./a"], []],
    ["import(`./a`);", ["./a"], []],
    ['require ( // it\n "./a");', ["./a"], []],
    ['import "./a";\nimport "./a";', ["./a"], []],
    ['import react from "react";', ["react"], []],
    // It may be a name that is loaded; certainly nothing is loaded by these calls.
    ['from("./a");', ["./a"], ["./a"]],
    ['x.require("./a");', ["./a"], ["./a"]],
    ['say("./a", "b", "c.d", "with a space/");', [], ["./a", "c.d"]],
    ['import "./a";\nsay("./a");', ["./a"], ["./a"]],
    ["go();", [], []],
  ])("%s", (text, loaded, quoted) => {
    expect(linksIn(text)).toEqual({ loaded, quoted, isComputing: false });
  });

  it.each([
    "import(name);",
    "require('./' + name);",
    "import(`./${name}`);",
    "import.meta.glob('./*');",
    "require.context('.');",
  ])("may be by a name that it makes: %s", (text) => {
    expect(linksIn(text).isComputing).toBe(true);
  });
});

describe("what is asked of an index", () => {
  const files = { "/a.js": 'import "./b";\nimport "react/jsx";\n', "/b.js": 'say("./a");\n' };

  function open() {
    const read = (path: string) => files[path as keyof typeof files];
    const paths = Object.keys(files);
    const index = new LinkIndex({
      ...{ code: paths, links: [], embedding: [], isPart: false, read, realpath: (path: string) => path },
    });
    const search = () => index.add(paths, index.take());
    return { index, search };
  }

  it("is wanted until it was searched for, each by itself", () => {
    const { index, search } = open();
    expect(index.called("./b")).toEqual([]);
    expect(index.wanted.size).toBe(1);
    search();
    expect(index.wanted.size).toBe(0);
    expect(index.called("./b")).toEqual([{ file: "/a.js", specifier: "./b", isInBundle: false }]);
    expect(index.wanted.size).toBe(0);
    // Other questions, or the same about another name, are other searches.
    index.called("./c");
    index.named("b");
    index.ofPackage("react");
    index.startingWith("./b");
    index.mentioning("b");
    index.quoting("a");
    index.wantLoads();
    expect(index.wanted.size).toBe(7);
    expect(index.misses).toBe(8);
    search();
    expect(index.named("b")).toHaveLength(1);
    expect(index.ofPackage("react")).toHaveLength(1);
    expect(index.startingWith("./")).toHaveLength(1);
    expect([...index.quoting("a").keys()]).toEqual(["/b.js"]);
    expect([...index.mentioning("b")]).toEqual(["/a.js", "/b.js"]);
  });

  it("is awaited while it is being searched for, and wanted again where it could not be", () => {
    const { index } = open();
    index.called("./b");
    const taken = index.take();
    expect(taken).toHaveLength(1);
    index.called("./b");
    expect(index.wanted.size).toBe(0);
    expect(index.awaited.size).toBe(1);
    index.giveBack(taken);
    expect(index.awaited.size).toBe(0);
    expect([...index.wanted.keys()]).toEqual(taken.map(([what]) => what));
  });
});

import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectRoots } from "../../src/disk/project-roots.js";
import { makeFolder, makeLink } from "./temporary.js";

/** `a` and `b` are repositories, `a/sub` is a submodule, `c` is in none. */
const makeWorld = () =>
  makeFolder({
    "a/.git/HEAD": "",
    "a/src/x.ts": "",
    "a/sub/.git": "gitdir: ../.git/modules/sub\n",
    "a/sub/y.ts": "",
    "b/.git/HEAD": "",
    "b/src/x.ts": "",
    "c/package.json": "{}",
    "c/ui/package.json": "{}",
    "c/ui/src/z.ts": "",
  });

describe("projectRoots", () => {
  it.each<[what: string, cwd: string, given: string[], roots: string[]]>([
    ["the repository of the working directory", "a", ["."], ["a"]],
    ["that of a folder in it", "a/src", ["."], ["a"]],
    ["that without any path", "a/src", [], ["a"]],
    ["that for a submodule in it", "a", ["sub"], ["a"]],
    ["that for a file of the submodule", "a/src", ["../sub/y.ts"], ["a"]],
    ["the submodule from inside", "a/sub", ["."], ["a/sub"]],
    ["the repository above the submodule", "a/sub", ["../src"], ["a"]],
    ["a repository below", ".", ["a"], ["a"]],
    ["that of a folder below", ".", ["a/src"], ["a"]],
    ["that of a file below", ".", ["a/src/x.ts"], ["a"]],
    ["that of a path that isn't there yet", ".", ["a/new/x.ts"], ["a"]],
    ["each of two", ".", ["a/src", "b/src/x.ts"], ["a", "b"]],
    ["one for a submodule and what is around it", ".", ["a/sub", "a/src"], ["a"]],
    ["a repository beside", "a", ["../b/src"], ["b"]],
    ["both", "a/src", [".", "../../b"], ["a", "b"]],
    ["a folder above, with all that is in it", "a", [".."], ["."]],
    ["the working directory in no repository", ".", [], ["."]],
    ["that for what lies there", "c", ["ui/src"], ["c"]],
    ["that for a package there", ".", ["c/ui"], ["."]],
    ["that for a repository and something beside it", ".", ["a", "c/ui"], ["."]],
    ["a folder outside of it", "c/ui", ["../../c"], ["c"]],
    ["a folder in no repository", "a", ["../c/ui"], ["c/ui"]],
    ["the folder of a file in none", "a", ["../c/ui/src/z.ts"], ["c/ui/src"]],
  ])("takes %s", (_, cwd, given, roots) => {
    const world = makeWorld();
    const from = join(world, cwd);
    const found = projectRoots(
      from,
      given.map((path) => join(from, path)),
    );
    expect(found).toEqual(roots.map((root) => join(world, root)));
  });

  it("goes through links: to folders, and to files of the working directory", () => {
    const world = makeWorld();
    const outside = makeFolder({ ".git/HEAD": "", "x.ts": "" });
    if (!makeLink(join(world, "a/src"), join(world, "folder"), "dir")) return;
    makeLink(join(world, "a/src/x.ts"), join(world, "b/inside.ts"));
    makeLink(join(outside, "x.ts"), join(world, "b/outside.ts"));
    const roots = (cwd: string, ...given: string[]) =>
      projectRoots(
        join(world, cwd),
        given.map((path) => join(world, path)),
      ).map((root) => root.slice(world.length + 1));
    expect(roots("folder", "folder")).toEqual(["a"]);
    expect(roots(".", "folder/x.ts")).toEqual(["a"]);
    expect(roots(".", "b/inside.ts")).toEqual(["b", "a"]);
    // A run leaves it alone, and looks at nothing where it leads.
    expect(roots(".", "b/outside.ts")).toEqual(["b"]);
  });
});

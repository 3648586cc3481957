import { execFileSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { FindOptions } from "../../run/find/candidate.js";
import { findCandidates } from "../../run/find/find-candidates.js";
import {
  addFiles,
  commitAll,
  git,
  isWindows,
  makeFolder,
  makeLink,
  makeRepository,
  obeysModes,
} from "./temporary.js";

const client = "window.ddClient.listContainers();\n";
const other = "export const answer = 42;\n";

async function find(cwd: string, paths: readonly string[] = [], options: Partial<FindOptions> = {}) {
  const found = await findCandidates(paths, { cwd, needles: ["ddClient", "execHostCmd"], ...options });
  const errors = found.failures.map(({ path, status, error }) => `${path}: ${status} ${error?.code}`);
  return { ...found, paths: found.candidates.map((candidate) => candidate.path), errors };
}

/** The same files with git and without it. */
const places = [
  { place: "in a git repository", make: makeRepository },
  { place: "without git", make: makeFolder },
];

describe.each(places)("findCandidates $place", ({ make }) => {
  it("finds the code files that mention the client, sorted, with where they are", async () => {
    const folder = make({
      "src/b.ts": client,
      "src/a.jsx": "execHostCmd('x')",
      "src/a-b.cjs": client,
      "src/types.d.mts": client,
      "src/UPPER.TS": client,
      "src/other.ts": other,
      "src/empty.js": "",
      "README.md": client,
      "data.json": client,
    });
    const found = await find(folder);
    expect(found.paths).toEqual(["src/UPPER.TS", "src/a-b.cjs", "src/a.jsx", "src/b.ts", "src/types.d.mts"]);
    expect(found.candidates[3]).toEqual({ path: "src/b.ts", file: join(folder, "src", "b.ts") });
    expect(found).toMatchObject({ scanned: 7, failures: [], notes: [] });
  });

  it("finds the same from inside, with paths relative to the working directory", async () => {
    const folder = make({ "app/src/a.ts": client, "lib/b.ts": client });
    expect((await find(join(folder, "app"))).paths).toEqual(["src/a.ts"]);
    expect((await find(join(folder, "app"), ["../lib", "src"])).paths).toEqual(["../lib/b.ts", "src/a.ts"]);
    expect((await find(folder, [join(folder, "app")])).paths).toEqual(["app/src/a.ts"]);
  });

  it("does and counts a file once, however often it is reached", async () => {
    const folder = make({ "src/a.ts": client, "src/b.ts": other });
    const found = await find(folder, [".", "src", "src/a.ts", "./src/../src/a.ts", "src/*.ts"]);
    expect(found).toMatchObject({ paths: ["src/a.ts"], scanned: 2, errors: [] });
  });

  it("skips node_modules, wherever it is, unless it is the path given", async () => {
    const folder = make({
      "a.ts": client,
      "node_modules/x/a.js": client,
      "packages/p/node_modules/y/a.js": client,
      "my_node_modules/a.ts": client,
    });
    expect((await find(folder)).paths).toEqual(["a.ts", "my_node_modules/a.ts"]);
    expect((await find(folder, ["node_modules/x"])).paths).toEqual(["node_modules/x/a.js"]);
    expect((await find(folder, ["node_modules"])).paths).toEqual(["node_modules/x/a.js"]);
    expect((await find(folder, ["node_modules/x/a.js"])).paths).toEqual(["node_modules/x/a.js"]);
  });

  it("takes names with spaces, quotes, dashes, brackets and other scripts", async () => {
    const names = [
      "-rf.ts",
      "--help.ts",
      "a b.ts",
      "it's.ts",
      "[id].ts",
      "(group)/{x}.ts",
      "ünï/漢字.ts",
      "#a;b.ts",
    ];
    if (!isWindows)
      names.push('say "hi".ts', "two\nlines.ts", "tab\t.ts", ":(exclude)x.ts", "back\\slash.ts", "*.ts");
    const folder = make(Object.fromEntries(names.map((name) => [name, client])));
    expect((await find(folder)).paths).toEqual([...names].sort());
    expect((await find(folder, names)).paths).toEqual([...names].sort());
    expect((await find(folder, ["(group)"])).paths).toEqual(["(group)/{x}.ts"]);
  });

  it("takes Windows separators", async () => {
    const folder = make({ "src/deep/a.ts": client, "src/b.ts": client });
    expect((await find(folder, ["src\\deep\\a.ts"])).paths).toEqual(["src/deep/a.ts"]);
    expect((await find(folder, ["src\\deep"])).paths).toEqual(["src/deep/a.ts"]);
    // Elsewhere a pattern escapes with it.
    const { paths } = await find(folder, ["src\\**\\*.ts"]);
    expect(paths).toEqual(isWindows ? ["src/b.ts", "src/deep/a.ts"] : []);
  });

  it.skipIf(isWindows).each([
    [["app/\\[id\\]/*.tsx"], ["app/[id]/page.tsx"]],
    [["app/\\[id\\]/page.tsx"], ["app/[id]/page.tsx"]],
    [["app/\\[id\\]"], ["app/[id]/page.tsx"]],
    [["**/\\[id\\]/*.tsx"], ["app/[id]/page.tsx"]],
    [["app/[[]id]/*.tsx"], ["app/[id]/page.tsx"]],
    [["app/\\{a,b\\}.tsx"], ["app/{a,b}.tsx"]],
    [["app/{\\[id\\],i}/*.tsx"], ["app/[id]/page.tsx", "app/i/page.tsx"]],
    [["app/*\\ *.tsx"], ["app/my page.tsx"]],
    [["app/my\\ page.tsx"], ["app/my page.tsx"]],
    [["app", "!app/\\[id\\]", "!app/my*", "!app/[{]*"], ["app/i/page.tsx"]],
    [["app/*/*.tsx", "!app/[id]/**"], ["app/i/page.tsx"]],
  ])("takes a character by itself in %j", async (given, paths) => {
    const names = ["app/[id]/page.tsx", "app/i/page.tsx", "app/{a,b}.tsx", "app/my page.tsx"];
    const folder = make(Object.fromEntries(names.map((name) => [name, client])));
    expect(await find(folder, given)).toMatchObject({ paths, errors: [] });
  });

  it.each([
    [["src/**/*.ts"], ["src/a.ts", "src/deep/c.ts"]],
    [["src/*.ts"], ["src/a.ts"]],
    [["./src/*.{ts,tsx}"], ["src/a.ts", "src/b.tsx"]],
    [["{src,lib}/*.ts"], ["lib/d.ts", "src/a.ts"]],
    [["**/c.*"], ["src/deep/c.ts"]],
    [["**/*.js"], ["plain.js"]],
    [
      [".*/*.js", ".*.cjs"],
      [".lintrc.cjs", ".storybook/main.js"],
    ],
    [
      ["src", "!src/deep"],
      ["src/a.ts", "src/b.tsx"],
    ],
    [["src", "!**/*.tsx", "!./src/deep/**"], ["src/a.ts"]],
    [
      ["!src", "!.*"],
      ["app/(shop)/[id]/e.ts", "lib/d.ts", "plain.js"],
    ],
    [["src/a.ts", "!src/a.ts"], []],
    [["app/(shop)/[id]/*.ts"], ["app/(shop)/[id]/e.ts"]],
    [["lib/../src/*.ts"], ["src/a.ts"]],
  ])("understands %j", async (given, paths) => {
    const folder = make({
      "src/a.ts": client,
      "src/b.tsx": client,
      "src/deep/c.ts": client,
      "lib/d.ts": client,
      "app/(shop)/[id]/e.ts": client,
      "plain.js": client,
      ".storybook/main.js": client,
      ".lintrc.cjs": client,
    });
    expect(await find(folder, given)).toMatchObject({ paths, errors: [], notes: [] });
  });

  it("finds the dotfiles of a folder", async () => {
    const folder = make({ ".storybook/main.js": client, ".lintrc.cjs": client });
    expect((await find(folder)).paths).toEqual([".lintrc.cjs", ".storybook/main.js"]);
  });

  it("says what to do about a path or glob that leads nowhere, and does the others", async () => {
    const folder = make({ "src/a.ts": client });
    const found = await find(folder, ["srcc", "src/a.ts/b", "lib/*.ts", "", "src"]);
    expect(found.errors).toEqual([
      "srcc: error not-found",
      "src/a.ts/b: error not-found",
      ": error not-found",
      "lib/*.ts: error not-found",
    ]);
    expect(found.failures[0]?.error?.message).toBe(
      "There is no file or folder srcc. Check the spelling; it is relative to the working directory.",
    );
    expect(found.paths).toEqual(["src/a.ts"]);
  });

  it("notes folders, globs and files without code", async () => {
    const folder = make({ "docs/a.txt": client, "src/a.ts": other, "empty/": "" });
    expect((await find(folder, ["docs", "empty"], { ignore: false })).notes).toEqual([
      'There is no file with code in "docs". Give the folder that holds the code.',
      'There is no file with code in "empty". Give the folder that holds the code.',
    ]);
    expect((await find(folder, ["docs"])).notes).toEqual([
      'There is no file with code in "docs". Give the folder that holds the code. ' +
        "Files that .gitignore names are left out; --no-ignore takes them in.",
    ]);
    expect((await find(folder, ["docs/*", "docs/a.txt"])).notes).toEqual([
      "docs/a.txt was skipped: its code can't be migrated. JavaScript, TypeScript, HTML, Vue, Svelte and Markdown are.",
      "No file whose code can be migrated matches docs/*. JavaScript, TypeScript, HTML, Vue, Svelte and Markdown are.",
    ]);
    expect(await find(folder)).toMatchObject({ paths: [], scanned: 1, notes: [], errors: [] });
  });

  it("searches a file that is named whose code isn't migrated, unless it is taken out again", async () => {
    const folder = make({ "a.astro": client, "b.astro": other, "c.astro": client });
    const { others } = await find(folder, ["a.astro", "b.astro", "c.astro", "gone.astro", "!c.*"]);
    expect(others.map(({ path }) => path)).toEqual(["a.astro"]);
  });

  it("finds documents where they are asked for, or named as such", async () => {
    const show = `\`\`\`js\n${client}\`\`\`\n`;
    const folder = make({
      "src/a.ts": client,
      "README.md": show,
      "docs/a.MARKDOWN": show,
      "docs/b.mdx": show,
      "docs/clean.md": "# A\n",
      "node_modules/x/README.md": show,
    });
    const asked = async (paths: readonly string[], documents?: boolean) => {
      const found = await find(folder, paths, { documents });
      expect([found.notes, found.errors]).toEqual([[], []]);
      expect(found.others.map(({ path }) => path).filter((path) => found.paths.includes(path))).toEqual([]);
      expect(found.candidates.every(({ file }) => found.isWanted(file))).toBe(true);
      return [found.scanned, ...found.paths];
    };
    const all = ["README.md", "docs/a.MARKDOWN", "docs/b.mdx"];
    expect(await asked([])).toEqual([1, "src/a.ts"]);
    expect(await asked([], true)).toEqual([5, ...all, "src/a.ts"]);
    expect(await asked(["docs"], true)).toEqual([3, ...all.slice(1)]);
    expect(await asked(["README.md"])).toEqual([1, "README.md"]);
    expect(await asked(["README.md", "src"])).toEqual([2, "README.md", "src/a.ts"]);
    expect(await asked(["*.md"])).toEqual([1, "README.md"]);
    expect(await asked(["*.md", "."])).toEqual([2, "README.md", "src/a.ts"]);
    expect(await asked(["**/*.{md,mdx}"])).toEqual([3, "README.md", "docs/b.mdx"]);
    expect(await asked(["**/*.{ts,md}"])).toEqual([3, "README.md", "src/a.ts"]);
    expect(await asked(["**/*.@(ts|mdx)"])).toEqual([2, "docs/b.mdx", "src/a.ts"]);
    expect(await asked(["**/*.m*", "src/**"], true)).toEqual([4, "README.md", "docs/b.mdx", "src/a.ts"]);
    expect(await asked(["**/*", "!docs"], true)).toEqual([2, "README.md", "src/a.ts"]);
    expect(await asked(["**/*", "docs/clean.md"])).toEqual([2, "src/a.ts"]);
    const { isWanted, others } = await find(folder);
    expect(isWanted(join(folder, "README.md"))).toBe(false);
    expect(others.map(({ path }) => path)).toEqual(["docs/b.mdx"]);
  });

  it("says that documents are left out where there is nothing else", async () => {
    const folder = make({ "docs/a.md": client });
    expect((await find(folder, ["docs"], { ignore: false })).notes).toEqual([
      'There is no file with code in "docs". Give the folder that holds the code. ' +
        "Markdown is left out; --include-docs takes it in.",
    ]);
    expect((await find(folder, ["docs/*"])).notes).toEqual([
      "Of code, only what Markdown shows matches docs/*. Markdown is left out; --include-docs takes it in.",
    ]);
  });

  it("follows links to files inside the root, and does each file once", async (test) => {
    const folder = make({ "src/a.ts": client, "src/template.txt": client, "src/plain.txt": other });
    const ok =
      makeLink("a.ts", join(folder, "src/b.ts")) &&
      makeLink("template.txt", join(folder, "src/template.ts")) &&
      makeLink("plain.txt", join(folder, "src/plain.ts")) &&
      makeLink("gone.ts", join(folder, "src/broken.ts")) &&
      makeLink("loop.ts", join(folder, "src/loop.ts")) &&
      makeLink("..", join(folder, "src/up"), "dir") &&
      makeLink(".", join(folder, "src/here.ts"), "dir");
    test.skip(!ok, "no right to make links");
    const found = await find(folder);
    expect(found.candidates).toEqual([
      { path: "src/a.ts", file: join(folder, "src", "a.ts") },
      { path: "src/template.ts", file: join(folder, "src", "template.txt") },
    ]);
    expect(found.errors).toEqual([]);
    if (existsSync(join(folder, ".git"))) {
      commitAll(folder);
      expect((await find(folder)).candidates).toEqual(found.candidates);
    }
  });

  it("leaves links that lead out of the root, and says so if the target mentions the client", async (test) => {
    const outside = makeFolder({ "a.ts": client, "b.ts": other });
    const folder = make({ "src/c.ts": client, "lib/d.ts": client, "src/x/": "" });
    const ok =
      makeLink(join(outside, "a.ts"), join(folder, "src/a.ts")) &&
      makeLink(join(outside, "b.ts"), join(folder, "src/b.ts")) &&
      makeLink(outside, join(folder, "src/x/outside"), "dir") &&
      makeLink("../lib/d.ts", join(folder, "src/d.ts"));
    test.skip(!ok, "no right to make links");
    expect(await find(folder)).toMatchObject({
      paths: ["lib/d.ts", "src/c.ts"],
      errors: ["src/a.ts: skipped outside-root"],
    });
    // Inside the working directory, but not inside the folder given.
    expect(await find(folder, ["src"])).toMatchObject({
      paths: ["src/c.ts"],
      errors: ["src/a.ts: skipped outside-root", "src/d.ts: skipped outside-root"],
    });
    expect((await find(folder, [".", "src", "src/a.ts", "lib"])).errors).toEqual([
      "src/a.ts: skipped outside-root",
    ]);
    expect((await find(folder, ["src", "lib"])).errors).toEqual(["src/a.ts: skipped outside-root"]);
    // A link that is named itself may lead to anything in the working directory.
    expect(await find(folder, ["src/d.ts", "src/a.ts"])).toMatchObject({
      paths: ["src/d.ts"],
      errors: ["src/a.ts: skipped outside-root"],
    });
    const [failure] = (await find(folder, ["src/a.ts"])).failures;
    expect(failure?.error?.message).toBe(
      `src/a.ts is a link to ${join(outside, "a.ts")}, outside of the working directory, and was left alone. ` +
        "To migrate that file, give its own path.",
    );
  });

  it("takes a folder that is named through a link", async (test) => {
    const real = make({ "a.ts": client });
    const folder = makeFolder();
    test.skip(!makeLink(real, join(folder, "link"), "dir"), "no right to make links");
    expect((await find(folder, ["link"])).candidates).toEqual([
      { path: "link/a.ts", file: join(real, "a.ts") },
    ]);
  });

  it("finds a file that is found by its last bytes only", async () => {
    const folder = make();
    addFiles(folder, { "big.js": `${"// filler\n".repeat(600_000)}ddClient` });
    expect((await find(folder)).paths).toEqual(["big.js"]);
  });

  it.runIf(obeysModes)("reports files and folders that can't be read, and does the others", async () => {
    const folder = make({ "a.ts": client, "b.ts": client, "closed/c.ts": client });
    chmodSync(join(folder, "b.ts"), 0);
    chmodSync(join(folder, "closed"), 0);
    const found = await find(folder);
    chmodSync(join(folder, "closed"), 0o755);
    // Reading b.ts will say why it can't be done.
    expect(found.paths).toEqual(["a.ts", "b.ts"]);
    expect(found.errors).toEqual([expect.stringMatching(/^closed(\/c\.ts)?: error unreadable$/)]);
  });

  it("stops when it is told to", async () => {
    const folder = make({ "a.ts": client });
    await expect(find(folder, ["."], { signal: AbortSignal.abort() })).rejects.toThrow("aborted");
  });
});

describe("findCandidates in a git repository", () => {
  it("finds untracked files, and leaves out ignored ones unless they are named or wanted", async () => {
    const folder = makeRepository({ ".gitignore": "/dist/\n*.gen.ts\n", "a.ts": client });
    addFiles(folder, {
      "new.ts": client,
      "other.ts": other,
      "new-folder/b.ts": client,
      "dist/bundle.js": client,
      "src/x.gen.ts": client,
      "node_modules/x/index.js": client,
    });
    expect(await find(folder)).toMatchObject({ paths: ["a.ts", "new-folder/b.ts", "new.ts"], scanned: 4 });
    expect((await find(folder, [], { ignore: false })).paths).toEqual([
      "a.ts",
      "dist/bundle.js",
      "new-folder/b.ts",
      "new.ts",
      "src/x.gen.ts",
    ]);
    expect((await find(folder, ["src/x.gen.ts"])).paths).toEqual(["src/x.gen.ts"]);
    expect((await find(folder, ["dist"])).paths).toEqual(["dist/bundle.js"]);
  });

  it("finds tracked files that are ignored, marked -diff, or changed since they were staged", async () => {
    const folder = makeRepository({
      ".gitignore": "ignored.ts\n",
      ".gitattributes": "undiffed.ts -diff\nbinary.ts binary\n",
      "ignored.ts": client,
      "undiffed.ts": client,
      "binary.ts": client,
      "changed.ts": other,
      "deleted.ts": client,
    });
    addFiles(folder, { "changed.ts": client });
    rmSync(join(folder, "deleted.ts"));
    expect((await find(folder)).paths).toEqual(["binary.ts", "changed.ts", "ignored.ts", "undiffed.ts"]);
  });

  it("looks at the disk where git was told not to", async () => {
    const folder = makeRepository({ "assumed.ts": other, "skipped.ts": other, "gone.ts": client });
    git(folder, "update-index", "--assume-unchanged", "assumed.ts", "gone.ts");
    git(folder, "update-index", "--skip-worktree", "skipped.ts");
    addFiles(folder, { "assumed.ts": client, "skipped.ts": client });
    rmSync(join(folder, "gone.ts"));
    expect((await find(folder)).paths).toEqual(["assumed.ts", "skipped.ts"]);
  });

  it("goes into nested repositories, submodules and work trees, with their own ignored files", async () => {
    const library = makeRepository({ "lib.ts": client, ".gitignore": "out/\n" });
    const folder = makeRepository({ "a.ts": client });
    git(folder, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", library, "vendor/lib");
    git(folder, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", library, "vendor/absent");
    commitAll(folder);
    git(folder, "submodule", "--quiet", "deinit", "vendor/absent");
    addFiles(folder, { "nested/n.ts": client, "nested/.gitignore": "x.ts\n", "nested/x.ts": client });
    git(join(folder, "nested"), "init", "--quiet");
    addFiles(folder, { "vendor/lib/out/o.ts": client, "vendor/lib/new.ts": client });
    expect((await find(folder)).paths).toEqual([
      "a.ts",
      "nested/n.ts",
      "vendor/lib/lib.ts",
      "vendor/lib/new.ts",
    ]);
    expect((await find(folder, ["**/n*.ts"])).paths).toEqual(["nested/n.ts", "vendor/lib/new.ts"]);
    expect((await find(folder, ["vendor/lib"])).paths).toEqual(["vendor/lib/lib.ts", "vendor/lib/new.ts"]);
  });

  it("counts a file in a merge conflict once", async () => {
    const folder = makeRepository({ "a.ts": other });
    git(folder, "checkout", "--quiet", "-b", "side");
    addFiles(folder, { "a.ts": `1;${client}` });
    commitAll(folder);
    git(folder, "checkout", "--quiet", "main");
    addFiles(folder, { "a.ts": `2;${client}` });
    commitAll(folder);
    expect(() => git(folder, "merge", "side")).toThrow();
    expect(await find(folder)).toMatchObject({ paths: ["a.ts"], scanned: 1 });
  });

  it("works in shallow clones, sparse ones and ones without a commit", async () => {
    const origin = makeRepository({ "src/a.ts": client, "lib/b.ts": client });
    const shallow = makeFolder();
    git(shallow, "clone", "--quiet", "--depth=1", "--no-local", origin, ".");
    expect((await find(shallow)).paths).toEqual(["lib/b.ts", "src/a.ts"]);
    git(shallow, "sparse-checkout", "set", "src");
    expect((await find(shallow)).paths).toEqual(["src/a.ts"]);
    const fresh = makeFolder({ "a.ts": client });
    git(fresh, "init", "--quiet");
    expect((await find(fresh)).paths).toEqual(["a.ts"]);
  });

  it("says that a bare repository has no files", async () => {
    const folder = makeFolder();
    git(folder, "init", "--quiet", "--bare");
    const found = await find(folder);
    expect(found).toMatchObject({ paths: [], errors: [] });
    expect(found.notes[0]).toBe(
      ". is a bare git repository or inside of one: it holds no files to migrate. Give a clone of it.",
    );
  });

  it("isn't led elsewhere by the environment or the configuration", async () => {
    const elsewhere = makeRepository({ "x.ts": client });
    const folder = makeRepository({ "src/a.ts": client, "lib/b.ts": client });
    git(folder, "config", "grep.fullName", "true");
    git(folder, "config", "grep.lineNumber", "true");
    git(folder, "config", "grep.patternType", "perl");
    git(folder, "config", "color.grep", "always");
    git(folder, "config", "color.ui", "always");
    git(folder, "config", "core.quotePath", "true");
    const names = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_GLOB_PATHSPECS"];
    const values = [join(elsewhere, ".git"), elsewhere, join(elsewhere, ".git", "index"), "lib/", "1"];
    for (const [index, name] of names.entries()) process.env[name] = values[index];
    try {
      expect((await find(join(folder, "src"))).paths).toEqual(["a.ts"]);
    } finally {
      for (const name of names) delete process.env[name];
    }
  });

  it.runIf(process.getuid?.() === 0)(
    "does without git where git distrusts the owner, and says so",
    async () => {
      const folder = makeRepository({ "a.ts": client });
      for (const path of [folder, join(folder, ".git")]) chownSync(path, 12345, 12345);
      const found = await find(folder);
      expect(found.paths).toEqual(["a.ts"]);
      expect(found.notes).toEqual([
        expect.stringMatching(/^git refuses to work in \., which belongs to another user/),
      ]);
    },
  );

  it.skipIf(isWindows)("reports a name that isn't UTF-8 instead of losing it", async (test) => {
    const folder = makeRepository();
    try {
      execFileSync("sh", ["-c", "printf ddClient > \"$(printf 'caf\\351.ts')\""], { cwd: folder });
    } catch {
      test.skip(true, "the file system takes UTF-8 only");
    }
    expect((await find(folder)).notes).toEqual([
      expect.stringMatching(/^caf.\.ts was skipped: its name isn't valid/),
    ]);
    commitAll(folder);
    expect((await find(folder)).notes).toEqual([
      expect.stringMatching(/^caf.\.ts was skipped: its name isn't valid/),
    ]);
  });
});

describe("findCandidates without git", () => {
  it("honours nested .gitignore files: folders, negation, anchors", async () => {
    const folder = makeFolder({
      ".gitignore": "dist/\n*.gen.ts\n!keep.gen.ts\n/top.ts\n",
      "dist/a.js": client,
      "src/dist/b.js": client,
      "src/x.gen.ts": client,
      "src/keep.gen.ts": client,
      "top.ts": client,
      "src/top.ts": client,
      "src/.gitignore": "local.ts\n!x.gen.ts\n",
      "src/local.ts": client,
      "local.ts": client,
      "src/deep/local.ts": client,
    });
    expect(await find(folder)).toMatchObject({
      paths: ["local.ts", "src/keep.gen.ts", "src/top.ts", "src/x.gen.ts"],
      scanned: 4,
    });
    expect((await find(folder, [], { ignore: false })).scanned).toBe(9);
    expect((await find(folder, ["top.ts", "dist"])).paths).toEqual(["dist/a.js", "top.ts"]);
  });

  it("leaves out the same files as git does", async () => {
    const files = {
      ".gitignore": "a/**/b.ts\nc?.ts\n[dx].ts\n\\#e.ts\n# comment\nf/*\n!f/keep.ts\ng.ts \n**/h/\n",
      "a/b.ts": client,
      "a/1/2/b.ts": client,
      "c1.ts": client,
      "c12.ts": client,
      "d.ts": client,
      "#e.ts": client,
      "f/no.ts": client,
      "f/keep.ts": client,
      "g.ts": client,
      "x/h/i.ts": client,
      "x/h.ts": client,
    };
    const repository = makeFolder(files);
    git(repository, "init", "--quiet");
    expect((await find(makeFolder(files))).paths).toEqual((await find(repository)).paths);
  });

  it.skipIf(isWindows)("doesn't read a .gitignore through a link, nor wait for a pipe", async () => {
    const folder = makeFolder({ "a.ts": client });
    makeLink("/dev/zero", join(folder, ".gitignore"));
    execFileSync("mkfifo", [join(folder, "pipe.ts")]);
    makeLink("pipe.ts", join(folder, "link.ts"));
    expect(await find(folder)).toMatchObject({ paths: ["a.ts"], errors: [] });
    expect((await find(folder, ["pipe.ts"])).notes).toEqual([
      "pipe.ts was skipped: it is neither a file nor a folder.",
    ]);
    expect(realpathSync(folder)).toBe(folder);
  });
});

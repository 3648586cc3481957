import fc from "fast-check";
import { expect, test } from "vitest";
import { waysToSearch } from "../../../src/disk/git-patterns.js";
import { CodeFiles } from "../../../src/modules/code-files.js";
import { ImporterFinder } from "../../../src/modules/importers.js";
import { LinkIndex } from "../../../src/modules/link-index.js";
import { stemOf } from "../../../src/modules/module-names.js";
import type { Needle } from "../../../src/modules/needles.js";
import { Packages } from "../../../src/modules/packages.js";
import type { Repository } from "../../../src/modules/repository.js";
import { Resolver } from "../../../src/modules/resolver.js";
import { Trees } from "../../../src/scopes/trees.js";
import type { Tree } from "../../modules/tree.js";
import { patience, programsOf } from "../choices.js";
import { Figures } from "../figures.js";
import { runs } from "../runs.js";
import { type ModuleProgram, type Question, writeRepository } from "./grammar.js";
import { createOracle } from "./oracle.js";

const isInstalled = (path: string) => path.includes("/node_modules/");

/** Where TypeScript finds a name. */
interface Answer extends Question {
  /** Undefined where it finds nothing. */
  readonly expected: string | undefined;
}

function answersOf({ tree, questions }: ModuleProgram): Answer[] {
  const oracle = createOracle(tree);
  const answers = questions.map((question) => ({
    ...question,
    expected: oracle(question.name, question.from),
  }));
  // With `moduleSuffixes` it may say what a package wrote, and not which file it found.
  return answers.filter(({ expected }) => expected === undefined || tree.files.has(expected));
}

function show({ files, links }: Tree, { name, from }: Question): string {
  const lines = [...files].map(([path, text]) => (text.startsWith("{") ? `${path} ${text}` : path));
  return [`"${name}" in ${from}`, ...lines, ...[...links].map((link) => link.join(" → "))].join("\n");
}

/** What kind of a name it is, and where it leads. */
function describe({ name, expected }: Answer): string[] {
  const kind = /^\.\.?(?:\/|$)/.test(name) ? "a path" : name.startsWith("#") ? "of its package" : "other";
  const where = expected === undefined ? "nowhere" : isInstalled(expected) ? "outside" : "to a file";
  return [`name ${kind}, ${where}`];
}

test(
  "a name leads where TypeScript finds it, and outside only where it finds nothing here",
  () => {
    const figures = new Figures();
    let found = 0;
    let several = 0;
    fc.assert(
      fc.property(programsOf(writeRepository), (program) => {
        const resolver = new Resolver(program.tree.toDisk());
        for (const answer of answersOf(program)) {
          const { name, from, expected } = answer;
          const { files, isForeign } = resolver.resolve(name, from);
          const shown = show(program.tree, answer);
          figures.add(describe(answer));
          if (expected === undefined) continue;
          if (isInstalled(expected)) {
            expect(files, shown).toEqual([]);
          } else {
            expect(isForeign, shown).toBe(false);
            expect(files.map(stemOf), shown).toContain(stemOf(expected));
            found++;
            if (new Set(files.map(stemOf)).size > 1) several++;
          }
        }
      }),
      { numRuns: runs(1500) },
    );
    figures.expectEach("name", 8, 5);
    // Else a resolution that finds everything would do.
    expect(several / found).toBeLessThan(0.1);
  },
  patience,
);

test(
  "a search finds every file that loads a module",
  () => {
    const figures = new Figures();
    fc.assert(
      fc.property(programsOf(writeRepository), (program) => {
        const answers = answersOf(program).filter(({ expected }) => expected && !isInstalled(expected));
        const importersOf = createSearch(program.tree, answers);
        for (const answer of answers) {
          const { from, expected } = answer;
          if (from === expected) continue;
          const { files, unknown } = importersOf(expected!);
          figures.add(describe(answer));
          // Where another file may be found in its stead, that is said of it.
          const isSaid = unknown.some(({ why }) => why.includes(` ${from}`));
          if (!isSaid) expect(files, show(program.tree, answer)).toContain(from);
        }
      }),
      { numRuns: runs(500) },
    );
    figures.expectEach("name", 3, 1);
  },
  patience,
);

/** Looks for whoever loads a module in a repository whose files have the names in them that are asked for. */
function createSearch(tree: Tree, answers: readonly Answer[]): ImporterFinder["of"] {
  const read = (file: string) => {
    const names = answers.filter(({ from }) => from === file).map(({ name }) => `import "${name}";`);
    return names.length > 0 ? names.join("\n") : tree.files.get(file);
  };
  const paths = [...tree.files.keys()].filter((path) => !isInstalled(path));
  const repository: Repository = {
    code: paths.filter((path) => !path.endsWith(".json")),
    ...{ links: [], embedding: [], isPart: false, read, realpath: (path) => path },
  };
  const index = new LinkIndex(repository);
  const display = (file: string) => file;
  const finder = new ImporterFinder({
    ...{ repository, index, display },
    files: new CodeFiles(read, display, new Trees()),
    packages: new Packages(
      paths.filter((path) => path.endsWith("/package.json")),
      read,
      (name) => name.startsWith("node:"),
    ),
    resolver: new Resolver(tree.toDisk()),
    configs: paths.filter((path) => /[jt]sconfig\.json$/.test(path)),
  });
  return (module) => {
    for (;;) {
      const found = finder.of(module);
      if (index.wanted.size === 0) return found;
      const searched = index.take();
      const expressions = expressionsFor(searched.flatMap(([, needles]) => needles));
      const files = repository.code.filter((file) =>
        expressions.some((expression) => expression.test(read(file) ?? "")),
      );
      index.add(files, searched);
    }
  };
}

/** What git is given to search by, in words that JavaScript has, too. */
function expressionsFor(needles: readonly Needle[]): RegExp[] {
  const [[kind, ...rest] = []] = waysToSearch(needles);
  const patterns = rest.filter((part) => part !== "-e");
  return patterns.map((pattern) => new RegExp(kind === "-F" ? pattern.replace(/\W/g, "\\$&") : pattern));
}

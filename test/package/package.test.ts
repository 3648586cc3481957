import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { expect, test } from "vitest";
import { isWindows, makeFolder } from "../run/temporary.js";

const root = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const { exports, bin } = JSON.parse(read("package.json"));
// The build has been made by `npm test`; to make it anew would take it from under other tests.
const [packed] = pack(root, "--dry-run", "--json", "--ignore-scripts", (out) => JSON.parse(out));
const files = new Set<string>(packed.files.map(({ path }: { path: string }) => path));

function pack<T>(cwd: string, ...rest: [...args: string[], as: (out: string) => T]): T {
  const args = rest.slice(0, -1) as string[];
  const { stdout, stderr, status } = spawnSync("npm", ["pack", ...args], {
    cwd,
    encoding: "utf8",
    shell: isWindows,
  });
  expect(status, stderr).toBe(0);
  return (rest.at(-1) as (out: string) => T)(stdout);
}

test("what is packed is what is published, and no more", () => {
  const top = [...new Set([...files].map((path) => path.replace(/\/.*/, "/")))].sort();
  expect(top).toEqual([
    ...["CHANGELOG.md", "LICENSE", "README.md", "SECURITY.md", "dist/", "docs/", "package.json", "schema/"],
  ]);
  const targets: (string | Record<string, string>)[] = [
    ...Object.values<string>(bin),
    ...Object.values<string>(exports),
  ];
  for (const target of targets.flatMap((each) => (typeof each === "string" ? each : Object.values(each))))
    expect(files).toContain(posix.normalize(target));
  expect(
    [...files].filter((path) => /\.map$|(?<!\.d)\.ts$|test/.test(path.replace("test-double", ""))),
  ).toEqual([]);
});

test("it stays small", () => {
  expect(packed.size).toBeLessThan(1_200_000);
  expect(packed.unpackedSize).toBeLessThan(4_000_000);
  expect(packed.entryCount).toBeLessThan(320);
});

test("its types have all types that they name", () => {
  const declarations = [...files].filter((path) => path.endsWith(".d.ts"));
  const imported = declarations.flatMap((path) =>
    [...read(path).matchAll(/(?:from|import|import\() ?"(\.[^"]+)\.js"/g)].map(([, name]) =>
      posix.join(posix.dirname(path), `${name}.d.ts`),
    ),
  );
  for (const path of imported) expect(files).toContain(path);
  const entries = Object.values<{ types?: string }>(exports).flatMap(({ types }) => types ?? []);
  expect(new Set([...imported, ...entries.map((path) => posix.normalize(path))])).toEqual(
    new Set(declarations),
  );
});

test("packing prints the name of the file only, which is what pre-commit installs", () => {
  const cwd = makeFolder({
    ".npmrc": read(".npmrc"),
    "package.json": '{ "name": "a", "version": "1.0.0", "scripts": { "prepack": "echo built" } }',
  });
  expect(pack(cwd, (out) => out)).toBe("a-1.0.0.tgz\n");
});

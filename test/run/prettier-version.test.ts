import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createVersionSearch } from "../../src/format/prettier-version.js";
import { isWindows, makeFolder } from "./temporary.js";

type Files = Readonly<Record<string, string>>;

/** The version as `major.minor`, with `+` for the last minor one; and whether a `package.json` names it. */
async function find(files: Files, folder = ""): Promise<string> {
  const { isNamed, version } = await createVersionSearch()(join(makeFolder(files), folder));
  const shown = version ? `${version.major}.${Number.isFinite(version.minor) ? version.minor : "+"}` : "none";
  return isNamed ? shown : `${shown}, not named`;
}

const named = (range: string, group = "devDependencies") => JSON.stringify({ [group]: { prettier: range } });
const npm = (version: string, name = "node_modules/prettier") =>
  JSON.stringify({ lockfileVersion: 3, packages: { "": {}, [name]: { version } } });
const installed = (version: string) => JSON.stringify({ name: "prettier", version });

describe("the version of Prettier", () => {
  it.each([
    ["^2.8.8", "2.+"],
    ["~2.2.1", "2.2"],
    ["2.0.5", "2.0"],
    ["2", "2.+"],
    ["2.x", "2.+"],
    ["v1.19.1", "1.19"],
    ["npm:prettier@^2.3.0", "2.+"],
    ["3.0.0-alpha.4", "3.0"],
    ["^3.1.0", "3.+"],
    [">=2", "none"],
    ["^2 || ^3", "none"],
    ["latest", "none"],
    ["catalog:", "none"],
  ])("is what a range says: %s", async (range, expected) => {
    expect(await find({ "package.json": named(range) })).toBe(expected);
    expect(await find({ "package.json": named(range, "dependencies") })).toBe(expected);
  });

  it.each<[string, Files]>([
    ["package-lock.json", { "package-lock.json": npm("2.7.1") }],
    [
      "an old package-lock.json",
      { "package-lock.json": '{ "dependencies": { "prettier": { "version": "2.7.1" } } }' },
    ],
    ["npm-shrinkwrap.json", { "npm-shrinkwrap.json": npm("2.7.1") }],
    [
      "yarn.lock",
      { "yarn.lock": '# yarn lockfile v1\n\n\nprettier@>=2, prettier@^2.0.0:\n  version "2.7.1"\n' },
    ],
    [
      "yarn.lock of several",
      { "yarn.lock": 'prettier@^3.0.0:\n  version "3.0.0"\n\n"prettier@>=2":\n  version "2.7.1"\n' },
    ],
    [
      "a new yarn.lock",
      { "yarn.lock": '"prettier@npm:>=2, prettier@npm:^2.7.0":\n  version: 2.7.1\n  bin:\n' },
    ],
    ["pnpm-lock.yaml", { "pnpm-lock.yaml": "packages:\n\n  prettier@2.7.1:\n    resolution: {}\n" }],
    ["an older pnpm-lock.yaml", { "pnpm-lock.yaml": "packages:\n\n  /prettier@2.7.1:\n    dev: true\n" }],
    ["an old pnpm-lock.yaml", { "pnpm-lock.yaml": "packages:\n\n  /prettier/2.7.1:\n    dev: true\n" }],
    ["bun.lock", { "bun.lock": '{ "packages": {\n    "prettier": ["prettier@2.7.1", "", {}],\n} }' }],
    ["what is installed", { "node_modules/prettier/package.json": installed("2.7.1") }],
  ])("is in %s where the range leaves it open, or nobody names it", async (_, files) => {
    expect(await find({ "package.json": named(">=2"), ...files })).toBe("2.7");
    if (!("yarn.lock" in files) || !files["yarn.lock"]!.includes("3.0.0"))
      expect(await find({ "package.json": "{}", ...files })).toBe("2.7, not named");
  });

  it("is the nearest package's", async () => {
    const files = {
      "package.json": named("^3.0.0"),
      "ui/package.json": named("^2.0.0"),
      "ui/src/": "",
      "api/package.json": '{ "name": "api" }',
    };
    expect(await find(files, "ui/src")).toBe("2.+");
    expect(await find(files, "api")).toBe("3.+");
    expect(
      await find(
        {
          ...files,
          "ui/package.json": named("*"),
          "package-lock.json": npm("2.1.0", "ui/node_modules/prettier"),
        },
        "ui",
      ),
    ).toBe("2.1");
    expect(
      await find({ ...files, "ui/package.json": named("*"), "package-lock.json": npm("2.1.0") }, "ui"),
    ).toBe("2.1");
    expect(
      await find(
        {
          ...files,
          "ui/package.json": named("*"),
          "node_modules/prettier/package.json": installed("1.19.0"),
        },
        "ui",
      ),
    ).toBe("1.19");
  });

  it("is open where versions contradict each other or nothing can be read", async () => {
    expect(
      await find({
        "yarn.lock": 'prettier@^3.0.0:\n  version "3.0.0"\n\nprettier@^2.0.0:\n  version "2.7.1"\n',
      }),
    ).toBe("none, not named");
    expect(await find({ "package.json": "{", "package-lock.json": "[", "yarn.lock": "prettier" })).toBe(
      "none, not named",
    );
    expect(await find({ "package.json": '{ "devDependencies": { "prettier": 2 } }' })).toBe(
      "none, not named",
    );
  });

  it.skipIf(isWindows)("isn't waited for at a pipe", async () => {
    const folder = makeFolder({ "package.json": named(">=1") });
    for (const name of ["yarn.lock", "package-lock.json"]) execFileSync("mkfifo", [join(folder, name)]);
    expect((await createVersionSearch()(folder)).version).toBeNull();
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { parse } from "jsonc-parser";
import { describe, expect, test } from "vitest";
import { readSettings } from "../../fronts/cli/config/read-settings.js";
import { settings } from "../../fronts/cli/config/settings.js";
import { addFiles, git, makeFolder, makeRepository } from "../run/temporary.js";
import { clean, manual, migratable, runCommand } from "./run-command.js";

const rc = ".ddclient-migraterc.json";
const schema = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../schema/${name}.json`, import.meta.url), "utf8"));

async function print(cwd: string, ...args: string[]) {
  const { code, stdout, stderr } = await runCommand(["--print-config", ...args], { cwd });
  return { code, stderr, config: stdout === "" ? null : JSON.parse(stdout) };
}

test("the schema is the table of settings", () => {
  const properties = Object.entries(settings).map(([name, { kind, description }]) => [
    name,
    { ...kind, description },
  ]);
  expect(schema("config")).toEqual({
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Settings of ddclient-migrate",
    type: "object",
    additionalProperties: false,
    properties: { $schema: { type: "string" }, ...Object.fromEntries(properties) },
  });
});

describe("the schema takes what the reader takes, and nothing else", () => {
  const validate = new Ajv().compile(schema("config"));
  const reads = (text: string) => {
    try {
      return readSettings(text, rc, null) !== null;
    } catch {
      return false;
    }
  };

  test.each([
    "{}",
    '{"$schema": "./node_modules/ddclient-migrate/schema/config.json"}',
    '{"exclude": [], "client": "keep", "unsafe": true, "verify": false, "todo": true}',
    '{"exclude": ["a", "!b"], "client": "import", "types": false, "prettier": false, "ignore": true}',
    '{"baseline": "base.json", "maxLeft": 0}',
    '{"maxLeft": 9007199254740991} // the largest',
    '{"maxLeft": 3.0,}',
  ])("%s", (text) => {
    expect([reads(text), validate(parse(text))]).toEqual([true, true]);
  });

  const values = [
    "null",
    "true",
    "1",
    "-1",
    "1.5",
    "1e300",
    '""',
    '"x"',
    '[""]',
    "[1]",
    "[null]",
    "{}",
    "[{}]",
  ];
  test.each(["$schema", ...Object.keys(settings), "force", "__proto__", "toString", ""])("%j", (name) => {
    for (const value of values) {
      const text = `{${JSON.stringify(name)}: ${value}}`;
      expect([text, reads(text)]).toEqual([text, validate(JSON.parse(text))]);
    }
  });

  test.each(["[]", "null", '"x"', "1"])("%s", (text) => {
    expect([reads(text), validate(parse(text))]).toEqual([false, false]);
  });
});

test("the schema of the baseline takes one that is written, and nothing else", async () => {
  const cwd = makeFolder({ "a.ts": `${migratable}${manual}` });
  await runCommand(["--write-baseline"], { cwd });
  const validate = new Ajv().compile(schema("baseline"));
  const baseline = JSON.parse(readFileSync(join(cwd, ".ddclient-migrate-baseline.json"), "utf8"));
  expect([validate(baseline), validate.errors]).toEqual([true, null]);
  expect(validate({ ...baseline, more: 1 })).toBe(false);
  expect(validate({ version: 1, files: { "a.ts": { x: 0 } } })).toBe(false);
});

describe("settings", () => {
  test("are the nearest ones, from the working directory up to the top of the repository", async () => {
    const cwd = makeRepository({
      "package.json": '{"name":"x",\n"ddclient-migrate": {"client": "import"}}',
      "ui/package.json": '{"devDependencies":{"ddclient-migrate":"*"}}',
      "ui/src/a.ts": clean,
      "lib/.ddclient-migraterc.json": '// ours\n{\n  "$schema": "x", "todo": true, // yes\n}',
      "lib/package.json": '{"ddclient-migrate": {"client": "import"}}',
    });
    const from = async (folder: string) => {
      const { config } = await print(join(cwd, folder));
      return [config.client, config.todo];
    };
    const fromTop = (path: string) => [
      { value: "import", from: `${path}package.json:2` },
      { value: null, from: "default" },
    ];
    expect(await from("ui/src")).toEqual(fromTop("../../"));
    expect(await from("ui")).toEqual(fromTop("../"));
    expect(await from("lib")).toEqual([
      { value: "keep", from: "default" },
      { value: true, from: `${rc}:3` },
    ]);
    git(join(cwd, "lib"), "init", "--quiet", "inner");
    expect((await print(join(cwd, "lib/inner"))).config.todo).toEqual({ value: null, from: "default" });
  });

  test("are not those of the repository that is given", async () => {
    const above = makeFolder({ "app/a.ts": migratable, [`app/${rc}`]: '{ "exclude": ["a.ts"] }' });
    git(above, "init", "--quiet", "app");
    expect((await print(above, "app")).config.exclude).toEqual({ value: null, from: "default" });
    expect((await runCommand(["--dry-run", "app"], { cwd: above })).stdout).toContain(
      "app/a.ts  would change",
    );
    expect((await runCommand(["--dry-run"], { cwd: join(above, "app") })).stdout).toContain("Nothing to do");
  });

  test("hold where the command line says nothing, and --no-config is without", async () => {
    const cwd = makeFolder({ [rc]: '{"client":"import","maxLeft":3}', "a.ts": clean });
    expect((await print(cwd, "--client", "keep", "--check")).config).toMatchObject({
      client: { value: "keep", from: "command line" },
      maxLeft: { value: 3, from: `${rc}:1` },
      types: { value: true, from: "default" },
    });
    expect((await print(cwd, "--no-config")).config.maxLeft).toEqual({ value: null, from: "default" });
  });

  test("do what the options do, relative to their folder", async () => {
    const config = { exclude: ["src/gen"], baseline: "base.json", unsafe: true };
    const cwd = makeRepository({ "src/a.ts": manual, "src/gen/b.ts": manual, [rc]: JSON.stringify(config) });
    expect(await runCommand(["--check"], { cwd })).toMatchObject({
      code: 2,
      stderr: "error: There is no baseline base.json. Write one with --write-baseline.\n",
    });
    await runCommand(["--write-baseline=base.json"], { cwd });
    expect(Object.keys(JSON.parse(readFileSync(join(cwd, "base.json"), "utf8")).files)).toEqual(["src/a.ts"]);
    expect(await runCommand(["--check"], { cwd: join(cwd, "src") })).toMatchObject({ code: 0 });
    expect(await runCommand(["--check", "--exclude", "a.ts"], { cwd: join(cwd, "src") })).toMatchObject({
      code: 1,
    });
    expect(await runCommand(["--check", "--no-config"], { cwd })).toMatchObject({ code: 1 });
    expect(await runCommand(["--stdin-filepath", "a.ts"], { cwd, input: migratable })).toMatchObject({
      code: 0,
    });
    addFiles(cwd, { [rc]: '{"maxLeft": 2}' });
    expect(await runCommand(["--check"], { cwd })).toMatchObject({ code: 0 });
  });

  test.each([
    ['{\n"excldue": []}', `${rc}:2: there is no setting "excldue". Did you mean "exclude"?`],
    ['{"zzz": 1}', `${rc}:1: there is no setting "zzz". There are exclude, client, `],
    ['{"force": true}', `${rc}:1: there is no setting "force".`],
    ['{"output": "x"}', `${rc}:1: there is no setting "output".`],
    ['{"__proto__": {}}', `${rc}:1: there is no setting "__proto__".`],
    ['{\n\n"unsafe": "yes"}', `${rc}:3: "unsafe" has to be true or false.`],
    ['{"$schema": 1}', `${rc}:1: "$schema" has to be a text.`],
    ['{"baseline": ""}', `${rc}:1: "baseline" has to be a text.`],
    ['{"maxLeft": -1}', `${rc}:1: "maxLeft" has to be a whole number from 0 on.`],
    ['{"client": "window"}', `${rc}:1: "client" has to be "keep" or "import".`],
    ['{"exclude": "a"}', `${rc}:1: "exclude" has to be a list of texts.`],
    ['{"todo": true, "todo": false}', `${rc}:1: "todo" is set twice.`],
    ['{"baseline": "../x.json"}', `${rc}:1: "baseline" leads out of the repository: ../x.json`],
    ["{\n", `${rc}:2: it is no JSON (CloseBraceExpected).`],
    ["[]", `${rc}:1: the settings have to stand in an object: { … }.`],
  ])("%s is an error that says where", async (text, message) => {
    const cwd = makeRepository({ [rc]: text, "a.ts": migratable });
    const { code, stderr } = await runCommand([], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining(`error: ${message}`)]);
    expect(readFileSync(join(cwd, "a.ts"), "utf8")).toBe(migratable);
    expect(await runCommand(["--no-config", "--check"], { cwd })).toMatchObject({ code: 1 });
  });
});

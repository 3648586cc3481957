import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { main } from "../../../fronts/cli/main.js";
import { createIo } from "../../cli/memory-io.js";
import { addFiles, git, makeFolder } from "../../run/temporary.js";

const json = (path: string) => JSON.parse(readFileSync(path, "utf8"));
const schema = (name: string) => json(new URL(`../../../schema/${name}.json`, import.meta.url).pathname);

async function bulk(cwd: string, ...args: string[]) {
  const io = createIo({ cwd });
  const code = await main(["bulk", ...args], io);
  return { code, out: io.out(), err: io.err() };
}

describe("bulk plan", () => {
  test("makes a folder with the settings and the list", async () => {
    const cwd = makeFolder({ "lists/repos.txt": "# ours\r\nDocker/Ext # the first\r\n\r\n./local.git\r\n" });
    const { code, out, err } = await bulk(cwd, "plan", "v1", "--from", "lists/repos.txt", "--", "--unsafe");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toBe(
      `2 repositories to migrate; 2 new.
They get the branch "ddclient-migrate/v1": "Move from the deprecated Docker Desktop client API to v1".
Settings are in "v1/campaign.json". Next: ddclient-migrate bulk run v1
`,
    );
    const usual = { base: null, paths: [], labels: [], reviewers: [], skipped: null };
    expect(json(join(cwd, "v1/manifest.json"))).toEqual({
      ...{ schemaVersion: 1, plannedAt: expect.stringMatching(/^\d{4}-.*Z$/) },
      repositories: [
        { id: "github.com/docker/ext", url: "https://github.com/Docker/Ext", ...usual },
        { id: join(cwd, "lists/local.git"), url: join(cwd, "lists/local.git"), ...usual },
      ],
    });
    expect(json(join(cwd, "v1/campaign.json"))).toMatchObject({ name: "v1", migration: ["--unsafe"] });
    for (const name of ["campaign", "manifest"]) {
      const validate = new Ajv({ allowUnionTypes: true }).compile(schema(name));
      expect([validate(json(join(cwd, `v1/${name}.json`))), validate.errors]).toEqual([true, null]);
    }
  });

  test("again changes what is said, and keeps the rest", async () => {
    const cwd = makeFolder({
      "one.txt": "a/b\nc/d",
      "two.txt": "c/d\ne/f\nC/D",
      "body.md": "Hi.\n\n{{report}}",
    });
    await bulk(cwd, "plan", "v1", "--from", "one.txt", "--branch", "move", "--label", "x", "--", "--todo");
    const args = ["--author", "Ann B <ann@example.com>", "--body", "body.md", "--draft", "--sign"];
    const { code, out } = await bulk(cwd, "plan", "v1", "--from", "two.txt", ...args);
    expect(code).toBe(0);
    expect(out).toContain(
      "note: 1 repository named more than once (github.com/c/d): what is said first counts.",
    );
    expect(out).toContain("2 repositories to migrate; 1 new, 1 taken off.");
    expect(json(join(cwd, "v1/campaign.json"))).toMatchObject({
      ...{ branch: "move", labels: ["x"], migration: ["--todo"], draft: true, sign: true },
      ...{ author: { name: "Ann B", email: "ann@example.com" }, body: "Hi.\n\n{{report}}" },
    });
    await bulk(cwd, "plan", "v1", "--from", "two.txt", "--no-draft", "--no-sign");
    expect(json(join(cwd, "v1/campaign.json"))).toMatchObject({ draft: false, sign: false });
  });

  test("takes what is in a folder, and lists in JSON", async () => {
    const list = [
      "a/b",
      { repository: "c/d", base: "next", paths: ["ui", "src/a b.ts"], labels: ["l"], reviewers: ["o/team"] },
    ];
    const cwd = makeFolder({ "list.json": JSON.stringify(list), "all/owner/": "", "all/not/x": "" });
    git(cwd, "init", "--quiet", "all/clone");
    git(cwd, "init", "--quiet", "--bare", "all/owner/bare.git");
    await bulk(cwd, "plan", "v1", "--from", "list.json", "--folder", "all");
    const { repositories } = json(join(cwd, "v1/manifest.json"));
    expect(repositories.map((each: { id: string }) => each.id)).toEqual([
      ...["github.com/a/b", "github.com/c/d"],
      ...[join(cwd, "all/clone"), join(cwd, "all/owner/bare.git")],
    ]);
    expect(repositories[1]).toMatchObject({
      base: "next",
      paths: ["ui", "src/a b.ts"],
      reviewers: ["o/team"],
    });
    const validate = new Ajv({ allowUnionTypes: true }).compile(schema("repositories"));
    expect(validate(list)).toBe(true);
  });

  test.each([
    ["a/b\nword\n\nhttps://u:secret@h/x", ['list:2: "word" is no repository.', "list:4: The URL of"]],
    ["# nothing", ["list names no repository."]],
    ["[1]", ["list: 0: Instance type"]],
    ["[{", ["list:1: this is no JSON"]],
    ['{"repositories": []}', ["list: Instance type"]],
    ['[{"repository": "a/b", "path": "x"}]', ['list: 0: "path" is nothing that is known there.']],
    ['[{"repository": "a/b", "paths": ["../x"]}]', ['list: 0.paths.0: "../x" is not possible there.']],
    ['[{"repository": "a/b", "paths": ["--force"]}]', ['list: 0.paths.0: "--force" is not possible there.']],
    ['["a/b", "ext::sh"]', ["list: item 2: "]],
  ])("says what is wrong in a list: %j", async (text, parts) => {
    const cwd = makeFolder({ list: text });
    const { code, err } = await bulk(cwd, "plan", "v1", "--from", "list");
    expect(code).toBe(2);
    for (const part of parts) expect(err).toContain(`error: ${part}`);
    expect(err).not.toContain("secret");
    expect(existsSync(join(cwd, "v1"))).toBe(false);
  });

  test.each([
    [["plan", "v1"], "Say which repositories"],
    [["plan", "v1", "--from", "gone.txt"], "The list gone.txt can't be read: there is no such file."],
    [["plan", "v1", "--folder", "empty"], "has no git repository in it"],
    [["plan", "v1", "--folder", "gone"], "can't be read"],
    [["plan", "a b", "--from", "list"], "--name"],
    [["plan", "v1", "--from", "list", "--branch", "a b"], 'branch: "a b" is not possible there.'],
    [["plan", "v1", "--from", "list", "--branch", "-x"], 'branch: "-x" is not possible there.'],
    [["plan", "v1", "--from", "list", "--author", "Ann"], "It has to be a name and an address"],
    [["plan", "v1", "--from", "list", "--body", "gone.md"], "The text gone.md can't be read"],
    [["other"], 'There is no command "bulk other". There are: plan'],
  ])("%j is refused", async (args, part) => {
    const cwd = makeFolder({ list: "a/b", "empty/": "" });
    const { code, err } = await bulk(cwd, ...args);
    expect([code, err]).toEqual([2, expect.stringContaining(part)]);
    expect(existsSync(join(cwd, "v1"))).toBe(false);
  });

  test("a damaged campaign is said to be so", async () => {
    const cwd = makeFolder({ list: "a/b" });
    await bulk(cwd, "plan", "v1", "--from", "list");
    addFiles(cwd, { "v1/campaign.json": '{"schemaVersion": 1}' });
    const { code, err } = await bulk(cwd, "plan", "v1", "--from", "list");
    expect(code).toBe(2);
    expect(err).toContain("campaign.json: Instance does not have required property");
  });
});

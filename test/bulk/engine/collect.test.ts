import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Journal, readStanding } from "../../../fronts/bulk/campaign/journal.js";
import { main } from "../../../fronts/cli/main.js";
import { readVersion } from "../../../fronts/cli/version.js";
import { createIo } from "../../cli/memory-io.js";
import { makeFolder } from "../../run/temporary.js";
import { makeRemotes } from "../make-remotes.js";

async function bulk(cwd: string, ...args: string[]) {
  const io = createIo({ cwd, env: { ...process.env, XDG_CACHE_HOME: join(cwd, "xdg") } });
  const code = await main(["bulk", ...args], io);
  return { code, out: io.out(), err: io.err() };
}

async function makeLines() {
  const folder = makeFolder();
  const remotes = makeRemotes(join(folder, "remotes"), 3);
  await bulk(folder, "plan", "v1", "--folder", "remotes", "--author", "Ann <ann@example.com>");
  const lines = [];
  for (const remote of remotes) lines.push((await bulk(folder, "one", remote, "--campaign", "v1")).out);
  return { folder, remotes, lines };
}

test("what was done elsewhere is noted, once, whatever else is in the file", async () => {
  const { folder, lines } = await makeLines();
  const states = () => readStanding(join(folder, "v1")).repositories.map(({ state }) => state);
  expect(states()).toEqual(["planned", "planned", "planned"]);
  // A program that was killed leaves half a line.
  writeFileSync(join(folder, "a.jsonl"), lines[0]! + lines[1]!.slice(0, 100));
  expect(await bulk(folder, "collect", "v1", "a.jsonl")).toMatchObject({
    code: 2,
    err: "error: a.jsonl:2: this is no result of bulk one.\n1 repository noted, 1 line left.\nNext: ddclient-migrate bulk publish v1\n",
  });
  writeFileSync(join(folder, "b.jsonl"), `${lines[0]}\n${lines[1]}${lines[2]}${lines[2]}`);
  expect(await bulk(folder, "collect", "v1", "a.jsonl", "b.jsonl")).toMatchObject({
    code: 2,
    err: expect.stringContaining("2 repositories noted, 1 known already, 1 line left."),
  });
  expect(states()).toEqual(["pushed", "nothing-to-do", "pushed"]);
  // What has gone further since stays where it is.
  const journal = Journal.open(join(folder, "v1"));
  const { id } = readStanding(join(folder, "v1")).repositories[0]!.planned;
  journal.append({ type: "state", at: new Date().toISOString(), id, revision: 1, state: "merged" });
  journal.close();
  expect(await bulk(folder, "collect", "v1", "b.jsonl")).toMatchObject({ code: 0 });
  expect(states()).toEqual(["merged", "nothing-to-do", "pushed"]);
  expect(await bulk(folder, "run", "v1")).toMatchObject({
    code: 0,
    err: expect.stringContaining("2 as before"),
  });
});

test("what is no use to the campaign is refused, with where it stands", async () => {
  const { folder, lines } = await makeLines();
  const result = JSON.parse(lines[0]!);
  const other = (more: object) => `${JSON.stringify({ ...result, ...more })}\n`;
  writeFileSync(
    join(folder, "x"),
    other({ id: "h/a/b" }) +
      other({ version: "0.0.1" }) +
      other({ migration: ["--unsafe"] }) +
      other({ state: "odd" }),
  );
  const { code, err } = await bulk(folder, "collect", "v1", "x");
  expect(code).toBe(2);
  expect(err.split("\n").slice(0, 5)).toEqual([
    'error: x:1: "h/a/b" is not on the list.',
    `error: x:2: "${result.id}" was migrated by version 0.0.1, and this is ${readVersion()}.`,
    `error: x:3: "${result.id}" was migrated with --unsafe, and the campaign has no options.`,
    "error: x:4: this is no result of bulk one.",
    "0 repositories noted, 4 lines left.",
  ]);
  expect((await bulk(folder, "collect", "v1", "gone")).err).toContain(
    "gone can't be read: there is no such file.",
  );
  expect(readFileSync(join(folder, "v1/journal.jsonl"), "utf8")).toBe("");
});

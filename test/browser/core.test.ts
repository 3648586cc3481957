import { join } from "node:path";
import { rolldown } from "rolldown";
import { describe, expect, it } from "vitest";
import { migrate, Session } from "../../fronts/library/core.js";
import { fixtures } from "../fixtures/load.js";
import { type ProjectFixture, projects } from "../projects/load.js";
import { makeFolder } from "../run/temporary.js";
import { chromium, runPage } from "./chromium.js";

const root = join(import.meta.dirname, "../..");

/** What somebody builds who puts the published core into a page. */
async function bundleForBrowser(code: string): Promise<string> {
  const folder = makeFolder({ "entry.js": code });
  const bundle = await rolldown({
    input: join(folder, "entry.js"),
    platform: "browser",
    resolve: { alias: { "ddclient-migrate/core": join(root, "dist/src/core.js") } },
    onLog: (_level, { message }) => {
      throw new Error(message);
    },
  });
  const { output } = await bundle.generate({ format: "iife" });
  await bundle.close();
  expect(output).toHaveLength(1);
  return output[0].code;
}

const page = `
import { applyEdits, migrate, Session, table } from "ddclient-migrate/core";
const report = (text) => {
  const pre = document.createElement("pre");
  pre.textContent = btoa(String.fromCharCode(...new TextEncoder().encode(text)));
  document.body.append(pre);
};
const different = [];
for (const { name, input, options, expected } of cases) {
  const result = migrate(input, options);
  const edits = result.changes.flatMap((change) => change.edits);
  const same = JSON.stringify(result) === expected && applyEdits(input, edits) === result.code;
  if (!same) different.push(name);
}
const migrateProjects = async () => {
  for (const { name, input, expected } of sessions) {
    const session = new Session({ isWhole: true });
    for (const [path, text] of Object.entries(input)) session.set(path, 1, text);
    const results = [...await session.migrateAll()].map(([path, { code }]) => [path, code]);
    if (JSON.stringify(results) !== expected) different.push(name);
  }
};
migrateProjects().then(
  () => report(JSON.stringify({ count: cases.length, rows: table.length, different, node: typeof process })),
);
`;

/** A project with what a session here makes of it. */
async function projectOf({ name, input }: ProjectFixture) {
  const session = new Session({ isWhole: true });
  for (const [path, text] of Object.entries(input)) session.set(path, 1, text);
  const results = [...(await session.migrateAll())].map(([path, { code }]) => [path, code]);
  return { name, input, expected: JSON.stringify(results) };
}

// The gate installs a Chromium and says so: there nothing is skipped.
describe.skipIf(!chromium && !process.env.REQUIRE_CHROMIUM)("ddclient-migrate/core in a browser", () => {
  it("gives for every fixture what it gives in Node", async () => {
    const cases = fixtures.map(({ topic, path, input, options }) => {
      const expected = JSON.stringify(migrate(input, options));
      return { name: `${topic}/${path}`, input, options, expected };
    });
    const sessions = await Promise.all(projects.map(projectOf));
    const given = `const cases = ${JSON.stringify(cases)};\nconst sessions = ${JSON.stringify(sessions)};`;
    const script = await bundleForBrowser(`${given}\n${page}`);
    const { count, rows, different, node } = JSON.parse(await runPage(script));
    expect(different).toEqual([]);
    expect(count).toBe(fixtures.length);
    expect(rows).toBeGreaterThan(20);
    expect(node).toBe("undefined");
  });
});

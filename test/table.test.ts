import { describe, expect, it } from "vitest";
import {
  distinctiveRows,
  findRow,
  lastName,
  memberNames,
  needles,
  plainPath,
  table,
} from "../src/api/table.js";
import { migrate } from "../transforms/migrate.js";
import { type Fixture, fixtures } from "./fixtures/load.js";

/** The fixtures of a row bear its name: `member/<api>` or `types/<api>`, and `look-alike/<api>`. */
function fixturesOf(api: string, topics: readonly string[]): Fixture[] {
  return fixtures.filter(({ topic, name }) => topics.includes(topic) && name === api);
}

const apis = table.map(({ api }) => api);

describe.each(table.map((row) => [row.api, row] as const))("%s", (api, row) => {
  it("has a fixture in which it is migrated or left", () => {
    const named = fixturesOf(api, [row.kind === "member" ? "member" : "types"]);
    expect(named).not.toEqual([]);
    for (const { path, input } of named) {
      const references = migrate(input, { path }).references.filter((reference) => reference.api === api);
      expect(references.map(({ outcome }) => outcome)).toContain(row.to === null ? "manual" : "migrated");
    }
  });

  it("has a look-alike that is neither touched nor reported", () => {
    const named = fixturesOf(api, ["look-alike"]);
    expect(named).not.toEqual([]);
    for (const { path, input } of named) {
      // What names nothing alike shows nothing.
      expect(input).toContain(lastName(api));
      expect(migrate(input, { path })).toMatchObject({ changed: false, error: null, references: [] });
    }
  });

  it("says where it goes, or why it goes nowhere", () => {
    if (row.to === null) expect([row.transform, row.reason]).toEqual(["none", expect.any(String)]);
    else expect([row.transform === "none", row.hint]).toEqual([false, undefined]);
    expect(row.docs).toMatch(/^https:/);
  });

  it("is a type of one of the old versions, or a member", () => {
    const isType = /^v(?:0|1Hybrid)\./.test(api);
    expect(row.kind).toBe(isType ? "type" : "member");
    if (isType && row.to !== null) expect(row.transform).toBe("client-types");
  });
});

describe("the look-ups", () => {
  it("find every row by its name, and nothing else", () => {
    for (const row of table) expect(findRow(row.api)).toBe(row);
    expect(new Set(apis).size).toBe(apis.length);
    expect([findRow("docker.listContainers"), findRow(""), findRow("toString")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("know the last names of members", () => {
    expect(memberNames).toContain("execInContainer");
    expect(memberNames).not.toContain("DockerDesktopClient");
    expect([...distinctiveRows.keys()].every((name) => memberNames.has(name))).toBe(true);
  });

  it("know the members that say by their names alone whose they are", () => {
    expect([...distinctiveRows.values()].map((row) => row.api)).toEqual([
      "backend.execInVMExtension",
      "spawnInVMExtension",
      "execHostCmd",
      "execHostCommand",
      "spawnHostCmd",
      "execDockerCmd",
      "spawnDockerCmd",
    ]);
  });

  it("know what a shell of its own runs, and what comes before the command", () => {
    const apisWhere = (key: "builtins" | "leading") => table.filter((row) => row[key]).map(({ api }) => api);
    expect(apisWhere("leading")).toEqual(["backend.execInContainer"]);
    expect(apisWhere("builtins")).toEqual([
      "backend.execInVMExtension",
      "backend.execInContainer",
      "execHostCmd",
      "execHostCommand",
    ]);
  });

  it("tell a path from its last name and its optional marks", () => {
    expect(lastName("backend.get")).toBe("get");
    expect(lastName("execHostCmd")).toBe("execHostCmd");
    expect(plainPath("extension.vm?.service?.get")).toBe("extension.vm.service.get");
  });
});

describe("the needles", () => {
  const isCandidate = (text: string) => needles.some((needle) => text.includes(needle));

  it("are in every fixture with a use", () => {
    const missed = fixtures.filter(
      ({ input, path }) => !isCandidate(input) && migrate(input, { path }).references.length > 0,
    );
    expect(missed.map(({ topic, name }) => `${topic}/${name}`)).toEqual([]);
  });

  it("are few, and end a search at once", () => {
    const names = [...distinctiveRows.keys()];
    expect(needles).toEqual([
      "ddClient",
      "DDClient",
      "DockerDesktop",
      "@docker/extension-api-client",
      ...names,
    ]);
  });

  it("hold no text that another one finds", () => {
    const isLonger = (text: string) => needles.some((other) => other !== text && text.includes(other));
    expect(needles.filter(isLonger)).toEqual([]);
  });
});

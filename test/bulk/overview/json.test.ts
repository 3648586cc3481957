import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { readCampaign } from "../../../fronts/bulk/campaign/folder.js";
import { readStanding } from "../../../fronts/bulk/campaign/journal.js";
import { readResult } from "../../../fronts/bulk/campaign/results.js";
import { aside, way } from "../../../fronts/bulk/campaign/states.js";
import { jsonOverview } from "../../../fronts/bulk/overview/json.js";
import { makeOverviews } from "../../../fronts/bulk/overview/make-overview.js";
import { kinds } from "../../../fronts/bulk/overview/needs.js";
import { aboutOf } from "../../../fronts/bulk/overview/overview.js";
import { at, hostile, type Made, makeCampaign, ordinary, sha } from "./make-campaign.js";

const schema = JSON.parse(readFileSync(new URL("../../../schema/overview.json", import.meta.url), "utf8"));
const now = new Date(Date.UTC(2026, 0, 6));

async function textOf(folder: string): Promise<string> {
  const about = aboutOf(readCampaign(folder), readStanding(folder), { version: "1.0.0", now });
  const parts: string[] = [];
  const overview = jsonOverview(about);
  await makeOverviews(folder, about, [{ overview, write: (part) => void parts.push(part) }]);
  return parts.join("");
}

const report = async (made: readonly Made[]) => JSON.parse(await textOf(makeCampaign(made)));

/** The schema as it is, and one that knows no key but those that it names. */
function problemsOf(value: unknown): unknown {
  for (const each of [schema, closed(schema)]) {
    const ajv = new Ajv({ allErrors: true, strict: false });
    addFormats.default(ajv);
    const validate = ajv.compile(each as object);
    if (!validate(value)) return validate.errors;
  }
  return null;
}

function closed(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(closed);
  if (typeof part !== "object" || part === null) return part;
  const copy = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, closed(value)]));
  return "required" in copy && "properties" in copy ? { ...copy, additionalProperties: false } : copy;
}

describe("report.json", () => {
  test("has where the campaign is, and each repository", async () => {
    const folder = makeCampaign(ordinary);
    const text = await textOf(folder);
    const { repositories, ...head } = JSON.parse(text);
    expect(head).toMatchObject({
      ...{ schemaVersion: 1, generatedAt: now.toISOString(), version: "1.0.0", pausedUntil: null },
      campaign: { name: "v1", branch: "ddclient-migrate/v1", migration: [] },
      counts: {
        ...{ repositories: 13, references: 7, migrated: 5, unsafe: 0, manual: 2, mentions: 1, errors: 1 },
        states: { "pr-open": 1, failed: 2, skipped: 1 },
        needs: { touched: 1, failed: 1, "left-only": 1 },
        reasons: { "shell-operator": 2 },
        members: { listImages: 5, execHostCmd: 2, toastError: 1 },
      },
      burndown: [
        { revision: 1, migrated: 5 },
        { revision: null, migrated: 3 },
      ],
    });
    expect(repositories).toHaveLength(13);
    expect(repositories[1]).toMatchObject({
      ...{ id: "github.com/a/open", url: "https://github.com/a/open.git", link: "https://github.com/a/open" },
      ...{ state: "pr-open", at: at(1), revision: 1, why: null, stage: null, retryable: false },
      ...{ needs: { kind: "left", what: "1 use left (1 shell-operator)" }, base: { branch: "main", sha } },
      ...{ commit: "f".repeat(40), seconds: 2.25, counts: { migrated: 1, manual: 1 } },
      pull: { number: 7, url: "https://github.com/a/open/pull/7", isDraft: true },
    });
    expect(repositories[0]).toMatchObject({ state: "planned", at: null, result: null, counts: null });
    // It leads to what was found.
    const { result, id } = repositories[1];
    expect(JSON.parse(readFileSync(`${folder}/${result}`, "utf8"))).toEqual(readResult(folder, id));
    // A line each, for grep and for diffs.
    expect(text.split("\n").filter((line) => line.startsWith('    {"id":'))).toHaveLength(13);
  });

  test("is as its schema says, with all kinds of repositories, hostile ones and none", async () => {
    for (const made of [ordinary, hostile, []]) expect(problemsOf(await report(made))).toBeNull();
  });

  test("has nothing in it that a terminal would obey", async () => {
    expect(await textOf(makeCampaign(hostile))).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
  });

  test("has a schema that knows all states and needs, and not everything", async () => {
    const { properties } = schema.definitions.repository;
    expect(properties.state.enum).toEqual([...way, ...aside]);
    expect(properties.needs.anyOf[1].properties.kind.enum).toEqual(Object.keys(kinds));
    for (const spoil of [
      (value: Overview) => delete value.counts.errors,
      (value: Overview) => (value.repositories[0]!.state = "other"),
      (value: Overview) => (value.repositories[0]!.link = "javascript:alert(1)"),
      (value: Overview) => (value.repositories[0]!.at = "yesterday"),
      (value: Overview) => (value.schemaVersion = 2),
    ]) {
      const value = await report(ordinary);
      spoil(value);
      expect(problemsOf(value)).not.toBeNull();
    }
  });
});

interface Overview {
  schemaVersion: number;
  counts: Record<string, unknown>;
  repositories: Record<string, unknown>[];
}

import { join } from "node:path";
import type { Campaign } from "../../../fronts/bulk/campaign/campaign.js";
import { createCampaign } from "../../../fronts/bulk/campaign/campaign.js";
import { countsOf } from "../../../fronts/bulk/campaign/counts.js";
import { writeCampaign, writeManifest } from "../../../fronts/bulk/campaign/folder.js";
import { Journal } from "../../../fronts/bulk/campaign/journal.js";
import type { StateEntry } from "../../../fronts/bulk/campaign/journal-entry.js";
import type { Planned } from "../../../fronts/bulk/campaign/manifest.js";
import type { Report, Result } from "../../../fronts/bulk/campaign/result.js";
import { writeResult } from "../../../fronts/bulk/campaign/results.js";
import { renderJson } from "../../../src/report/json.js";
import type { ProjectResult } from "../../../src/results.js";
import { migrate } from "../../../transforms/migrate.js";
import { fileResult, projectResult } from "../../report/example-result.js";
import { makeFolder } from "../../run/temporary.js";

export const sha = "0123456789abcdef0123456789abcdef01234567";
export const start = Date.UTC(2026, 0, 5, 8);
export const at = (second: number) => new Date(start + second * 1000).toISOString();

/** A repository of a campaign, with what has become of it. */
export interface Made extends Partial<Omit<StateEntry, "type" | "at">> {
  readonly id: string;
  readonly planned?: Partial<Planned>;
  /** What its migration said; absent where it didn't get there. */
  readonly report?: Report;
  /** False where the result got lost. */
  readonly isKept?: boolean;
}

/** The report of a run over some files. */
export function reportOf(
  files: Readonly<Record<string, string>>,
  fields: Partial<ProjectResult> = {},
): Report {
  const results = Object.entries(files).map(([path, source]) => {
    const { code, changed, references, error } = migrate(source, { path });
    const status = error ? "error" : changed ? "changed" : "unchanged";
    return fileResult({ path, source, code, references, error, status });
  });
  return JSON.parse(renderJson(projectResult(results, fields)));
}

/** A campaign on disk. @returns its folder */
export function makeCampaign(made: readonly Made[], settings: Partial<Campaign> = {}): string {
  const folder = join(makeFolder(), "v1");
  const repositories = made.map(({ id, planned }) => ({
    ...{ id, url: `https://${id}.git`, base: null, paths: [], labels: [], reviewers: [], skipped: null },
    ...planned,
  }));
  writeCampaign(folder, { ...createCampaign("v1"), ...settings });
  writeManifest(folder, { schemaVersion: 1, plannedAt: at(0), repositories });
  const journal = Journal.open(folder);
  journal.append({ type: "revision", at: at(0), revision: 1, version: "1.0.0", migration: ["--todo"] });
  for (const [index, each] of made.entries()) {
    const { planned, report, isKept = true, state, ...entry } = each;
    if (state === undefined) continue;
    const counts = report ? { counts: countsOf(report) } : {};
    journal.append({ type: "state", at: at(index), revision: 1, state, ...counts, ...entry });
    if (report && isKept) writeResult(folder, resultOf(repositories[index]!, each, report));
  }
  journal.close();
  return folder;
}

function resultOf({ id, url }: Planned, { base = null, key = null }: Made, report: Report): Result {
  return {
    ...{ schemaVersion: 1, id, url, state: "pushed", why: null, stage: null, retryable: false, key, base },
    ...{ branch: "ddclient-migrate/v1", commit: null, isNew: true, version: "1.0.0", migration: [], report },
    ...{ patch: null, seconds: {} },
  };
}

const left = 'window.ddClient.execHostCmd("a | b");\n';
const base = { branch: "main", sha };

/** One of each kind; what is found is little, so that it can be said beforehand. */
export const ordinary: readonly Made[] = [
  { id: "github.com/a/planned" },
  {
    ...{ id: "github.com/a/open", state: "pr-open", base, seconds: 2.25, commit: "f".repeat(40) },
    pull: { number: 7, url: "https://github.com/a/open/pull/7", isDraft: true },
    report: reportOf({ "src/a.ts": `window.ddClient.listImages();\n${left}` }),
  },
  {
    ...{ id: "gitlab.com/g/sub/app", state: "pushed", base: { branch: "next", sha } },
    report: reportOf({ "ui/b.js": "window.ddClient.listImages();\n" }),
  },
  {
    ...{ id: "github.com/a/left", state: "left-only", base },
    report: reportOf(
      { "c.ts": left, "d.ts": "window.ddClient.toastError(;\n" },
      {
        mentions: [
          { path: "ui/App.vue", api: "toastError", line: 3, column: 4, replacement: "desktopUI.toast.error" },
        ],
      },
    ),
  },
  {
    ...{ id: "github.com/a/touched", state: "touched", base },
    why: { code: "others-commits", message: "Ann has a commit on it." },
  },
  {
    ...{ id: "github.com/a/again", state: "failed", stage: "clone", retryable: true },
    why: { code: "timeout", message: "It took too long." },
  },
  {
    ...{ id: "github.com/a/failed", state: "failed", stage: "migrate", retryable: false },
    why: { code: "memory", message: "It took too much memory." },
  },
  {
    ...{ id: "github.com/a/fork", state: "committed", base },
    why: { code: "no-push-right", message: "You may not push to it." },
    report: reportOf({ "e.ts": "window.ddClient.listImages();\n" }),
  },
  {
    ...{ id: "github.com/a/merged", state: "merged", base },
    pull: { number: 8, url: "https://github.com/a/merged/pull/8", isDraft: false },
    report: reportOf({ "f.ts": "window.ddClient.listImages();\nwindow.ddClient.listImages();\n" }),
  },
  {
    ...{ id: "github.com/a/closed", state: "closed", base },
    pull: { number: 9, url: "https://github.com/a/closed/pull/9", isDraft: false },
  },
  { id: "github.com/a/lost", state: "lost", why: { code: "not-found", message: "There is none." } },
  { id: "github.com/a/none", state: "nothing-to-do", base, report: reportOf({}) },
  {
    id: "/srv/git/archived.git",
    planned: {
      url: "/srv/git/archived.git",
      skipped: { code: "archived", message: "It is archived." },
    },
  },
];

/** Text that would be markup, another address, or not seen. */
export const evil = `"'><script>alert(1)</script><img src=x onerror=alert(1)>\u202e\u0007`;

export const hostile: readonly Made[] = [
  {
    ...{ id: `github.com/${evil}/x`, state: "pr-open", base: { branch: evil, sha } },
    planned: { url: "javascript:alert(1)" },
    pull: { number: 1, url: "javascript:alert(document.domain)", isDraft: false },
    why: { code: evil, message: evil },
    report: {
      ...reportOf({ [`src/${evil}/a.ts`]: `window.ddClient.execHostCmd("a | ${"b".repeat(9)}");\n` }),
      mentions: [{ path: `../${evil}.vue`, api: evil, line: 1, column: 1, replacement: evil }],
    },
  },
  {
    ...{ id: `/srv/${evil}`, state: "failed", stage: "push" },
    planned: { url: "data:text/html,<script>alert(1)</script>" },
    why: { code: "=1+1", message: '=HYPERLINK("http://evil.example";"x")\n@SUM(1)\t;=1+1' },
  },
];

import { type Campaign, createCampaign } from "../../../fronts/bulk/campaign/campaign.js";
import { standingOf } from "../../../fronts/bulk/campaign/current.js";
import type { Entry } from "../../../fronts/bulk/campaign/journal-entry.js";
import type { Planned } from "../../../fronts/bulk/campaign/manifest.js";
import type { Report, Result } from "../../../fronts/bulk/campaign/result.js";
import type { Clock } from "../../../fronts/bulk/forge/clock.js";
import { type Publication, type PublishOptions, publish } from "../../../fronts/bulk/forge/publish.js";
import type { Published } from "../../../fronts/bulk/forge/publish-one.js";
import { type Double, token } from "../forge-double/double.js";
import { commitOf, type Repository } from "../forge-double/state.js";

type Reference = Report["files"][number]["references"][number];

export function reference(more: Partial<Reference> = {}): Reference {
  return {
    ...{ api: "toastError", line: 3, column: 1, endLine: 3, endColumn: 20, outcome: "migrated" as const },
    ...{ replacement: "desktopUI.toast.error", reason: null, message: null, notes: [], snippet: null },
    ...more,
  };
}

/** @param files paths with what was found in them */
export function reportOf(files: Readonly<Record<string, readonly Reference[]>>): Report {
  const all = Object.values(files).flat();
  const n = (wanted: string) => all.filter(({ outcome }) => outcome === wanted).length;
  return {
    schemaVersion: 1,
    summary: {
      ...{ scanned: 9, candidates: 2, references: all.length, errors: 0 },
      changed: Object.values(files).filter((each) => each.some(({ outcome }) => outcome === "migrated"))
        .length,
      ...{ migrated: n("migrated"), unsafe: n("unsafe"), manual: n("manual"), ignored: n("ignored") },
    },
    files: Object.entries(files).map(([path, references]) => ({
      ...{ path, error: null, references: [...references] },
      status: references.some(({ outcome }) => outcome === "migrated") ? "changed" : "unchanged",
    })),
  };
}

/** What a step says of a repository whose branch is pushed. */
export function resultOf({ id, url }: Pick<Planned, "id" | "url">, more: Partial<Result> = {}): Result {
  return {
    ...{
      schemaVersion: 1 as const,
      id,
      url,
      state: "pushed" as const,
      why: null,
      stage: null,
      retryable: false,
    },
    ...{ key: "k1", base: { branch: "main", sha: commitOf("main") }, branch: "ddclient-migrate/v1" },
    ...{ commit: commitOf("change"), isNew: true, version: "1.2.3", migration: [], patch: null, seconds: {} },
    report: reportOf({ "src/a.ts": [reference()] }),
    ...more,
  };
}

/** A clock that goes on only when somebody sleeps. */
export class FakeClock implements Clock {
  readonly slept: number[] = [];
  constructor(public time = Date.parse("2026-03-01T12:00:00Z")) {}
  readonly now = () => this.time;
  readonly sleep = async (milliseconds: number) => {
    this.slept.push(Math.max(0, milliseconds));
    this.time += Math.max(0, milliseconds);
  };
}

/** A campaign whose branches are pushed, in memory. */
export class Trial {
  readonly campaign: Campaign;
  readonly planned: Planned[] = [];
  readonly results = new Map<string, Result>();
  readonly entries: Entry[] = [];
  readonly clock = new FakeClock();
  readonly stop = new AbortController();
  readonly said: string[] = [];

  constructor(
    private readonly double: Double,
    settings: Partial<Campaign> = {},
  ) {
    this.campaign = { ...createCampaign("v1"), ...settings };
  }

  /** A repository at the double with a pushed branch. */
  add(
    fullName: string,
    {
      planned = {},
      result = {},
      ...more
    }: Partial<Repository> & { planned?: Partial<Planned>; result?: Partial<Result> } = {},
  ): Repository {
    const branches = new Map([
      ["main", commitOf("main")],
      ["ddclient-migrate/v1", commitOf("change")],
    ]);
    const repository = this.double.state.add(fullName, { branches: () => branches, ...more });
    const address = {
      id: `${this.double.host}/${fullName}`,
      url: `http://${this.double.host}/${fullName}.git`,
    };
    const item: Planned = {
      ...{ ...address, base: null, paths: [], labels: [], reviewers: [], skipped: null },
      ...planned,
    };
    this.planned.push(item);
    this.push(item, result);
    return repository;
  }

  /** What `bulk run` writes down when it has pushed. */
  push(planned: Planned, more: Partial<Result> = {}): void {
    const result = resultOf(planned, more);
    this.results.set(planned.id, result);
    const { state, why, stage, retryable, key, base, commit } = result;
    const at = new Date(this.clock.now()).toISOString();
    this.entries.push({
      ...{ type: "state", at, id: planned.id, revision: 1, state, why, stage, retryable, key, base, commit },
    });
  }

  get standing() {
    return standingOf(this.planned, this.entries);
  }

  current(fullName: string) {
    return this.standing.repositories.find(({ planned }) => planned.id.endsWith(`/${fullName}`))!;
  }

  async publish(more: Partial<PublishOptions> = {}): Promise<Publication> {
    return await publish({
      ...{ campaign: this.campaign, repositories: this.standing.repositories, entries: [...this.entries] },
      journal: { append: (entry) => this.entries.push(structuredClone(entry)) },
      resultOf: (id) => this.results.get(id) ?? null,
      keepResult: (result) => void this.results.set(result.id, result),
      ...{ version: "1.2.3", env: environment(this.double), draft: this.campaign.draft, dryRun: false },
      ...{ retryFailed: false, perHour: 400, pause: 0, pushTo: null, clock: this.clock },
      signal: this.stop.signal,
      onDone: async (id: string, { text }: Published) => void this.said.push(`${id}  ${text}`),
      ...more,
    });
  }

  writes(): string[] {
    return this.entries.flatMap((entry) => (entry.type === "write" ? entry.what : []));
  }
}

export function environment({ api }: Pick<Double, "api">): Record<string, string> {
  return { DDCLIENT_MIGRATE_API: api, DDCLIENT_MIGRATE_TOKEN_127_0_0_1: token };
}

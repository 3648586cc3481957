import { createHash } from "node:crypto";
import type { Campaign } from "../campaign/campaign.js";
import type { Current } from "../campaign/current.js";
import type { Pull } from "../campaign/journal-entry.js";
import type { Result } from "../campaign/result.js";
import type { Stage, State, Why } from "../campaign/states.js";
import { fillTemplate, lengthAround, mark } from "./body/marked.js";
import { renderReport } from "./body/report-block.js";
import type { Told } from "./body/told.js";
import { type Decision, decidePull } from "./decide-pull.js";
import type { FoundPull, GitHub, Repository } from "./github.js";
import { teamOf } from "./github.js";
import { ForgeError } from "./trouble.js";

/** What publishing one repository came to: what to say, and what to write into the journal. */
export interface Published {
  readonly what: What;
  readonly text: string;
  readonly state: State;
  readonly why: Why | null;
  readonly stage?: Stage | null;
  readonly retryable?: boolean;
  readonly pull?: Pull;
  /** What the pull request would merge, where the step has been made again. */
  readonly commit?: string | null;
  readonly base?: Result["base"];
}

export type What =
  | "opened"
  | "updated"
  | "unchanged"
  | "left alone"
  | "to open by hand"
  | "skipped"
  | "lost"
  | "failed";

export interface Publishing {
  readonly campaign: Campaign;
  readonly github: GitHub;
  readonly draft: boolean;
  readonly dryRun: boolean;
}

/** Where the branch is that is to be merged. */
export interface Head {
  readonly owner: string;
  readonly result: Result;
}

/** GitHub takes no text that is longer; in characters. */
const longestBody = 65_000;

/** What a pull request is given last, in short: while it stays the same, there is nothing to ask a forge. */
export function digestOf(title: string, block: string): string {
  return createHash("sha256").update(`${title}\n${block}`).digest("hex").slice(0, 16);
}

/** Our part of a pull request's text. @param around how long what stands around it is */
export function blockFor(current: Current, result: Result, around: number): string | null {
  const { report, base } = result;
  if (!report || !base) return null;
  const told: Told = { planned: current.planned, result: { ...result, report, base } };
  return mark(renderReport(told, longestBody - around));
}

/** Opens the pull request of a repository, or has it say what it has to. @throws ForgeError, PauseError */
export async function publishOne(
  current: Current,
  at: Repository,
  { owner, result }: Head,
  publishing: Publishing,
): Promise<Published> {
  const { campaign, github, draft, dryRun } = publishing;
  const { id } = current.planned;
  const around = campaign.body?.length ?? 0;
  const block = blockFor(current, result, around);
  if (block === null || !result.base)
    return fail(current, "no-result", "Its result is not there any more. Run: bulk run --retry-failed");
  const head = `${owner}:${result.branch ?? campaign.branch}`;
  const found = await github.listPulls(at, head);
  // People may have written more around the report than the campaign has.
  const longest = Math.max(around, ...found.map(({ body }) => lengthAround(body)));
  const decision = decidePull(found, {
    ...{ title: campaign.title, block: blockFor(current, result, longest)! },
    ...{ commit: result.commit, known: current.pull },
  });
  if (dryRun) return sayPlan(current, decision, draft);
  const digest = digestOf(campaign.title, block);
  if (decision.what === "leave") return leave(current, decision.pull);
  const done = await carryOut(decision);
  const warnings = done.isOurs ? [] : await complete(current, at, done.pull, publishing);
  return {
    ...{ what: done.how, state: "pr-open" },
    text: [
      `${done.how === "unchanged" ? "is as it should be:" : done.how} ${done.pull.url}`,
      ...warnings,
    ].join("; "),
    why: warnings.length > 0 ? { code: "incomplete", message: warnings.join(" ") } : null,
    pull: { ...pullOf(done.pull), digest },
    ...{ commit: result.commit, base: result.base },
  };

  async function carryOut(
    decided: Exclude<Decision, { what: "leave" }>,
  ): Promise<{ pull: FoundPull; how: "opened" | "updated" | "unchanged"; isOurs: boolean }> {
    if (decided.what === "keep") return { pull: decided.pull, how: "unchanged", isOurs: decided.isOurs };
    if (decided.what === "update") {
      const { pull, body, isOurs } = decided;
      // What is as it should be isn't sent: somebody may be changing it.
      await github.updatePull(id, at, pull.number, {
        ...(pull.title !== campaign.title && { title: campaign.title }),
        ...(pull.body !== body && { body }),
      });
      return { pull, how: "updated", isOurs };
    }
    const body = fillTemplate(campaign.body, block!);
    const find = async () => (await github.listPulls(at, head)).find(({ state }) => state === "open") ?? null;
    const what = { title: campaign.title, body, head, base: result.base!.branch, draft };
    try {
      return { pull: await github.createPull(id, at, what, find), how: "opened", isOurs: false };
    } catch (error) {
      // Somebody was faster, or it had been made when no answer came.
      const found =
        error instanceof ForgeError && /already exists/i.test(error.message) ? await find() : null;
      if (!found) throw error;
      return { pull: found, how: "opened", isOurs: false };
    }
  }
}

function sayPlan(current: Current, decision: Decision, draft: boolean): Published {
  const as = { state: current.state, why: current.why };
  switch (decision.what) {
    case "create":
      return { ...as, what: "opened", text: `would open a ${draft ? "draft" : "pull request"}` };
    case "update":
      return { ...as, what: "updated", text: `would update ${decision.pull.url}` };
    case "keep":
      return { ...as, what: "unchanged", text: `is as it should be: ${decision.pull.url}` };
    case "leave":
      return leave(current, decision.pull);
  }
}

function leave(current: Current, pull: FoundPull): Published {
  const isMerged = pull.state === "merged";
  const message = `Somebody closed ${pull.url}, so it is not opened again.`;
  return {
    what: "left alone",
    text: isMerged ? `was merged: ${pull.url}` : `was closed by somebody: ${pull.url}`,
    state: isMerged ? "merged" : "closed",
    why: isMerged ? null : { code: "closed", message },
    pull: { ...current.pull, ...pullOf(pull) },
  };
}

/** Labels and reviewers of one that is new to us. A pull request without them is a pull request. @returns what failed */
async function complete(
  { planned }: Current,
  at: Repository,
  pull: FoundPull,
  { campaign, github }: Publishing,
): Promise<string[]> {
  const without = (all: readonly string[], there: readonly string[], nameOf = (name: string) => name) => {
    const known = new Set(there.map((name) => name.toLowerCase()));
    return [...new Set(all)].filter((name) => !known.has(nameOf(name).toLowerCase()));
  };
  const labels = without([...campaign.labels, ...planned.labels], pull.labels);
  const people = without(
    [...campaign.reviewers, ...planned.reviewers],
    [...pull.reviewers, pull.author],
    teamOf,
  );
  const warnings: string[] = [];
  const attempt = async (what: string, act: () => Promise<void>) => {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof ForgeError) || error.kind === "token") throw error;
      warnings.push(`${what}: ${error.message.replace(/\.$/, "")}.`);
    }
  };
  if (labels.length > 0)
    await attempt("It has no labels", () => github.addLabels(planned.id, at, pull.number, labels));
  if (people.length > 0)
    await attempt("Nobody is asked to review it", () =>
      github.requestReviewers(planned.id, at, pull.number, people),
    );
  return warnings;
}

export function fail(current: Current, code: string, message: string, retryable = false): Published {
  const why = { code, message };
  return {
    what: "failed",
    text: message,
    state: "failed",
    why,
    stage: "publish",
    retryable,
    ...pullIn(current),
  };
}

function pullIn({ pull }: Current): { pull?: Pull } {
  return pull ? { pull } : {};
}

function pullOf({ number, url, isDraft }: FoundPull): Pull {
  return { number, url, isDraft };
}

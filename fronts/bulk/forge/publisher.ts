import { BulkError } from "../bulk-error.js";
import type { Campaign } from "../campaign/campaign.js";
import type { Current } from "../campaign/current.js";
import type { Entry } from "../campaign/journal-entry.js";
import type { Result } from "../campaign/result.js";
import { type Access, accessTo } from "./access.js";
import type { Clock } from "./clock.js";
import { connect } from "./connect.js";
import { inFork, needsFork } from "./due.js";
import { explainTrouble } from "./explain-trouble.js";
import { type PushTo, pushToFork } from "./fork.js";
import type { GitHub, Repository } from "./github.js";
import { compareLink } from "./links.js";
import { type Place, placeOf } from "./place.js";
import { fail, type Published, publishOne } from "./publish-one.js";
import { type Environment, hideToken } from "./token.js";
import { ForgeError } from "./trouble.js";
import { Writes } from "./writes.js";

export interface PublisherOptions {
  readonly campaign: Campaign;
  /** All that the journal has. */
  readonly entries: Iterable<Entry>;
  readonly journal: { readonly append: (entry: Entry) => void };
  readonly resultOf: (id: string) => Result | null;
  /** Keeps what became of a repository that was pushed to a fork. */
  readonly keepResult: (result: Result) => void;
  readonly version: string;
  readonly env: Environment;
  readonly draft: boolean;
  readonly dryRun: boolean;
  readonly perHour: number;
  /** Between two writes; in milliseconds. */
  readonly pause: number;
  /** Null where no forks are to be made. */
  readonly pushTo: PushTo | null;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** Publishes repositories at the forges that they are at. */
export class Publisher {
  readonly #writes: Writes;
  readonly #access = new Map<string, Access | null>();
  readonly #connections = new Map<string, Promise<GitHub>>();

  constructor(
    private readonly options: PublisherOptions,
    due: readonly Current[],
  ) {
    const { journal, entries, perHour, pause, clock, signal, dryRun, env } = options;
    const to = dryRun ? { append: () => {} } : journal;
    this.#writes = new Writes(to, entries, { perHour, pause }, clock, signal);
    for (const place of due.flatMap(({ planned }) => placeOf(planned) ?? []))
      if (!this.#access.has(place.host)) this.#access.set(place.host, accessTo(place, env));
  }

  async begin(): Promise<void> {
    if (this.#connectable()) await this.#writes.begin(!this.options.dryRun);
  }

  /** Whether there is a forge to talk to. */
  #connectable(): boolean {
    return [...this.#access.values()].some((access) => access !== null);
  }

  async publish(current: Current): Promise<Published> {
    const place = placeOf(current.planned);
    const access = place && this.#access.get(place.host);
    if (!place || !access) return sayLink(current, this.#branchOf(current));
    try {
      return await this.#publishAt(current, place, access);
    } catch (error) {
      if (!(error instanceof ForgeError)) throw hideIn(error, access.token);
      if (error.kind === "token")
        throw new BulkError(
          `${place.host} refuses the token ("${error.message}"). Set a valid one, then publish again.`,
        );
      return explainTrouble(current, error);
    }
  }

  /** The one that was pushed: the campaign may have another one by now. */
  #branchOf({ planned }: Current): string {
    const { resultOf, campaign } = this.options;
    return resultOf(planned.id)?.branch ?? campaign.branch;
  }

  async #publishAt(current: Current, place: Place, access: Access): Promise<Published> {
    const { resultOf, keepResult, campaign, draft, dryRun, pushTo, clock } = this.options;
    const [owner = "", repo = ""] = place.path.split("/");
    const at: Repository = { owner, repo };
    const github = await this.#connect(place.host, access);
    const result = resultOf(current.planned.id);
    if (!result)
      return fail(current, "no-result", "Its result is not there any more. Run: bulk run --retry-failed");
    let head = { owner, result };
    if (needsFork(current, resultOf)) {
      if (dryRun)
        return { ...as(current), what: "opened", text: "would open a pull request from a fork of yours" };
      const pushed = await pushToFork(current, at, github, pushTo!, clock);
      if (!("owner" in pushed)) return sayStep(pushed);
      head = pushed;
      const message = `The branch is at ${pushed.owner}, as there is no right to push to ${place.path}.`;
      keepResult({ ...head.result, why: { code: inFork, message } });
    }
    return await publishOne(current, at, head, { campaign, github, draft, dryRun });
  }

  #connect(host: string, access: Access): Promise<GitHub> {
    const { version, clock, pause } = this.options;
    const known = this.#connections.get(host) ?? connect(access, version, this.#writes, clock, pause);
    this.#connections.set(host, known);
    return known;
  }
}

/** The step has failed at the fork, or found that somebody else has been there. */
function sayStep({ state, why, stage, retryable }: Result): Published {
  return {
    ...{ what: "failed", text: why?.message ?? state, state, why, retryable, stage },
  };
}

/** Where there is no API of GitHub's, somebody has to open it. */
function sayLink(current: Current, branch: string): Published {
  const link = current.base && compareLink(current.planned, current.base.branch, branch);
  const text = link
    ? `open it by hand: ${link}`
    : "open it by hand: the branch is pushed, and this forge isn't known";
  const why = { code: "by-hand", message: `The branch is pushed; ${text}.` };
  return { what: "to open by hand", text, state: current.state, why };
}

/** What went wrong otherwise may have the request in it. */
function hideIn(error: unknown, token: string): unknown {
  if (!(error instanceof Error) || !`${error.message}${error.stack}`.includes(token)) return error;
  return new Error(hideToken(error.message, token));
}

function as({ state, why }: Current): Pick<Published, "state" | "why"> {
  return { state, why };
}

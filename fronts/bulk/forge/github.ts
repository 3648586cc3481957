import type { Access } from "./access.js";
import type { Clock } from "./clock.js";
import type { Octokit } from "./octokit.js";
import { ForgeError, toForgeError } from "./trouble.js";

/** A repository at GitHub. */
export interface Repository {
  readonly owner: string;
  readonly repo: string;
}

/** A pull request as GitHub has it. */
export interface FoundPull {
  readonly number: number;
  readonly url: string;
  readonly state: "open" | "closed" | "merged";
  readonly isDraft: boolean;
  readonly title: string;
  readonly body: string;
  /** The commit that it would merge. */
  readonly commit: string;
  readonly author: string;
  readonly labels: readonly string[];
  /** Users, and teams without their organisation. */
  readonly reviewers: readonly string[];
}

export interface Fork extends Repository {
  /** For git. */
  readonly url: string;
}

/** Who decides when something may be asked; see `Writes`. */
export interface Gate {
  /** Returns when a write may be made. */
  readonly turn: (id: string, what: string) => Promise<void>;
  /** Returns when it is time to ask again. */
  readonly rest: (until: number, said: string) => Promise<void>;
}

/** So often something is asked that gets no answer, or is to be asked later. */
const attempts = 4;

/** What is asked of a GitHub. Everything that goes wrong is a `ForgeError`; limits are waited for at the gate. */
export class GitHub {
  constructor(
    private readonly octokit: Octokit,
    private readonly access: Access,
    private readonly gate: Gate,
    private readonly clock: Clock,
  ) {}

  /** All pull requests from a branch, the newest one first. @param head `owner:branch` */
  async listPulls(at: Repository, head: string): Promise<FoundPull[]> {
    const { data } = await this.read((octokit) =>
      octokit.rest.pulls.list({
        ...at,
        head,
        state: "all",
        sort: "created",
        direction: "desc",
        per_page: 100,
      }),
    );
    return data.map(toPull);
  }

  /** @param recover looks for what may have come to be although no answer said so */
  async createPull(
    id: string,
    at: Repository,
    what: { title: string; body: string; head: string; base: string; draft: boolean },
    recover: () => Promise<FoundPull | null>,
  ): Promise<FoundPull> {
    const create = async (octokit: Octokit) =>
      toPull((await octokit.rest.pulls.create({ ...at, ...what, request: once })).data);
    return await this.#write(id, "create-pull", create, recover);
  }

  async updatePull(
    id: string,
    at: Repository,
    number: number,
    what: { title?: string; body?: string },
  ): Promise<void> {
    await this.#write(id, "update-pull", (octokit) =>
      octokit.rest.pulls.update({ ...at, pull_number: number, ...what, request: once }),
    );
  }

  async addLabels(id: string, at: Repository, number: number, labels: readonly string[]): Promise<void> {
    await this.#write(id, "add-labels", (octokit) =>
      octokit.rest.issues.addLabels({ ...at, issue_number: number, labels: [...labels], request: once }),
    );
  }

  /** @param reviewers users and `organisation/team` */
  async requestReviewers(
    id: string,
    at: Repository,
    number: number,
    reviewers: readonly string[],
  ): Promise<void> {
    const isTeam = (name: string) => name.includes("/");
    await this.#write(id, "request-reviewers", (octokit) =>
      octokit.rest.pulls.requestReviewers({
        ...{ ...at, pull_number: number, request: once },
        reviewers: reviewers.filter((name) => !isTeam(name)),
        team_reviewers: reviewers.filter(isTeam).map(teamOf),
      }),
    );
  }

  /** Makes a fork for whom the token is of; where there is one, that is given. It may take a while to be ready. */
  async fork(id: string, at: Repository): Promise<Fork> {
    const make = async (octokit: Octokit) => {
      const { data } = await octokit.rest.repos.createFork({
        ...at,
        default_branch_only: true,
        request: once,
      });
      return { owner: data.owner.login, repo: data.name, url: data.clone_url };
    };
    return await this.#write(id, "create-fork", make);
  }

  /** Asks something that changes nothing. */
  async read<T>(ask: (octokit: Octokit) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await ask(this.octokit);
      } catch (error) {
        const trouble = this.#toTrouble(error);
        if (trouble.kind !== "limit" || attempt === attempts) throw trouble;
        await this.gate.rest(trouble.until!, trouble.message);
      }
    }
  }

  async #write<T>(
    id: string,
    what: string,
    ask: (octokit: Octokit) => Promise<T>,
    recover: () => Promise<T | null> = async () => null,
  ): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      await this.gate.turn(id, what);
      try {
        return await ask(this.octokit);
      } catch (error) {
        const trouble = this.#toTrouble(error);
        if (trouble.kind === "limit") {
          // Who says "in a second" again and again is taken to mean longer.
          const least = attempt < attempts ? 0 : this.clock.now() + 15 * 60_000;
          await this.gate.rest(Math.max(trouble.until!, least), trouble.message);
        } else if (trouble.kind === "unreachable" && attempt < attempts) {
          await this.clock.sleep(attempt ** 2 * 1000);
          const found = await recover();
          if (found) return found;
        } else throw trouble;
      }
    }
  }

  /** @throws what is no answer of the forge */
  #toTrouble(error: unknown): ForgeError {
    const trouble = toForgeError(error, this.access.token, this.clock.now());
    if (trouble instanceof ForgeError) return trouble;
    throw trouble;
  }
}

/** A write that got no answer may have been done: what is tried again is for `#write` to say. */
const once = { retries: 0 };

/** `organisation/team` → `team` */
export function teamOf(name: string): string {
  return name.slice(name.indexOf("/") + 1);
}

/** What lists and single answers have in common. */
interface Answer {
  readonly number: number;
  readonly html_url: string;
  readonly state: string;
  readonly draft?: boolean | undefined;
  readonly title: string;
  readonly body: string | null;
  readonly merged_at: string | null;
  readonly head: { readonly sha: string };
  readonly user: { readonly login: string } | null;
  readonly labels: readonly { readonly name?: string }[];
  readonly requested_reviewers?: readonly { readonly login: string }[] | null | undefined;
  readonly requested_teams?: readonly { readonly slug: string }[] | null | undefined;
}

function toPull(answer: Answer): FoundPull {
  const { number, html_url: url, title, body, merged_at: mergedAt, head, user, labels } = answer;
  return {
    ...{ number, url, title, body: body ?? "", commit: head.sha, author: user?.login ?? "" },
    state: mergedAt ? "merged" : answer.state === "open" ? "open" : "closed",
    isDraft: answer.draft ?? false,
    labels: labels.flatMap(({ name }) => name ?? []),
    reviewers: [
      ...(answer.requested_reviewers ?? []).map(({ login }) => login),
      ...(answer.requested_teams ?? []).map(({ slug }) => slug),
    ],
  };
}

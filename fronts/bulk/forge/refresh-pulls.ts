import type { Current, Standing } from "../campaign/current.js";
import type { Entry, Pull, StateEntry } from "../campaign/journal-entry.js";
import type { State, Why } from "../campaign/states.js";
import { accessTo } from "./access.js";
import type { Clock } from "./clock.js";
import { connect } from "./connect.js";
import { createGate } from "./gate.js";
import { askPulls, type PullState } from "./graphql-pulls.js";
import { type Place, placeOf } from "./place.js";
import type { Environment } from "./token.js";

export interface RefreshOptions {
  readonly env: Environment;
  readonly version: string;
  readonly clock: Clock;
}

/** What asking for pull requests came to. */
export interface Refreshed {
  readonly asked: number;
  readonly changed: number;
}

type WithPull = Current & { readonly pull: Pull };

/**
 * Asks what has become of pull requests, and writes down what is not as before. One request tells of fifty of them.
 *
 * @throws BulkError when a forge can't be asked: no token, no answer, a limit
 */
export async function refreshPulls(
  { repositories }: Pick<Standing, "repositories">,
  journal: { readonly append: (entry: Entry) => void },
  { env, version, clock }: RefreshOptions,
): Promise<Refreshed> {
  let [asked, changed] = [0, 0];
  for (const [host, { place, pulls }] of byHost(repositories)) {
    const access = accessTo(place, env);
    if (!access) throw new Error(`There are pull requests at ${host}, which has no API.`);
    const github = await connect(access, version, createGate(clock), clock, 0);
    for (let at = 0; at < pulls.length; at += mostAtOnce) {
      const some = pulls.slice(at, at + mostAtOnce);
      const found = await askPulls(github, some.map(toQuestion));
      asked += some.length;
      for (const [index, current] of some.entries()) {
        const entry = compare(current, found[index] ?? null, clock.now());
        if (entry) journal.append(entry);
        if (entry) changed++;
      }
    }
  }
  return { asked, changed };
}

/** GitHub answers a question within ten seconds, or not at all. */
const mostAtOnce = 50;

/** A pull request that was merged stays so; one that was closed may be opened again. */
export function mayHaveChanged(current: Current): current is WithPull {
  return current.pull !== null && (current.state === "pr-open" || current.state === "closed");
}

function byHost(
  repositories: readonly Current[],
): Map<string, { readonly place: Place; readonly pulls: WithPull[] }> {
  const hosts = new Map<string, { readonly place: Place; readonly pulls: WithPull[] }>();
  for (const current of repositories) {
    const place = placeOf(current.planned);
    if (!place || !mayHaveChanged(current)) continue;
    const known = hosts.get(place.host) ?? { place, pulls: [] };
    hosts.set(place.host, known);
    known.pulls.push(current);
  }
  return hosts;
}

function toQuestion({ planned, pull }: WithPull) {
  const [owner = "", repo = ""] = placeOf(planned)!.path.split("/");
  return { owner, repo, number: pull.number };
}

/** @param found what became of it; null where it is not there any more */
function compare(current: WithPull, found: PullState | "unknown" | null, now: number): StateEntry | null {
  if (found === "unknown") return null;
  const { planned, revision, pull } = current;
  const { isOver, ...known } = pull;
  const state: State = found ? states[found.state] : "lost";
  const isDraft = found?.isDraft ?? pull.isDraft;
  if (state === current.state && isDraft === pull.isDraft) return null;
  const at = new Date(now).toISOString();
  const why = whyOf(state, current);
  return { type: "state", at, id: planned.id, revision, state, why, pull: { ...known, isDraft } };
}

const states = { OPEN: "pr-open", CLOSED: "closed", MERGED: "merged" } as const;

function whyOf(state: State, { planned, pull }: WithPull): Why | null {
  if (state === "closed")
    return { code: "closed", message: `Somebody closed ${pull.url}, so it is not opened again.` };
  if (state !== "lost") return null;
  return { code: "gone", message: `${planned.id} isn't there, or the token may not see it.` };
}

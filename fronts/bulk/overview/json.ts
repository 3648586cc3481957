import { stringify, stringifyLine } from "../../../src/report/stringify.js";
import { slugOf } from "../campaign/repository-name.js";
import { repositoryLink } from "../forge/links.js";
import { burndownOf } from "./burndown.js";
import type { About, Item, Overview } from "./overview.js";

/** For tools, described by schema/overview.json. Every repository has a line of its own. */
export function jsonOverview(about: About): Overview {
  let isFirst = true;
  return {
    head: () => `${stringify(headOf(about)).replace(/\n\}\n$/, "")},\n  "repositories": [`,
    add: (item) => {
      const separator = isFirst ? "" : ",";
      isFirst = false;
      return `${separator}\n    ${stringifyLine(repositoryOf(item)).trimEnd()}`;
    },
    tail: () => "\n  ]\n}\n",
  };
}

function headOf({ campaign, standing, totals, needs, version, now }: About) {
  const { name, branch, title, migration } = campaign;
  const needed = new Map<string, number>();
  for (const { kind } of needs) needed.set(kind, (needed.get(kind) ?? 0) + 1);
  return {
    schemaVersion: 1,
    generatedAt: now.toISOString(),
    version,
    campaign: { name, branch, title, migration },
    pausedUntil: standing.pausedUntil,
    counts: {
      repositories: standing.repositories.length,
      states: Object.fromEntries(totals.states.map(({ state, count }) => [state, count])),
      needs: Object.fromEntries(needed),
      ...totals.sums,
      reasons: Object.fromEntries(totals.reasons),
      members: Object.fromEntries(totals.members),
    },
    burndown: burndownOf(standing),
  };
}

/** Built key by key, so that nothing that the journal gains gets into it unnoticed. */
function repositoryOf({ current, need, found, base }: Item) {
  const { planned, state, at, revision, why, stage, retryable, key, commit, counts, seconds, pull } = current;
  return {
    ...{ id: planned.id, url: planned.url, link: repositoryLink(planned) },
    ...{ state, at, revision, why, stage, retryable },
    needs: need && { kind: need.kind, what: need.what },
    ...{ key, base, commit },
    pull: pull && { number: pull.number, url: pull.url, isDraft: pull.isDraft },
    ...{ seconds, counts },
    // What was found stands there, place by place.
    result: found && `results/${slugOf(planned.id)}.json`,
  };
}

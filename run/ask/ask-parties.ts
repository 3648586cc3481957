import type { FileResult } from "../../src/results.js";
import type { Draft } from "../../transforms/project/draft.js";
import type { FileJob } from "../file-job.js";
import { propose } from "../finish/propose.js";
import type { OpenFile } from "./plan.js";
import type { Ask } from "./question.js";
import type { Before } from "./replay.js";
import { Talk } from "./talk.js";

interface Asking {
  readonly job: FileJob;
  readonly ask: Ask;
  /** Writes what was chosen of some files; null where that was stopped. */
  readonly finish: (party: readonly Draft[], chosen: readonly FileResult[]) => Promise<FileResult[] | null>;
}

/** What became of files. */
export interface Finished {
  readonly files: readonly FileResult[];
  /** How many files nobody got to, since it was stopped. */
  readonly left: number;
}

interface Turn {
  readonly party: readonly Draft[];
  readonly talk: Talk;
  before: Before;
  results: FileResult[] | null;
}

/**
 * Asks about files in the order of their paths, and writes each when the next one is answered: until then, somebody can come
 * back to it.
 *
 * @param parties the files that change together
 */
export async function askParties(
  parties: readonly (readonly Draft[])[],
  { job, ask, finish }: Asking,
): Promise<Finished> {
  const start: Before = { rest: null, hasLeft: false };
  const turns = inOrder(parties).map(
    (party): Turn => ({ party, talk: talkAbout(party, job), before: start, results: null }),
  );
  const paths = turns.flatMap(({ talk }) => talk.paths);
  const counterOf = (path: string) => ({ file: paths.indexOf(path) + 1, files: paths.length });
  let left = 0;
  const write = async (turn: Turn) => {
    const drafts = new Map(turn.party.map((draft) => [draft.path, draft]));
    if (turn.results) return;
    const results = await finish(turn.party, await turn.talk.settle(turn.before, drafts));
    if (!results) left += turn.party.length;
    turn.results = results ?? [];
  };
  let before = start;
  let isStopped = false;
  let waiting: number | null = null;
  for (let at = 0; at < turns.length; at++) {
    const turn = turns[at]!;
    turn.before = before;
    if (isStopped) left += turn.party.length;
    if (isStopped || turn.talk.paths.length === 0) {
      await write(turn);
      continue;
    }
    const came = await turn.talk.run(ask, before, counterOf, waiting !== null);
    if (came === "back") {
      at = waiting!;
      waiting = null;
      turns[at]!.talk.takeBack();
      before = turns[at]!.before;
      at--;
      continue;
    }
    if (waiting !== null) await write(turns[waiting]!);
    waiting = at;
    const { rest, hasLeft } = turn.talk.stateAfter(before);
    before = { rest, hasLeft };
    if (came === "stop") {
      isStopped = true;
      left += turn.party.length;
      before = { rest: "unasked", hasLeft };
    }
  }
  if (waiting !== null) await write(turns[waiting]!);
  return { files: turns.flatMap(({ results }) => results ?? []), left };
}

function talkAbout(party: readonly Draft[], job: FileJob): Talk {
  const files = party.map((draft) => propose(draft, job));
  const open = party.flatMap((draft, index): OpenFile[] => {
    const result = files[index]!;
    const offers = draft.uncommitted || result.error ? [] : (draft.result.offers ?? []);
    const isOpen = result.status === "changed" || offers.length > 0;
    return isOpen ? [{ draft, result, offers }] : [];
  });
  return new Talk(files, open, job);
}

/** By path; those with a type that other files see at last and at once, since what they need is asked about before. */
function inOrder(parties: readonly (readonly Draft[])[]): (readonly Draft[])[] {
  const isLate = (party: readonly Draft[]) =>
    party.some(({ result }) => result.changes.some(({ needsOthers }) => needsOthers));
  const late = parties.filter(isLate).flat();
  const first = (party: readonly Draft[]) => party.map(({ path }) => path).sort()[0]!;
  const byPath = (a: Draft, b: Draft) => (a.path < b.path ? -1 : 1);
  return [
    ...parties
      .filter((party) => !isLate(party))
      .map((party) => [...party].sort(byPath))
      .sort((a, b) => (first(a) < first(b) ? -1 : 1)),
    ...(late.length > 0 ? [late.sort(byPath)] : []),
  ];
}

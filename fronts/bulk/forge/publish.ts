import { BulkError } from "../bulk-error.js";
import type { Current } from "../campaign/current.js";
import type { StateEntry } from "../campaign/journal-entry.js";
import { isDue, needsFork } from "./due.js";
import type { Published, What } from "./publish-one.js";
import { Publisher, type PublisherOptions } from "./publisher.js";
import { PauseError } from "./writes.js";

export interface PublishOptions extends PublisherOptions {
  /** Those that are wanted, in the campaign's order. */
  readonly repositories: readonly Current[];
  readonly retryFailed: boolean;
  /** Called for each repository, as soon as it is done. */
  readonly onDone: (id: string, published: Published) => Promise<void>;
}

export interface Publication {
  readonly counts: ReadonlyMap<What, number>;
  /** How many are still to do. */
  readonly left: number;
  /** How many could be published with a fork only, which wasn't asked for. */
  readonly needFork: number;
  /** Why it ended early. */
  readonly pause: PauseError | null;
}

/** So many in a row without an answer mean that there is no way to the forge. */
const mostSilent = 3;

/**
 * Opens and updates the pull requests of a campaign, one after the other.
 *
 * @throws BulkError when nothing can be done: no token, a wrong one, no network
 */
export async function publish(options: PublishOptions): Promise<Publication> {
  const { repositories, signal, clock, resultOf, pushTo, journal, dryRun } = options;
  const possible = repositories.filter((current) => isDue(current, options));
  const due = pushTo ? possible : possible.filter((current) => !needsFork(current, resultOf));
  const needFork = possible.length - due.length;
  const counts = new Map<What, number>();
  let at = 0;
  const endedBy = (pause: PauseError | null) => ({ counts, left: due.length - at, needFork, pause });
  const publisher = new Publisher(options, due);
  try {
    await publisher.begin();
    let silent = 0;
    for (; at < due.length && !signal.aborted; at++) {
      const current = due[at]!;
      const published = await publisher.publish(current);
      if (!dryRun && !isKnown(current, published)) journal.append(toEntry(current, published, clock.now()));
      counts.set(published.what, (counts.get(published.what) ?? 0) + 1);
      await options.onDone(current.planned.id, published);
      silent = published.why?.code === "no-answer" ? silent + 1 : 0;
      if (silent === mostSilent)
        throw new BulkError(
          `${mostSilent} repositories in a row got no answer from the forge. Look at the network, then publish again: it goes on where it was.`,
        );
    }
  } catch (error) {
    if (error instanceof PauseError) return endedBy(error);
    const isStopped = signal.aborted && error instanceof Error && error.name === "AbortError";
    if (!isStopped) throw error;
  }
  return endedBy(null);
}

/** Where there is no API, that has to be said once only. */
function isKnown({ why }: Current, { what }: Published): boolean {
  return what === "to open by hand" && why?.code === "by-hand";
}

function toEntry(
  { planned, revision }: Current,
  { what, text, ...more }: Published,
  now: number,
): StateEntry {
  return { type: "state", at: new Date(now).toISOString(), id: planned.id, revision, ...more };
}

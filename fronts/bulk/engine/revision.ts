import type { Standing } from "../campaign/current.js";
import type { Journal } from "../campaign/journal.js";

/** The revision that a run belongs to: the last one, or a new one when options or version are others. */
export function revisionFor(
  { revisions }: Standing,
  version: string,
  migration: readonly string[],
): { readonly revision: number; readonly isNew: boolean } {
  const last = revisions.at(-1);
  const isSame = last?.version === version && JSON.stringify(last.migration) === JSON.stringify(migration);
  return { revision: (last?.revision ?? 0) + (isSame ? 0 : 1), isNew: !isSame };
}

/** Writes down a revision where one begins. @returns its number */
export function beginRevision(
  journal: Pick<Journal, "append">,
  standing: Standing,
  version: string,
  migration: readonly string[],
): number {
  const { revision, isNew } = revisionFor(standing, version, migration);
  if (isNew) journal.append({ type: "revision", at: new Date().toISOString(), revision, version, migration });
  return revision;
}

import { dirname, relative, resolve } from "node:path";
import { toSlashes } from "../../src/disk/display-path.js";
import { fingerprintsOf } from "../../src/report/fingerprint.js";
import type { Compared, Gone, Known, ProjectResult } from "../../src/results.js";
import type { Baseline } from "./baseline-file.js";

/** Where a baseline and a run meet. */
export interface Meeting {
  /** The file of the baseline, absolute. */
  readonly file: string;
  /** What the paths of the result are relative to. */
  readonly cwd: string;
  /** Whether the run looked at a file, or would have if it were there; by its absolute path. */
  readonly covers: (file: string) => boolean;
}

/** What a baseline knows of a result, and what of it is gone. Files that were not looked at are left out of that. */
export function compare(
  result: ProjectResult,
  baseline: Baseline,
  meeting: Meeting,
): Omit<Compared, "path" | "isPruned"> {
  const found = findOpen(result, meeting);
  const known = new Set<Known>();
  const gone: Gone[] = [];
  for (const [path, keys] of baseline) {
    const open = found.open.get(path);
    for (const [key, count] of keys) {
      const uses = open?.get(key)?.slice(0, count) ?? [];
      for (const use of uses) known.add(use);
      if (uses.length === count || !isLookedAt(path, found.failed, meeting)) continue;
      gone.push({ path, api: key.split(":")[0]!, key, count: count - uses.length });
    }
  }
  return { known, gone };
}

/** A baseline that knows all of a result; what it knew of files that were not looked at, it still does. */
export function update(result: ProjectResult, baseline: Baseline, meeting: Meeting): Baseline {
  const found = findOpen(result, meeting);
  const kept = [...baseline].filter(([path]) => !isLookedAt(path, found.failed, meeting));
  const open = [...found.open].map(
    ([path, keys]) => [path, new Map([...keys].map(([key, uses]) => [key, uses.length]))] as const,
  );
  return new Map([...kept, ...open]);
}

/** A baseline without what is gone. */
export function prune(baseline: Baseline, gone: readonly Gone[]): Baseline {
  const less = new Map([...baseline].map(([path, keys]) => [path, new Map(keys)]));
  for (const { path, key, count } of gone) {
    const keys = less.get(path)!;
    const left = keys.get(key)! - count;
    if (left > 0) keys.set(key, left);
    else keys.delete(key);
  }
  return less;
}

interface Found {
  /** By path and by key, in the order of the source. */
  readonly open: ReadonlyMap<string, ReadonlyMap<string, readonly Known[]>>;
  /** Paths of files that could not be looked at. */
  readonly failed: ReadonlySet<string>;
}

function findOpen({ files, mentions = [] }: ProjectResult, { file: baseline, cwd }: Meeting): Found {
  const open = new Map<string, Map<string, Known[]>>();
  const failed = new Set<string>();
  const pathOf = (path: string) => toSlashes(relative(dirname(baseline), resolve(cwd, path)));
  const add = (path: string, key: string, use: Known) => {
    const keys = open.get(path) ?? new Map<string, Known[]>();
    open.set(path, keys.set(key, [...(keys.get(key) ?? []), use]));
  };
  for (const file of files) {
    const path = pathOf(file.path);
    if (file.error) failed.add(path);
    for (const [reference, { key }] of fingerprintsOf(file))
      if (reference.outcome !== "ignored") add(path, key, reference);
  }
  for (const mention of mentions) add(pathOf(mention.path), mention.api, mention);
  return { open, failed };
}

function isLookedAt(path: string, failed: ReadonlySet<string>, { file, covers }: Meeting): boolean {
  return !failed.has(path) && covers(resolve(dirname(file), path));
}

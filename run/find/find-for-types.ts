import { resolve } from "node:path";
import { needlesWithTypes } from "../../src/api/table.js";
import { readOrdinaryFile } from "../../src/disk/read-ordinary-file.js";
import { repositoryTop } from "../../src/disk/repository-top.js";
import { mayCrossFiles } from "../../src/uses/crosses-files.js";
import type { Candidate, FindOptions, Found } from "./candidate.js";
import { findCandidates } from "./find-candidates.js";

/**
 * Finds the files that mention the client, and those that may use one that another file hands them. Searching for these
 * takes as long again, so it is done only where some file does hand one on; or where the paths leave out files that may.
 */
export async function findForTypes(paths: readonly string[], options: FindOptions): Promise<Found> {
  const wide = { ...options, needles: needlesWithTypes };
  if (!takesInAll(paths, options.cwd)) return findCandidates(paths, wide);
  const found = await findCandidates(paths, options);
  return found.candidates.some(mayHandOn) ? findCandidates(paths, wide) : found;
}

/**
 * Finds the files of the project that use the client and were not given: they stay as they are, and what they need has
 * to stay with them. Only TypeScript needs anything.
 */
export async function findBeyond(
  paths: readonly string[],
  { candidates, isWanted }: Found,
  options: FindOptions,
): Promise<readonly Candidate[]> {
  const isTyped = ({ path }: Candidate) => /\.[cm]?tsx?$/.test(path);
  if (takesInAll(paths, options.cwd) || !candidates.some(isTyped)) return [];
  const top = repositoryTop(options.cwd) ?? options.cwd;
  const all = await findCandidates([top], { ...options, needles: needlesWithTypes });
  return all.candidates.filter((each) => isTyped(each) && !isWanted(each.file));
}

/** Whether some paths are all of the project that types are read of. */
function takesInAll(paths: readonly string[], cwd: string): boolean {
  const top = repositoryTop(cwd) ?? cwd;
  const isExcluding = paths.some((path) => path.startsWith("!"));
  return paths.length === 0 ? top === cwd : !isExcluding && paths.some((path) => resolve(cwd, path) === top);
}

function mayHandOn({ file }: Candidate): boolean {
  try {
    return mayCrossFiles(readOrdinaryFile(file));
  } catch {
    // Migrating it will say why.
    return false;
  }
}

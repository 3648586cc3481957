import { resolve } from "node:path";
import { needlesWithTypes } from "../../src/api/table.js";
import { isInside } from "../../src/disk/display-path.js";
import { readOrdinaryFile } from "../../src/disk/read-ordinary-file.js";
import { repositoryTop } from "../../src/disk/repository-top.js";
import { mayCrossFiles } from "../../src/uses/crosses-files.js";
import type { Candidate, FindOptions, Found } from "./candidate.js";
import { findCandidates } from "./find-candidates.js";
import type { Selected } from "./selected.js";

/** What a run looks at. */
export interface Project {
  /** The files that were given and may use the client. */
  readonly found: Found;
  /**
   * The files of the project that use the client and were not given: they stay as they are, and what they need has to stay
   * with them. Only TypeScript needs anything.
   */
  readonly beyond: readonly Candidate[];
}

/**
 * Finds the files that mention the client, and those that may use one that another file hands them. Searching for these
 * takes as long again, so it is done only where some file of the project does hand one on.
 *
 * @param areAsked whether types are, which alone can tell what such files use
 */
export async function findProject(
  paths: readonly string[],
  options: FindOptions,
  areAsked: boolean,
): Promise<Project> {
  const project = await findBoth(paths, options, areAsked);
  const { selected, needles } = options;
  return selected ? await leavePartlyStaged(project, selected, needles) : project;
}

/** What is staged only in part is left with an error: neither of its texts is the one to be committed after a change. */
async function leavePartlyStaged(
  { found, beyond }: Project,
  selected: Selected,
  needles: readonly string[],
): Promise<Project> {
  const files = new Set(found.candidates.map(({ file }) => file));
  const left = await selected.partlyStaged(
    found.isWanted,
    (file) => files.has(file),
    (text) => needles.some((needle) => text.includes(needle)),
  );
  const isLeft = ({ file }: Candidate) => left.has(file);
  return {
    found: {
      ...found,
      candidates: found.candidates.filter((each) => !isLeft(each)),
      failures: [...found.failures, ...left.values()],
      notes: [...found.notes, ...selected.notes()],
      isWanted: (file) => !left.has(file) && found.isWanted(file),
    },
    beyond: [...beyond, ...found.candidates.filter((each) => isLeft(each) && isTyped(each))],
  };
}

async function findBoth(paths: readonly string[], options: FindOptions, areAsked: boolean): Promise<Project> {
  const wide = { ...options, needles: needlesWithTypes };
  const whole = { exclude: undefined, selected: undefined };
  const top = repositoryTop(options.cwd) ?? options.cwd;
  const found = await findCandidates(paths, options);
  if (takesInAll(paths, options, top)) {
    const isWide = areAsked && found.candidates.some(mayHandOn);
    return { found: isWide ? await findCandidates(paths, wide) : found, beyond: [] };
  }
  const all = await findCandidates([top], { ...options, ...whole });
  const isWide =
    found.candidates.some(mayHandOn) ||
    all.candidates.some(mayHandOn) ||
    reachOutside(paths, options.cwd, top);
  const given = isWide && areAsked ? await findCandidates(paths, wide) : found;
  if (!given.candidates.some(isTyped)) return { found: given, beyond: [] };
  const { candidates } = isWide ? await findCandidates([top], { ...wide, ...whole }) : all;
  return { found: given, beyond: candidates.filter((each) => isTyped(each) && !given.isWanted(each.file)) };
}

function isTyped({ path }: Candidate): boolean {
  return /\.[cm]?tsx?$/.test(path);
}

/** Whether some paths are all of the project that types are read of. */
function takesInAll(
  paths: readonly string[],
  { cwd, exclude = [], selected }: FindOptions,
  top: string,
): boolean {
  if (exclude.length > 0 || selected) return false;
  const isExcluding = paths.some((path) => path.startsWith("!"));
  return paths.length === 0 ? top === cwd : !isExcluding && paths.some((path) => resolve(cwd, path) === top);
}

/** Whether some paths lead out of the project, to files of which nobody knows who hands them what. */
function reachOutside(paths: readonly string[], cwd: string, top: string): boolean {
  return paths.some((path) => !path.startsWith("!") && !isInside(top, resolve(cwd, path)));
}

function mayHandOn({ file }: Candidate): boolean {
  try {
    return mayCrossFiles(readOrdinaryFile(file));
  } catch {
    // Migrating it will say why.
    return false;
  }
}

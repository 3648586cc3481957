import { resolve } from "node:path";
import { needlesWithTypes } from "../../src/api/table.js";
import { isCutOut, projectRoots } from "../../src/disk/project-roots.js";
import { readOrdinaryFile } from "../../src/disk/read-ordinary-file.js";
import { realPath } from "../../src/disk/real-path.js";
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
  /** As `projectRoots` has them. */
  readonly roots: readonly string[];
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
  { found, beyond, roots }: Project,
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
    roots,
  };
}

async function findBoth(paths: readonly string[], options: FindOptions, areAsked: boolean): Promise<Project> {
  const { cwd, ...rest } = options;
  const found = await findCandidates(paths, options);
  const roots = projectRoots(cwd, found.given);
  // Nothing that was given is there: that is said, and no project is looked at for it.
  if (found.given.length === 0) return { found, beyond: [], roots };
  const wide = { ...options, needles: needlesWithTypes };
  const mayBeHandedOn = (candidates: readonly Candidate[]) =>
    candidates.some(mayHandOn) || roots.some((root) => isCutOut(root, cwd));
  if (takesInAll(paths, options, roots)) {
    const isWide = areAsked && mayBeHandedOn(found.candidates);
    return { found: isWide ? await findCandidates(paths, wide) : found, beyond: [], roots };
  }
  // Types know files by their names through all links.
  const whole = { ...rest, cwd: realPath(cwd), exclude: undefined, selected: undefined, documents: false };
  const all = await findCandidates(roots, whole);
  const isWide = mayBeHandedOn([...found.candidates, ...all.candidates]);
  const given = isWide && areAsked ? await findCandidates(paths, wide) : found;
  if (!given.candidates.some(isTyped)) return { found: given, beyond: [], roots };
  const { candidates } = isWide ? await findCandidates(roots, { ...whole, needles: needlesWithTypes }) : all;
  const beyond = candidates.filter((each) => isTyped(each) && !given.isWanted(each.file));
  return { found: given, beyond, roots };
}

function isTyped({ path }: Candidate): boolean {
  return /\.[cm]?tsx?$/.test(path);
}

/** Whether some paths are all of the project that types are read of. */
function takesInAll(
  paths: readonly string[],
  { cwd, exclude = [], selected }: FindOptions,
  roots: readonly string[],
): boolean {
  if (exclude.length > 0 || selected || paths.some((path) => path.startsWith("!"))) return false;
  const named = new Set((paths.length > 0 ? paths : ["."]).map((path) => realPath(resolve(cwd, path))));
  return roots.every((root) => named.has(root));
}

function mayHandOn({ file }: Candidate): boolean {
  try {
    return mayCrossFiles(readOrdinaryFile(file));
  } catch {
    // Migrating it will say why.
    return false;
  }
}

import { realpathSync } from "node:fs";
import { resolve } from "node:path";
import type { Source } from "../migrate.js";
import type { Place, ProjectTypes } from "../model.js";
import { findCommitted } from "./committed-files.js";
import type { Draft, LoneDraft } from "./draft-file.js";
import type { FileJob } from "./file-job.js";
import type { Results } from "./migrate-sources.js";
import { readSource } from "./read-source.js";

/** Files that were looked into because of each other, and so may have to change together. */
interface Circle {
  readonly drafts: readonly LoneDraft[];
  readonly paths: ReadonlySet<string>;
}

/**
 * Migrates files together that may have to change together. All of what they change is made, or nothing of it.
 *
 * @param drafts each made by itself
 * @returns them as they are made together, and those of other files that follow, in the order of their paths
 */
export async function joinDrafts(drafts: readonly LoneDraft[], job: FileJob): Promise<Draft[]> {
  const byPath = new Map<string, Draft>(drafts.map((draft) => [draft.path, draft]));
  for (const circle of findCircles(drafts)) {
    for (const draft of await joinCircle(circle, byPath, job)) byPath.set(draft.path, draft);
  }
  return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** The connected components of files over who looked into whom; those of one file are left out. */
function findCircles(drafts: readonly LoneDraft[]): Circle[] {
  let circles: { drafts: LoneDraft[]; paths: Set<string> }[] = [];
  for (const draft of drafts) {
    if (draft.others.size === 0) continue;
    const joined = { drafts: [draft], paths: new Set([draft.path, ...draft.others.keys()]) };
    const touches = ({ paths }: Circle) => [...joined.paths].some((path) => paths.has(path));
    for (const { drafts: more, paths } of circles.filter(touches)) {
      joined.drafts.push(...more);
      for (const path of paths) joined.paths.add(path);
    }
    circles = [...circles.filter((circle) => !touches(circle)), joined];
  }
  return circles;
}

async function joinCircle(
  { drafts, paths }: Circle,
  known: ReadonlyMap<string, Draft>,
  job: FileJob,
): Promise<Draft[]> {
  const members = new Map<string, Member>();
  for (const path of paths) {
    const draft = known.get(path);
    members.set(path, draft ? { ...draft, why: whyNot(draft) } : await readMember(path, known, job));
  }
  const results = await migrateMembers(drafts, members, job);
  return [...results].flatMap(([path, result]): Draft[] => {
    const member = members.get(path);
    if (!member) return [];
    // A file that was only looked into has changes of its own, too, which nobody asked for.
    return known.has(path) || (member.why === null && result.changed) ? [{ ...member, result }] : [];
  });
}

/** A file that may have to change with others. */
interface Member extends Omit<Draft, "result"> {
  /** The rest of a sentence on why it can't; null when it can. */
  readonly why: string | null;
}

function whyNot({ uncommitted, result }: Draft): string | null {
  if (uncommitted) return "has changes that are not committed";
  return result.error ? "could not be read as code" : null;
}

/** A file that doesn't mention the client itself. */
async function readMember(path: string, known: ReadonlyMap<string, Draft>, job: FileJob): Promise<Member> {
  const file = realpathSync.native(resolve(job.cwd, path));
  const base = { path, file, source: "", uncommitted: null, isRestorable: true };
  if ([...known.values()].some((draft) => draft.file === file))
    return { ...base, why: "is reached through a link" };
  if (!job.isWanted(file)) return { ...base, why: "is not among the paths given: add it to them" };
  const read = await readSource(file, path);
  if ("error" in read) return { ...base, why: "could not be read" };
  const committed = job.committed && (await findCommitted([file]));
  const uncommitted = committed?.uncommitted(file, read.bytes) ?? null;
  const source = read.text;
  const isRestorable = committed?.isRestorable(file) ?? true;
  if (source !== job.types.known()?.textOf(path)) return { ...base, why: "changed on disk meanwhile" };
  return {
    ...base,
    source,
    uncommitted,
    isRestorable,
    why: uncommitted && "has changes that are not committed",
  };
}

async function migrateMembers(
  drafts: readonly LoneDraft[],
  members: ReadonlyMap<string, Member>,
  job: FileJob,
): Promise<Results> {
  const [first] = drafts as [LoneDraft, ...LoneDraft[]];
  const isFree = [...members.values()].every(({ why }) => why === null);
  if (drafts.length === 1 && isFree) return new Map([...first.others, [first.path, first.result]]);
  const toSource = ({ path, source }: Draft): Source => ({ path, text: source });
  const together = await job.types.migrate(drafts.map(toSource), job.settings, refuseSome(members));
  if ([...together.values()].every(({ error }) => error === null)) return together;
  // Then each stays within itself.
  const alone = drafts.map((draft) => job.types.migrate([toSource(draft)], job.settings, refuseAll));
  return new Map((await Promise.all(alone)).flatMap((results) => [...results]));
}

/** A function that stands or is called in a file which can't change has calls that aren't known. */
function refuseSome(members: ReadonlyMap<string, Member>) {
  const whyOf = ({ path }: Pick<Place, "path">) => members.get(path)?.why ?? null;
  return (types: ProjectTypes): ProjectTypes => ({
    ...types,
    callersOf: (path, text, span) => {
      const callers = types.callersOf(path, text, span);
      const own = whyOf({ path });
      if (callers && own !== null)
        return {
          ...callers,
          unknown: { place: { path, ...span }, why: `is in a file that ${own}`, isHeld: true },
        };
      const call = callers?.calls.find((each) => whyOf(each) !== null);
      if (!callers || callers.unknown || !call) return callers;
      return {
        ...callers,
        unknown: { place: call, why: `is called in a file that ${whyOf(call)}`, isHeld: true },
      };
    },
  });
}

/** Types for a text that changes by itself. */
export function refuseAll(types: ProjectTypes): ProjectTypes {
  return { ...types, callersOf: () => undefined };
}

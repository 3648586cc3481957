import type { Place, ProjectTypes } from "../../src/model.js";
import type { Source } from "../migrate.js";
import { type Draft, type LoneDraft, whyLeft } from "./draft.js";
import type { Group, Member, Project, Results } from "./project.js";

/** Files that may have to change together. */
interface Circle {
  /** Those that were drafted, and lead to others. */
  readonly drafts: readonly LoneDraft[];
  readonly paths: ReadonlySet<string>;
  /** What becomes of them together, once that is known. */
  readonly results?: Results;
}

/**
 * Migrates files together that may have to change together. All of what they change is made, or nothing of it.
 *
 * @param drafts each made by itself
 * @returns them as they are made together, and those of other files that follow, in the order of their paths
 */
export async function joinDrafts(drafts: readonly LoneDraft[], project: Project): Promise<Draft[]> {
  const alone = new Map<string, Draft>(drafts.map((draft) => [draft.path, draft]));
  const members = new Map<string, Member>();
  const linking = drafts.filter(({ linked }) => linked.size > 0);
  let circles = joinTouching(
    linking.map((draft) => ({ drafts: [draft], paths: new Set([draft.path, ...draft.linked]) })),
  );
  for (;;) {
    const open = circles.filter(({ results }) => !results);
    if (open.length === 0) break;
    await addMembers(
      members,
      open.flatMap(({ paths }) => [...paths]),
      alone,
      project,
    );
    const made = await migrateCircles(open, members, project);
    await addMembers(
      members,
      made.flatMap(({ results }) => [...results.keys()]),
      alone,
      project,
    );
    const known = circles.filter((circle) => !open.includes(circle));
    circles = joinTouching([...known, ...made.map((circle) => withMet(circle, members))]);
  }
  const all = new Map(alone);
  for (const { results } of circles)
    for (const [path, result] of results!) {
      const member = members.get(path)!;
      // A file that was only looked into has changes of its own, too, which nobody asked for.
      const changes = result.changed || (result.offers?.length ?? 0) > 0;
      if (alone.has(path) || (member.why === null && changes)) all.set(path, { ...member, result });
    }
  return [...all.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** The connected components of circles over the files in them; what was found out of several apart is void. */
function joinTouching(circles: readonly Circle[]): Circle[] {
  let apart: Circle[] = [];
  for (const circle of circles) {
    const touching = apart.filter(({ paths }) => [...circle.paths].some((path) => paths.has(path)));
    const all = [...touching, circle];
    const joined =
      touching.length === 0
        ? circle
        : { drafts: all.flatMap((one) => one.drafts), paths: new Set(all.flatMap((one) => [...one.paths])) };
    apart = [...apart.filter((one) => !touching.includes(one)), joined];
  }
  return apart;
}

/** A circle with the files that were met on the way: a caller's own callers. If one of them can't change, it is open again. */
function withMet(
  { drafts, paths, results }: Circle & { readonly results: Results },
  members: ReadonlyMap<string, Member>,
): Circle {
  const met = [...results.keys()].filter((path) => !paths.has(path));
  const all = new Set([...paths, ...met]);
  const isFree = met.every((path) => members.get(path)!.why === null);
  return isFree ? { drafts, paths: all, results } : { drafts, paths: all };
}

function whyNot({ uncommitted, result }: Draft): string | null {
  if (uncommitted) return whyLeft(uncommitted);
  return result.error ? "could not be read as code" : null;
}

async function addMembers(
  members: Map<string, Member>,
  paths: readonly string[],
  alone: ReadonlyMap<string, Draft>,
  project: Project,
): Promise<void> {
  const met = [...new Set(paths)].filter((path) => !members.has(path));
  for (const path of met) {
    const draft = alone.get(path);
    if (draft) members.set(path, { ...draft, why: whyNot(draft) });
  }
  const others = met.filter((path) => !alone.has(path));
  if (others.length === 0) return;
  const drafted = new Set([...alone.values()].map(({ file }) => file));
  for (const member of await project.findOthers(others, drafted)) members.set(member.path, member);
}

async function migrateCircles(
  circles: readonly Circle[],
  members: ReadonlyMap<string, Member>,
  project: Project,
): Promise<(Circle & { readonly results: Results })[]> {
  const limit = refuseSome(members);
  const groups = circles.map(({ drafts }): Group => {
    const sources = drafts.map(({ path, source }): Source => ({ path, text: source }));
    return { sources, settings: project.settings, limit };
  });
  const together = await project.types.migrate(groups);
  return circles.map((circle, index) => {
    const results = together[index]!;
    const isDone = [...results.values()].every(({ error }) => error === null);
    // Else each stays within itself.
    const alone = () => new Map(circle.drafts.map(({ path, result }) => [path, result]));
    return { ...circle, results: isDone ? results : alone() };
  });
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

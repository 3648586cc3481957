import type { LoneDraft } from "./draft.js";
import { draftAlone } from "./draft-alone.js";
import type { Answers, Project } from "./project.js";

/**
 * For `--client import`: drafts in which a file keeps `window.ddClient` where it is loaded together with one that may run
 * without a client, or is part of an import cycle.
 */
export async function keepShared<P extends Project>(
  drafts: readonly LoneDraft[],
  project: P,
): Promise<{ readonly drafts: readonly LoneDraft[]; readonly project: P }> {
  if (project.settings.client !== "import") return { drafts, project };
  const kept = await findKept(drafts, project.types);
  if (kept.size === 0) return { drafts, project };
  const stricter: P = { ...project, settings: { ...project.settings, kept } };
  return { drafts: await Promise.all(drafts.map((draft) => draftAlone(draft, stricter))), project: stricter };
}

/** Why files keep `window.ddClient` on account of other ones, by path, as the rest of a sentence. */
type Kept = ReadonlyMap<string, string>;

/**
 * Finds the files that may not make a constant of an imported client. Such a module throws where there is no client, so
 * it takes all files that are loaded with it for granted: where one of them asks for a client or puts one in, it did
 * without. And in an import cycle a function may be called before a constant of its module is set.
 */
async function findKept(drafts: readonly LoneDraft[], types: Answers): Promise<Kept> {
  const kept = new Map<string, string>();
  const importing = drafts.filter(({ result }) => result.changed && result.keepsClient === undefined);
  if (importing.length === 0) return kept;
  const asking = drafts.filter(({ result }) => result.asksForClient !== undefined);
  const loaders = new Loaders(types);
  for (const { path } of importing) {
    const own = await loaders.of(path);
    if (own === null) return kept;
    if (own.has(path)) {
      kept.set(
        path,
        "it is part of an import cycle, where a function may be called before a constant is set",
      );
      continue;
    }
    for (const other of asking) {
      const its = new Set([other.path, ...((await loaders.of(other.path)) ?? [])]);
      if (![path, ...own].some((one) => its.has(one))) continue;
      kept.set(path, `it is loaded together with ${other.path}, where ${other.result.asksForClient}`);
      break;
    }
  }
  return kept;
}

/** All files that load a file before they run, directly or through others; the file itself among them in a cycle. */
class Loaders {
  readonly #direct = new Map<string, Promise<readonly string[] | null>>();

  constructor(readonly types: Answers) {}

  /** Null when nobody can be asked. */
  async of(path: string): Promise<ReadonlySet<string> | null> {
    const found = new Set<string>();
    const waiting = [path];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const direct = await this.#directly(at);
      if (direct === null) return null;
      for (const one of direct) {
        if (found.has(one)) continue;
        found.add(one);
        waiting.push(one);
      }
    }
    return found;
  }

  #directly(path: string): Promise<readonly string[] | null> {
    const known = this.#direct.get(path) ?? this.types.ranBefore(path);
    this.#direct.set(path, known);
    return known;
  }
}

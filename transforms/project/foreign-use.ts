import type { OtherUses, UsePlace } from "../../src/findings/finding.js";
import type { Phrase } from "../../src/findings/phrase.js";
import { groupBy } from "../group-by.js";
import { describeUse, hasMovedUse, mayDecideFor } from "./client-use.js";
import type { Draft } from "./draft.js";
import type { Project } from "./project.js";
import { findStanding, showUse } from "./standing-types.js";

/**
 * What files of other packages of the repository do with a client whose type a file declares, as far as they import that
 * file.
 *
 * @param drafts of all files of the run
 * @param needed files with a typing that others are known to need with v1's members
 * @returns by path
 */
export async function findForeignUse(
  drafts: readonly Draft[],
  needNoOther: readonly UsePlace[],
  needed: ReadonlySet<string>,
  project: Project,
): Promise<ReadonlyMap<string, OtherUses>> {
  const folderOf = ({ file }: Draft) => project.packageOf(file);
  const free = drafts.filter(({ uncommitted }) => !uncommitted);
  const uses = [...free.map((draft) => useOf(draft, needNoOther)), ...(await standingUses(drafts, project))];
  const byFolder = groupBy(
    uses.filter((use) => use.left !== null || use.hasMoved),
    (use) => folderOf(use.draft),
  );
  const mayDecide = mayDecideFor(project);
  const found = new Map<string, OtherUses>();
  for (const draft of free) {
    const isNeeded = needed.has(draft.path);
    if (!mayDecide(draft) || !(isNeeded || draft.result.changed)) continue;
    let [stillUsed, hasMoved]: [Phrase | null, boolean] = [null, isNeeded];
    const own = folderOf(draft);
    for (const use of [...byFolder].flatMap(([folder, its]) => (folder === own ? [] : its))) {
      const tells = (use.left !== null && stillUsed === null) || (use.hasMoved && !hasMoved);
      if (!tells) continue;
      if (!(await project.types.sees(use.draft.path, use.draft.source, draft.path))) continue;
      stillUsed ??= use.left;
      hasMoved ||= use.hasMoved;
    }
    if (stillUsed !== null || hasMoved) found.set(draft.path, { stillUsed, hasMoved });
  }
  return found;
}

interface ForeignUse {
  readonly draft: Draft;
  /** A use that stays, for messages; null without any. */
  readonly left: Phrase | null;
  readonly hasMoved: boolean;
}

function useOf(draft: Draft, needNoOther: readonly UsePlace[]): ForeignUse {
  return { draft, left: describeUse(draft, needNoOther), hasMoved: hasMovedUse(draft) };
}

async function standingUses(drafts: readonly Draft[], project: Project): Promise<ForeignUse[]> {
  return (await findStanding(drafts, project)).map((standing) => {
    const [first] = standing.draft.result.findings;
    return { draft: standing.draft, left: first ? showUse(first, standing) : null, hasMoved: false };
  });
}

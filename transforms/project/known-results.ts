import { findRow } from "../../src/api/table.js";
import type { ResultOfUse } from "../../src/findings/finding.js";
import type { Draft } from "./draft.js";
import type { Project } from "./project.js";
import { isTyped, receiverOf } from "./standing-types.js";

/**
 * The results that typings say more of than v1 does, for the uses in other files that go to v1; null where nobody can be
 * asked, and where no typing does.
 *
 * @param drafts of files that may change
 */
export async function findKnownResults(
  drafts: readonly Draft[],
  project: Project,
): Promise<ResultOfUse[] | null> {
  const hasAny = drafts.some(({ result }) => result.typings?.some(({ hasResults }) => hasResults));
  if (!project.types.areAsked || !hasAny) return null;
  const found: ResultOfUse[] = [];
  for (const draft of drafts.filter(({ path }) => isTyped(path))) {
    for (const finding of draft.result.findings) {
      const { api, span, outcome } = finding;
      const row = findRow(api);
      if (outcome !== "migrated" || !row || !row.isUntyped) continue;
      const declared = await receiverOf(finding, draft, project);
      if (!declared?.result || declared.owner?.path === draft.path) continue;
      const { text: type, isVisible } = declared.result;
      found.push({ path: draft.path, api, start: span.start, type, isVisible });
    }
  }
  return found;
}

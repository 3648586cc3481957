import type { Draft, LoneDraft } from "./draft.js";
import type { Project } from "./project.js";

/** Drafts one file by itself, with the settings of its project. */
export async function draftAlone(file: Omit<Draft, "result">, project: Project): Promise<LoneDraft> {
  const alone = await project.types.migrateAlone({ path: file.path, text: file.source }, project.settings);
  return { ...file, ...alone };
}

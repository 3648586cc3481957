import type { Draft, LoneDraft } from "./draft.js";
import type { Project } from "./project.js";

/** Migrates a file that was read. */
export async function draftAgain(file: Omit<Draft, "result">, project: Project): Promise<LoneDraft> {
  const alone = await project.types.migrateAlone({ path: file.path, text: file.source }, project.settings);
  return { ...file, ...alone };
}

import type { Finding, RefusedUse, UsePlace } from "../../src/findings/finding.js";
import { type Phrase, phrase } from "../../src/findings/phrase.js";
import type { Declared } from "../../src/type-facts.js";
import { isType, mayDecideFor, placeIn, type StandingUses } from "./client-use.js";
import { type Draft, whyLeft } from "./draft.js";
import type { Project } from "./project.js";

const notGiven = "not among the paths given: add it to them";

/**
 * What files that stay need of the types that others declare: those that were not given, and those with uncommitted changes.
 * They are looked into only where a file that changes may declare a type that they see.
 *
 * @returns by the folder of the package
 */
export async function findStandingUses(
  drafts: readonly Draft[],
  project: Project,
): Promise<ReadonlyMap<string, StandingUses>> {
  const found = new Map<string, { ofType: Map<string, Phrase>; ofAny: Phrase | null }>();
  for (const { draft, why } of await findStanding(drafts, project)) {
    const folder = project.packageOf(draft.file);
    const uses = found.get(folder) ?? { ofType: new Map(), ofAny: null };
    found.set(folder, uses);
    for (const finding of draft.result.findings) {
      const shown = showUse(finding, { draft, why });
      const declared = await receiverOf(finding, draft, project);
      // By a type of its own, it may need any that its client has elsewhere.
      if (!declared || declared.path === draft.path) uses.ofAny ??= shown;
      else if (!uses.ofType.has(declared.path)) uses.ofType.set(declared.path, shown);
    }
  }
  return found;
}

/** A file that stays as it is, though it uses the client. */
export interface Standing {
  readonly draft: Draft;
  /** Why it stays, in brackets behind its name. */
  readonly why: string;
}

/** Those in TypeScript; none where no file that changes may declare a type that they see. */
export async function findStanding(drafts: readonly Draft[], project: Project): Promise<Standing[]> {
  const mayDecide = mayDecideFor(project);
  const dirty = drafts.filter(({ uncommitted }) => uncommitted);
  if (project.beyond.length + dirty.length === 0) return [];
  if (!drafts.some((draft) => draft.result.changed && mayDecide(draft))) return [];
  return [
    ...(await project.draftBeyond()).map((draft) => ({ draft, why: notGiven })),
    ...dirty.map((draft) => ({ draft, why: `which ${whyLeft(draft.uncommitted!)}` })),
  ].filter(({ draft }) => isTyped(draft.path));
}

/** A use of a file that stays, for messages. */
export function showUse({ api, span }: Finding, { draft, why }: Standing): Phrase {
  return phrase`${api} in ${placeIn(draft, span)} (${why})`;
}

/**
 * Uses that are left and go by a type of their own file: they need that one, and no other. Which type it is, is looked at only
 * where the types were asked anyway; else those of a file that keeps one go by that.
 */
export async function findOwnUses(drafts: readonly Draft[], project: Project): Promise<UsePlace[]> {
  const isAsked = project.types.known() !== null;
  const found: UsePlace[] = [];
  for (const draft of drafts.filter(({ path }) => isTyped(path))) {
    const keepsType = draft.result.findings.some(
      ({ api, reason }) => reason === "still-in-use" && isType(api),
    );
    if (!keepsType && !(isAsked && project.looks.mayDeclareOld(draft.source))) continue;
    for (const finding of draft.result.findings) {
      if (finding.outcome === "migrated") continue;
      const declared = isAsked ? await receiverOf(finding, draft, project) : null;
      const isOwn = declared?.path === draft.path && (declared.isWritten || keepsType);
      if (isOwn || (!declared && keepsType))
        found.push({ path: draft.path, api: finding.api, start: finding.span.start });
    }
  }
  return found;
}

/** The type of the project that a use's client has. */
export async function receiverOf(
  { api, span, replacement }: Finding,
  { path, source }: Draft,
  project: Project,
): Promise<Declared | null> {
  if (isType(api)) return null;
  return project.types.receiverType(path, source, span, {
    old: api.split("."),
    now: headOf(replacement ?? ""),
  });
}

/** Whether the compiler holds a file to the types in it. */
export function isTyped(path: string): boolean {
  return /\.[cm]?tsx?$/.test(path);
}

/**
 * Uses that would go to a member that their client's type doesn't have and will not get, since the file that declares the
 * type stays as it is.
 *
 * @param drafts as they would be written
 */
export async function findHeld(drafts: readonly Draft[], project: Project): Promise<RefusedUse[]> {
  const staying = new Map<string, string>();
  for (const { path, source, uncommitted } of drafts)
    if (uncommitted && project.looks.mayDeclareOld(source))
      staying.set(path, `which ${whyLeft(uncommitted)}`);
  for (const { path, file } of project.beyond)
    if (project.looks.mayDeclareOld(project.read(file))) staying.set(path, notGiven);
  if (staying.size === 0) return [];
  const held: RefusedUse[] = [];
  for (const draft of drafts) {
    const { path, result, uncommitted } = draft;
    if (uncommitted || !result.changed || !isTyped(path)) continue;
    for (const finding of result.findings) {
      const { api, span, outcome, replacement } = finding;
      if (outcome !== "migrated" || replacement === null) continue;
      const declared = await receiverOf(finding, draft, project);
      const why = declared?.lacks && staying.get(declared.path);
      if (!why) continue;
      const what = declared.name ?? "the type of the client";
      held.push({
        path,
        api,
        start: span.start,
        message: `${what} in ${declared.path} (${why})`,
        reason: "linked",
      });
    }
  }
  return held;
}

function headOf(path: string): string {
  return path.split(".")[0]!;
}

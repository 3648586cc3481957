import type { Reason } from "../../src/api/reasons.js";
import { stays } from "../../src/findings/declined.js";
import { asMade } from "../finish/select-changes.js";
import type { Choice, OpenFile } from "./plan.js";
import type { Danger, Question, Unmet } from "./question.js";

type Counted = Pick<Question, "path" | "canGoBack" | "at">;

/** A choice as it is asked about. */
export function questionOf(
  choice: Choice,
  file: OpenFile,
  asked: Counted & Pick<Question, "parts" | "editable" | "isEdited">,
): Question {
  const { isOffer } = choice;
  const references = referencesOf(choice).map((index) =>
    asMade(index, file.result.references[index]!, file.draft),
  );
  return { ...asked, kind: "change", references, isOffer, dangers: dangersOf(choice, file) };
}

/** A choice that isn't asked about. */
export function unmetOf(
  choice: Choice,
  { result }: OpenFile,
  counted: Counted,
  unmet: "needed" | "neededElsewhere",
): Unmet {
  const references = referencesOf(choice).map((index) => result.references[index]!);
  return { ...counted, kind: "unmet", references, why: stays[unmet] };
}

function referencesOf({ path, parts }: Choice): readonly number[] {
  return parts.get(path)!.references;
}

/** Each reason once. */
function dangersOf(choice: Choice, { result }: OpenFile): Danger[] {
  const found = new Map<Reason, Danger>();
  for (const index of referencesOf(choice)) {
    const { outcome, reason, message, accepted = [] } = result.references[index]!;
    if (outcome === "unsafe" && reason !== null && !found.has(reason)) found.set(reason, { reason, message });
    for (const one of accepted) if (!found.has(one)) found.set(one, { reason: one, message: null });
  }
  return [...found.values()];
}

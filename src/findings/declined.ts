import type { Reference } from "../model.js";

/** What is said of a use that could have been migrated and stays, by why it does. */
export const stays = {
  left: "You left this one; run again to choose it.",
  /** Of a type: what is there for it stays. */
  needed: "You left a use that needs it; run again to choose both.",
  neededElsewhere: "You left a use in another file, which may need it; run again to choose both.",
  unasked: "You were not asked about this one; run again to choose it.",
  stopped: "You stopped before its file was done; run again to choose it.",
} as const;

/** Whether a use stays because nobody was asked about it, or not to the end. */
export function isUnasked({ message }: Pick<Reference, "message">): boolean {
  return message === stays.unasked || message === stays.stopped;
}

/** A use that stays as it is, for a reason that is none of its own. */
export function decline(reference: Reference, message: string): Reference {
  return reference.outcome === "migrated"
    ? { ...reference, outcome: "manual", reason: "declined", message }
    : reference;
}

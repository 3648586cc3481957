import type { Reason } from "../api/reasons.js";
import type { Edit, Elsewhere, Implemented, Reference, Result, Span } from "../model.js";
import type { Phrase } from "./phrase.js";

/** What became of one use of the old API. Places are offsets into the input, and nothing is put into words yet. */
export interface Finding
  extends Pick<Reference, "api" | "name" | "outcome" | "replacement" | "reason" | "snippet"> {
  /** The use as a whole. */
  readonly span: Span;
  /** What there is to say beside the reason's own words. */
  readonly details: Details;
  /** What is worth knowing about a rewrite that was made. */
  readonly notes: readonly Note[];
}

/** `Accepted`: a danger that `--unsafe` took. */
export type Note = Phrase | Accepted;

export interface Accepted {
  readonly reason: Reason;
  readonly details: Details;
}

export interface Details {
  /** What stands in the way, e.g. the operator; of an ignored use, why it is. */
  readonly detail: Phrase;
  /** What to do, instead of the reason's own advice. */
  readonly hint?: Phrase | undefined;
  /** What shows the problem at another place, as a sentence. */
  readonly because?: Phrase | undefined;
}

/** What was made of one source text, as `Result` is what is told of it. */
export interface Migration extends Omit<Result, "references"> {
  /** In the order of the source; `Change.references` counts them. */
  readonly findings: readonly Finding[];
  /** Comments that say to ignore what is below them, and of which nothing is ignored; absent where there are none. */
  readonly idle?: readonly IdleComment[];
  /** For comments that say what is left; absent where nothing is, and nothing was. */
  readonly marks?: Marks | undefined;
  /** What becomes of the uses that `offers` change, by their index; absent without any. */
  readonly offered?: ReadonlyMap<number, Finding>;
}

/** A comment that says to ignore what is below it, where nothing is. */
export interface IdleComment extends Span {
  /** False where it doesn't stand by itself above a line of code. */
  readonly isAbove: boolean;
  /** Takes it away; null where that would change a text. */
  readonly removal: Edit | null;
}

/** Where comments can stand that say what is left. */
export interface Marks {
  readonly places: readonly MarkPlace[];
  /** Where the comments start that there are. */
  readonly comments: readonly number[];
}

/** Where a comment can stand for a finding that is left. */
export interface MarkPlace {
  /** Index of the finding. */
  readonly finding: number;
  /** Where the statements around it start, from the inside out. */
  readonly statements: readonly number[];
  /** In another language: where the nearest line of markup begins that a comment of the language can stand above. */
  readonly markup?: number | undefined;
  /** Indices of the findings without which nobody would take it for a use. Default: it shows by itself. */
  readonly shownBy?: readonly number[];
}

/** What the rest of a project does with the client, before it is put into words. */
export interface OtherUses extends Omit<Elsewhere, "stillUsed" | "implemented"> {
  readonly stillUsed: Phrase | null;
  readonly implemented?: readonly ImplementedBy[];
}

export interface ImplementedBy extends Omit<Implemented, "by"> {
  readonly by: Phrase;
}

/** A use, by where it is. */
export interface UsePlace {
  /** As in `MigrateOptions`. */
  readonly path: string;
  readonly api: string;
  /** Where the use as a whole starts: an offset into the input. */
  readonly start: number;
}

/** A use that is not to be migrated: the compiler found fault with what came of it, or a type that it needs stays. */
export interface RefusedUse extends UsePlace {
  /** As in `Refused`. */
  readonly message: Phrase;
  /** Default `"type-error"`. */
  readonly reason?: "type-error" | "linked" | "assigned";
}

/** What somebody wrote that a use returns, in a typing of another file. */
export interface ResultOfUse extends UsePlace {
  /** As it is written: `Promise<Container[]>`. */
  readonly type: string;
  /** Whether that means the same where the use is. */
  readonly isVisible: boolean;
}

/** Whether two places are those of the same use. */
export function isSameUse(one: UsePlace, other: UsePlace): boolean {
  return one.start === other.start && one.api === other.api && one.path === other.path;
}

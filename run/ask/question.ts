import type { Reason } from "../../src/api/reasons.js";
import type { Reference, Span } from "../../src/model.js";
import type { FileResult } from "../../src/results.js";

/** Where somebody is on the way through all that is asked. Counts start at 1. */
export interface Counter {
  readonly file: number;
  /** How many files have something to ask about. */
  readonly files: number;
}

export interface ChangeCounter extends Counter {
  /** Which of its file's changes it is. */
  readonly change: number;
  readonly changes: number;
}

interface Item {
  readonly at: Counter;
  /** Of the file that it stands in; as in `FileResult`. */
  readonly path: string;
  /** There is a question before it whose answer can still be another. */
  readonly canGoBack: boolean;
}

/** A text before and after a change, both as they would be written. */
export interface Part {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** Why a change can't be proved to keep the behaviour. */
export interface Danger {
  readonly reason: Reason;
  /** Null where it stands among the notes. */
  readonly message: string | null;
}

/** Whether to make a change. */
export interface Question extends Item {
  readonly kind: "change";
  readonly at: ChangeCounter;
  /** The text of its file first, then those of others that change with it. */
  readonly parts: readonly Part[];
  /** The uses of its file that it changes, as they are reported if it is made. */
  readonly references: readonly Reference[];
  readonly dangers: readonly Danger[];
  /** It is made only if it is chosen by itself. */
  readonly isOffer: boolean;
  /** What can be written in its place; or why nothing can. */
  readonly editable: Editable;
  /** The change has been written anew. */
  readonly isEdited: boolean;
}

export type Editable = EditableText | { readonly why: string };

export interface EditableText {
  readonly text: string;
  /** What the text takes the place of, in the file as it is. */
  readonly span: Span;
}

/** A use that nothing can be chosen about. */
export interface Left extends Item {
  readonly kind: "left";
  readonly file: FileResult;
  readonly reference: Reference;
}

/** Comments that are put in and taken out, whatever is chosen. */
export interface Markers extends Item {
  readonly kind: "markers";
  readonly parts: readonly Part[];
}

/** A change that isn't asked about, because of an earlier answer. */
export interface Unmet extends Item {
  readonly kind: "unmet";
  readonly at: ChangeCounter;
  readonly references: readonly Reference[];
  readonly why: string;
}

/** What somebody wrote in the place of a change, and can't be taken. */
export interface Mend extends Item {
  readonly kind: "mend";
  readonly text: string;
  readonly problem: Problem;
}

export interface Problem {
  readonly message: string;
  /** The whole text of the file with it. */
  readonly code: string;
  /** From 1 on; null where it is no place. */
  readonly line: number | null;
  readonly column: number | null;
}

export type Asked = Question | Left | Markers | Unmet | Mend;

/**
 * - `yes`, `no`: this change; of what is no question, `yes` goes on;
 * - `all`, `none`: this change and all later ones of its file;
 * - `everything`: this change and all later ones of all files;
 * - `skip`: no change of its file;
 * - `back`: to the question before;
 * - `quit`: no more questions; `stop`: nor is the file at hand written.
 */
export type Word = "yes" | "no" | "all" | "none" | "everything" | "skip" | "back" | "quit" | "stop";

export interface Answer {
  readonly word: Word | "edit";
  /** With `edit`: what is to stand there. */
  readonly text?: string;
}

export type Ask = (item: Asked) => Promise<Answer>;

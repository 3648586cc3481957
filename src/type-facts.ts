import type { Span } from "./model.js";

/** A use's path in the old client, and the first segment of that in the new one: `backend.get`, `extension`. */
export interface Members {
  readonly old: readonly string[];
  readonly now: string;
}

/** Where a type is written out. */
export interface Owner extends Span {
  readonly path: string;
}

/** A type, by its name if it has one, and the file that declares it or says that something is of it. */
export interface Declared {
  readonly name: string | null;
  readonly path: string;
  /** Whether it lacks the member that the use would have afterwards. */
  readonly lacks: boolean;
  /** Whether the type itself is written there, not only that something is of it. */
  readonly isWritten: boolean;
  /** What lists the member that the use has now; null where no file of the project does. */
  readonly owner: Owner | null;
  /** What that says of the member's result; null where it says nothing. */
  readonly result: DeclaredResult | null;
}

/** The type that somebody wrote for what a member returns. */
export interface DeclaredResult {
  readonly text: string;
  /** Whether all that it names means the same at the place that was asked about. */
  readonly isVisible: boolean;
}

/** What has to go by a typing: the place of a value or a class that is made for it. */
export interface Implementer {
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
  /** False where it has some of the typing's members and needs no others: `Partial<Client>`, a cast. */
  readonly hasAll: boolean;
}

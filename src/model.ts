import type { Reason } from "./api/reasons.js";

/**
 * What happens to one reference to the old API.
 *
 * - `migrated`: rewritten;
 * - `unsafe`: there is a rewrite, but it can't be proved to keep the behaviour; `--unsafe` applies it;
 * - `manual`: there is no rewrite; a person has to look;
 * - `ignored`: a comment says to leave it (`// ddclient-migrate-ignore: why`).
 */
export type Outcome = "migrated" | "unsafe" | "manual" | "ignored";

/** One use of the old API, with what became of it. Lines and columns start at 1 and speak of the input. */
export interface Reference {
  /** The deprecated name as the table has it, e.g. `backend.execInVMExtension`. */
  readonly api: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** Where the member's name stands, or what stands for it: offsets into the input. */
  readonly name: Span;
  readonly outcome: Outcome;
  /** The v1 path, e.g. `extension.vm.cli.exec`; null when there is none to go to, or it is not to be gone to. */
  readonly replacement: string | null;
  readonly reason: Reason | null;
  /** What is in the way and what to do; of an ignored one, why it is; null when migrated. */
  readonly message: string | null;
  /** What is worth knowing about a rewrite that was made. */
  readonly notes: readonly string[];
  /** Why a rewrite that `unsafe` made can't be proved to do the same; absent of all others. */
  readonly accepted?: readonly Reason[];
  /** Of a use that is left: code that does the same in v1, for a person to look at and paste. Absent without any. */
  readonly snippet?: string;
}

/** From offset `start` to offset `end`, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A piece of the original text, emitted with the edits in it applied. */
export interface Slice extends Span {
  /** For a block that moves: how its lines but the first are indented anew. */
  readonly indent?: Reindent;
}

/** Lines that begin with `from` begin with `to` instead; the others stay as they are. */
export interface Reindent {
  readonly from: string;
  readonly to: string;
  /** What each line of the file begins with before its indentation: `> ` in a quote. Default: nothing. */
  readonly behind?: string;
  /** Where a line break is data (template literals), so that what follows it is no indentation. */
  readonly frozen: readonly Span[];
}

/** What an edit writes: new text and slices of the original, in order. */
export type Fragment = string | Slice;

/** Replaces the source from `start` to `end` (UTF-16 offsets into the source as it was given). */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly content: readonly Fragment[];
  /** What it writes as long as another change that has this edit, too, is not made. Default: the same. */
  readonly untilAll?: readonly Fragment[];
}

/** Edits that make sense only together, e.g. an alias and all of its uses. */
export interface Change {
  readonly edits: readonly Edit[];
  /** Indices into `Result.references`. Empty where it only follows a change of another file. */
  readonly references: readonly number[];
  /** Changes of several files that have the same one are made together or not at all. */
  readonly group?: string;
  /**
   * Indices into `Result.references`: uses that a type is there for, so that it can only go with them or after them. Absent
   * where it can go at any time.
   */
  readonly needs?: readonly number[];
  /** The type is there for uses in other files, too; all of them can move. */
  readonly needsOthers?: true;
}

/** Why a source could not be migrated at all. */
export interface Failure {
  readonly code: "syntax-error" | "internal-error";
  readonly message: string;
  readonly line: number | null;
  readonly column: number | null;
  /** The code is nested more deeply than the stack allows for: with a larger one it may be migrated. */
  readonly isTooDeep?: true;
}

/** A client, or what a path from it leads to: `ddClient.backend` → ["backend"]. */
export interface KnownClient {
  readonly path: readonly string[];
  /** False where it may also be something else than a client. */
  readonly certain: boolean;
  /** The version of the API in its static type; null where no typing of the client's package says it. */
  readonly type: "v0" | "v1" | "v1Hybrid" | "any" | null;
  /** All its members may be missing: `Partial<Client>`. */
  readonly isPartial?: boolean;
  /** Members that a type which extends the client declares itself: they are not the client's. */
  readonly own?: readonly string[];
}

/** What the types of a whole project say of one expression. */
export interface KnownType {
  /** Set when it is a client. */
  readonly client: KnownClient | null;
  /** It is known not to be a client, and to have the members that are used of it here; these may be clients. */
  readonly isOther: boolean;
  /** Where its type is `any`: the compiler found fault with it, and gave up on the type. */
  readonly isFaulty: boolean;
  /** It is certainly a string, never missing. */
  readonly isString: boolean;
  /** All texts that it can be, where the type lists them: `"up" | "down"`, an enum; null where it doesn't. */
  readonly texts: readonly string[] | null;
}

/**
 * What is known of a global, or of what it leads to. `none`: all scripts that share it are seen, and none gives it anything;
 * `unknown`: of those that are seen none gives it anything that is known.
 */
export type KnownGlobal =
  | { readonly kind: "client"; readonly client: KnownClient }
  | { readonly kind: "function" | "object" | "none" | "unknown" };

/** A piece of a file of the project. */
export interface Place extends Span {
  /** As in `MigrateOptions`. */
  readonly path: string;
}

/** Who calls a function, over the whole program. */
export interface Callers {
  /** Each call as a whole, in files of the project; in no order. */
  readonly calls: readonly Place[];
  /** Elements that are made of it: `<Panel …>`. What calls it then is none of the project's code. Default: none. */
  readonly elements?: readonly Place[];
  /** Why there may be more of them; null when these are all. */
  readonly unknown: Unknown | null;
}

/** Why not all calls of a function are known. */
export interface Unknown {
  /** A place that shows it; null where it is no single one. */
  readonly place: Place | null;
  /** The rest of a sentence that begins with the function's name: `is exported from a library`. */
  readonly why: string;
  /** There are no more calls, but one of them stands in a file that can't change. */
  readonly isHeld?: true;
}

/** Answers about a project's types, for what one file alone can't show. */
export interface ProjectTypes {
  /**
   * What is known of the expression at a place of a file; undefined when there is no answer.
   *
   * @param path as in `MigrateOptions`
   * @param text the whole text of the file, which `span` speaks of
   */
  typeOf(path: string, text: string, span: Span): KnownType | undefined;

  /**
   * Who calls a function; undefined when there is no answer.
   *
   * @param span the whole function: a declaration, a method, or an expression that a constant or a property holds
   */
  callersOf(path: string, text: string, span: Span): Callers | undefined;

  /**
   * What another script of the same page gives a global; undefined when there is no answer. Default: there is none.
   *
   * @param steps the global's name, or `.name` for the member of the window; then what leads on from it: `.member`, `()`
   */
  globalAt?(path: string, text: string, steps: readonly string[]): KnownGlobal | undefined;

  /** What a file of the project has in it, for a place in it; undefined when it can't be read or may not be changed. */
  textOf(path: string): string | undefined;
}

/** What the rest of a project does with the client, for the types that other files see. */
export interface Elsewhere {
  /** A use in another file that stays and needs the old members: `execHostCmd in src/a.ts:12`; null when there is none. */
  readonly stillUsed: string | null;
  /** Some use in another file moved to v1. */
  readonly hasMoved: boolean;
  /** Nobody can tell what other files do with a client that comes from this one: their uses aren't known to be its. */
  readonly isUnknown?: boolean;
  /** What is made for the typings of the file, in this file or another. Default: nothing that the file doesn't show. */
  readonly implemented?: readonly Implemented[];
}

/** A typing, from where to where its members are listed, with a value or a class that is made for it. */
export interface Implemented extends Span {
  /** Where that is: `src/fake.ts:12`. */
  readonly by: string;
  /** False where it has only some of the members, and needs no more: `Partial<Client>`. */
  readonly hasAll: boolean;
}

/** A hand-written typing of the client that other files may see; from where to where its members are listed. */
export interface SharedTyping extends Span {
  /** Whether it has v1's members in the result, alone or beside its own. */
  readonly hasV1: boolean;
  /** Why it can't get them, as the rest of a sentence; null where it could. */
  readonly obstacle: string | null;
  /** Whether it says more of some member's result than v1 does. */
  readonly hasResults: boolean;
}

/** A use that is not to be migrated: the compiler found fault with what came of it, or a type that it needs stays. */
export interface Refused extends Pick<Reference, "api" | "line" | "column"> {
  /** As in `MigrateOptions`. */
  readonly path: string;
  /** What the compiler says; for `linked`, which type stays; for `assigned`, who replaces the member. */
  readonly message: string;
  /** Default `"type-error"`. */
  readonly reason?: "type-error" | "linked" | "assigned";
}

/** What somebody wrote that a use returns, in a typing of another file. */
export interface KnownResult extends Pick<Reference, "api" | "line" | "column"> {
  /** As in `MigrateOptions`. */
  readonly path: string;
  /** As it is written: `Promise<Container[]>`. */
  readonly type: string;
  /** Whether that means the same where the use is. */
  readonly isVisible: boolean;
}

/** Where code gets its client from: wherever it does already, or by importing it. */
export type ClientOrigin = "keep" | "import";

export interface MigrateOptions {
  /** Chooses the parser by its extension and stands in messages; nothing is read from it. Default `"source.js"`. */
  readonly path?: string;
  /** Also apply the rewrites that rely on Docker Desktop joining words. Default false. */
  readonly unsafe?: boolean;
  /** Also tell the rewrites that `unsafe` would apply, and don't apply them. Default false. */
  readonly offers?: boolean;
  /** Leave a `TODO(ddclient-migrate)` comment at what was left, with its snippet below. Default false. */
  readonly todo?: boolean;
  /**
   * How the code comes to its client. `"import"`: a module that reaches for `window.ddClient` imports
   * `createDockerDesktopClient` and makes one constant of what it gives. That is the same object, and it throws where there
   * is none, as soon as the module is loaded; so files that ask whether there is a client, or put another in its place,
   * keep `window.ddClient`, and so do scripts, tests, and what stays on v0. Default `"keep"`: the receivers stay as they
   * are.
   */
  readonly client?: ClientOrigin;
  /** Asked about what the text alone can't show. Default: nobody is asked. */
  readonly types?: ProjectTypes;
  /** Decides, along with this file's own uses, on types that other files see. Default: only this file decides. */
  readonly elsewhere?: Elsewhere;
  /** Uses to leave. Default: none. */
  readonly refused?: readonly Refused[];
}

/** What `migrate` made of one source text. */
export interface Result {
  /** The whole new text; the input itself when nothing changed. */
  readonly code: string;
  readonly changed: boolean;
  /** In the order of the source. */
  readonly references: readonly Reference[];
  readonly changes: readonly Change[];
  /** With `offers`: what would be changed with `unsafe`, besides; the text doesn't have it. */
  readonly offers?: readonly Change[];
  /** What the parser had to recover from, and the like. */
  readonly notes: readonly string[];
  /** Members of the old API that the file puts something else in the place of. */
  readonly replaces?: readonly string[];
  /** The typings of the client that other files may see; absent without any. */
  readonly typings?: readonly SharedTyping[];
  /** With `client: "import"`: why the file keeps reaching for `window.ddClient`, as the rest of a sentence. */
  readonly keepsClient?: string;
  /** With `client: "import"`: where the file asks for a client or puts one in its place, as the rest of a sentence. */
  readonly asksForClient?: string;
  readonly error: Failure | null;
}

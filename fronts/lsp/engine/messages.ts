import type { Change, ClientOrigin, Edit } from "../../../src/model.js";
import type { SessionResult } from "../../../transforms/session/session.js";

/** What a thread is told. Files are absolute, through all links, with `/`. */
export type Told =
  | { readonly kind: "folders"; readonly folders: readonly string[] }
  | { readonly kind: "client"; readonly client: ClientOrigin }
  | { readonly kind: "set"; readonly file: string; readonly version: number; readonly text: string }
  | { readonly kind: "close"; readonly file: string }
  /** Files that are, or were, on the disk; or what says which files there are. */
  | { readonly kind: "disk"; readonly files: readonly string[] };

/** What a thread is asked. */
export type Asked =
  /** What becomes of a file; null where it isn't known. */
  | { readonly kind: "file"; readonly file: string }
  /** A comment that leaves one use: to be ignored, or as something to be done. Null where there is none to put. */
  | { readonly kind: "comment"; readonly file: string; readonly at: number; readonly as: "ignore" | "todo" }
  /** What becomes of all files of the projects, and of those that are open, that there is anything to say of. */
  | { readonly kind: "all" };

export interface Answers {
  readonly file: FileView | null;
  readonly comment: Edit | null;
  readonly all: readonly FileView[];
}

/** A file that changes along with another, with all of its changes. */
export interface RelatedFile extends Pick<FileView, "version" | "text"> {
  readonly changes: readonly Change[];
  readonly offers: readonly Change[];
}

/** A file, with what becomes of it. */
export interface FileView {
  readonly file: string;
  /** The top folder of its project; null where it is looked at by itself. */
  readonly project: string | null;
  /** The editor's; null where the file isn't open. */
  readonly version: number | null;
  readonly text: string;
  readonly result: SessionResult;
  /** The files that change along with it, by file. */
  readonly others: ReadonlyMap<string, RelatedFile>;
}

/** From the main thread. */
export type Message = { readonly told: Told } | { readonly id: number; readonly asked: Asked };

/** To the main thread. */
export type Reply =
  | { readonly id: number; readonly begun: true }
  | { readonly id: number; readonly value: unknown }
  /** Something has changed meanwhile: ask again. */
  | { readonly id: number; readonly stopped: true }
  | { readonly id: number; readonly failure: string }
  /** A project was read, and is looked at as a whole. */
  | { readonly event: "warming" }
  /** That is done, so that answers may be others now. */
  | { readonly event: "ready" }
  /** It was left for what somebody asked, and is begun again. */
  | { readonly event: "interrupted" }
  | { readonly event: "note"; readonly text: string };

/** What a thread begins with. */
export interface Start {
  readonly types: boolean;
  readonly client: ClientOrigin;
  /** One number: how often something was told. Work that began before is stopped. */
  readonly told: SharedArrayBuffer;
}

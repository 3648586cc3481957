import type { Span } from "../../model.js";
import type { Dialect } from "../extensions.js";

/** The languages that code stands in. */
export type Host = "code" | "html" | "vue" | "svelte" | "markdown" | "mdx";

/**
 * How a piece of code is run:
 * - `classic`: a script; what it declares at its top are the page's globals
 * - `module`: a module of its own
 * - `setup`: the script of a component, run for each of them; what it declares, its markup sees
 * - `statements`: a handler, run each time something happens
 * - `declarations`: statements in the markup, whose names the markup beside them sees: `{@const x = …}`
 * - `expression`: evaluated each time the markup is shown, or something happens
 * - `parameters`: patterns that declare names, without parentheses: `item, i` of `v-for`
 * - `example`: shown to readers
 */
export type RegionKind =
  | "classic"
  | "module"
  | "setup"
  | "statements"
  | "declarations"
  | "expression"
  | "parameters"
  | "example";

/** A piece of code in a file. Offsets are UTF-16 units into the file as it is. */
export interface Region extends Span {
  readonly type: "region";
  readonly kind: RegionKind;
  readonly dialect: Dialect;
  /** Why it can't be read, where its language's parser says so: a page that a document shows. */
  readonly fault?: Fault;
  /** Absent where the code reads as it is written. */
  readonly encoded?: Encoded;
  /** The quotes that it stands in, so that new strings take the others, and those that don't are written as references. */
  readonly quotedBy?: '"' | "'";
  /** Of `statements` and handlers: names that whoever runs it gives: `event`, `$event`. */
  readonly given?: readonly string[];
  /** Of `statements`: its names are looked up on an element first, as those of `onclick="…"` in a page are. */
  readonly isOnElement?: true;
  /** Of an `expression`: its value is called when something happens (`on:click={run}`), and nobody looks at what that gives. */
  readonly isHandler?: true;
  /** Of an `expression`: something else may be assigned to it, too: `v-model`, `bind:value`. */
  readonly isWritten?: true;
  /** Of an `expression`: a name that is an attribute, too, so that no other code can stand there: `{client}`, `bind:value`. */
  readonly isName?: true;
}

/** Code that is written otherwise than it reads: with entities, or behind the `> ` of a quotation. */
export interface Encoded {
  /** What it reads. */
  readonly text: string;
  /**
   * For each UTF-16 unit of `text` where it is written in the file, and last where it ends; ascending. The region may begin
   * before the first of them, with what stands before its first line.
   */
  readonly offsets: readonly number[];
  /** How code is written there that has none of this. */
  encode(code: string): string;
  /** What each of its lines but the first begins with in the file, before the code; absent where that isn't known. */
  readonly linePrefix?: string;
  /** What has to stand around it once there is new code in it: an attribute without quotes gets some. */
  readonly needsQuotes?: '"' | "'";
  /** Where the whole value starts that it is the end of: that of a URL. Default: with the code. */
  readonly valueStart?: number;
}

/** A stretch of markup with names of its own, or that is shown many times, or at another time. */
export interface Block {
  readonly type: "block";
  /** What declares its names. */
  readonly parameters: readonly Region[];
  /** Names that it has besides, of which nothing is known: that of a snippet. */
  readonly names: readonly string[];
  /** What nothing declares is a member of the component here, not a global of the page: the template of Vue. */
  readonly isOnInstance?: true;
  readonly parts: readonly Part[];
}

export type Part = Region | Block;

/** Pieces of code that share their names, in the order in which they are run. */
export interface Unit {
  readonly host: Host;
  /** `page`: what is declared at the top are globals; `module`: nobody else sees it. */
  readonly scope: "page" | "module";
  readonly parts: readonly Part[];
  /** The files that a page runs besides, which see its globals. Default: none. */
  readonly loads?: readonly Load[];
  /** Default: none. */
  readonly onlookers?: readonly Onlooker[];
}

/** Something that sees the names that a unit declares at its top, and that nobody reads: a template in Pug. */
export interface Onlooker extends Span {
  /** What it is known to name. Default: any. */
  readonly words?: readonly string[];
}

/** `<script src="…">` */
export interface Load extends Span {
  readonly url: string;
  /** What it declares are no globals. */
  readonly isModule?: true;
}

/** What a file in another language has of code. */
export interface Found {
  /** None of them shares a name with another. */
  readonly units: readonly Unit[];
  /** What its language's parser could not make sense of, so that code may be overlooked. */
  readonly faults: readonly Fault[];
  /**
   * What may be code to something else than the language itself: `@click="…"` in a page, a template in a script, markup in
   * another language. Default: none.
   */
  readonly unread?: readonly Span[];
  /** Of a document, whose code is shown to readers: the deprecated members that its text speaks of. Absent for a program. */
  readonly prose?: readonly string[];
  /**
   * Where markup begins above whose line a comment of the language can stand: tags and comments, by where they start, and text
   * between tags. Default: nowhere.
   */
  readonly markup?: readonly Span[];
}

export interface Fault {
  /** As a sentence. */
  readonly message: string;
  /** Offset into the file. */
  readonly offset: number;
}

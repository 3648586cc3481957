import { editsOf } from "../edits/chosen.js";
import { type Piece, piecesOf, toSource } from "../edits/pieces.js";
import { applyEdits } from "../edits/render.js";
import type { Finding } from "../findings/finding.js";
import type { Change, Edit, Span } from "../model.js";
import { Document } from "../source/document.js";

/** A file of the run with its changes. */
export interface ChangedFile {
  /** As reports show it. */
  readonly path: string;
  /** Absolute, through all links, with `/`. */
  readonly file: string;
  readonly source: string;
  readonly findings: readonly Finding[];
  readonly changes: readonly Change[];
  /** Those among which they were chosen. Default: these are all. */
  readonly all?: readonly Change[];
}

/** The project with the changes of a run, or with some of them. */
export class Version {
  readonly files: readonly ChangedFile[];
  /** The new texts, by file. */
  readonly texts: ReadonlyMap<string, string>;
  readonly #byFile: ReadonlyMap<string, ChangedFile>;
  readonly #pieces = new Map<string, readonly Piece[]>();

  constructor(files: readonly ChangedFile[]) {
    this.files = files.filter(({ changes }) => changes.length > 0);
    this.#byFile = new Map(this.files.map((one) => [one.file, one]));
    this.texts = new Map(this.files.map((one) => [one.file, applyEdits(one.source, editsIn(one))]));
  }

  changesIn(file: string): readonly Change[] {
    return this.#byFile.get(file)?.changes ?? [];
  }

  fileOf(change: Change): ChangedFile {
    return this.files.find(({ changes }) => changes.includes(change))!;
  }

  piecesOf(file: string): readonly Piece[] {
    const one = this.#byFile.get(file);
    if (!one) return [];
    const pieces = this.#pieces.get(file) ?? piecesOf(one.source, editsIn(one));
    this.#pieces.set(file, pieces);
    return pieces;
  }

  /**
   * Line of the input at a place of a file's text in this version.
   *
   * @param text that text
   */
  lineOf(file: string, offset: number, text: string): number {
    const source = this.#byFile.get(file)?.source ?? text;
    return new Document(file, source).position(toSource(this.piecesOf(file), offset)).line;
  }

  /** The first and the last line of a span of the input. */
  linesOf(file: string, { start, end }: Span): { first: number; last: number } {
    const document = new Document(file, this.#byFile.get(file)?.source ?? "");
    return { first: document.position(start).line, last: document.position(end).line };
  }

  /** Some changes with those that are made together with them, in other files. */
  groupsOf(changes: readonly Change[]): Change[] {
    const groups = new Set(changes.flatMap(({ group }) => group ?? []));
    const mates = this.files.flatMap((one) =>
      one.changes.filter(({ group }) => group !== undefined && groups.has(group)),
    );
    return [...new Set([...changes, ...mates])];
  }

  without(changes: readonly Change[]): Version {
    const dropped = new Set(changes);
    const isKept = (change: Change) => !dropped.has(change);
    return new Version(
      this.files.map((one) => ({ ...one, changes: one.changes.filter(isKept), all: one.all ?? one.changes })),
    );
  }
}

function editsIn({ changes, all = changes }: ChangedFile): Edit[] {
  return editsOf(changes, all);
}

import { type Piece, toSource } from "../edits/pieces.js";
import type { Span } from "../model.js";
import { ts } from "../typescript/typescript.js";

/** What the compiler finds fault with, in the text of a file as it was checked. */
export interface Fault {
  /** Absolute, with `/`. */
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly code: number;
  /** Its first line, without absolute paths. */
  readonly message: string;
  /** Other places that the compiler names for it. */
  readonly related: readonly { readonly file: string; readonly start: number; readonly end: number }[];
}

/** The faults of one file of a program. */
export function faultsOf(program: ts.Program, file: ts.SourceFile): Fault[] {
  const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  return found
    .filter(({ category }) => category === ts.DiagnosticCategory.Error)
    .map((diagnostic) => ({
      ...placeOf(diagnostic),
      file: file.fileName,
      code: diagnostic.code,
      message: messageOf(diagnostic),
      related: (diagnostic.relatedInformation ?? []).flatMap((one) =>
        one.file ? [{ ...placeOf(one), file: one.file.fileName }] : [],
      ),
    }));
}

function placeOf({ start = 0, length = 0 }: ts.DiagnosticRelatedInformation): { start: number; end: number } {
  return { start, end: start + length };
}

/** `import("/home/me/project/node_modules/some/types").A` → `import("some/types").A` */
function messageOf({ messageText }: ts.Diagnostic): string {
  const [first = ""] = ts.flattenDiagnosticMessageText(messageText, "\n").split("\n");
  return first.replace(
    /import\("([^"]*)"\)/g,
    (_, path: string) => `import("${path.replace(/^.*\/(?:node_modules\/)?/, "")}")`,
  );
}

/**
 * The faults that have no counterpart before. One counterpart is of the same kind at the same place, or has the same words
 * in the same file, or is of the same kind in what an edit replaced.
 *
 * @param pieces what was edited in the file
 */
export function newFaults(
  before: readonly Fault[],
  after: readonly Fault[],
  pieces: readonly Piece[],
): Fault[] {
  const left = new Set(before);
  const remaining = (found: readonly Fault[], isCounterpart: (fault: Fault, known: Fault) => boolean) =>
    found.filter((fault) => {
      const known = [...left].find((one) => one.code === fault.code && isCounterpart(fault, one));
      return !known || !left.delete(known);
    });
  const elsewhere = remaining(after, ({ start }, known) => toSource(pieces, start) === known.start);
  const others = remaining(elsewhere, ({ message }, known) => message === known.message);
  return remaining(others, ({ start }, known) =>
    pieces.some((piece) => contains(piece.after, start) && contains(piece.before, known.start)),
  );
}

function contains({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}

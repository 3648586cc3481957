import { Trees } from "../../src/scopes/trees.js";
import type { Document } from "../../src/source/document.js";
import { openDocument } from "../../src/source/hosts/open-document.js";

/** The result must parse no worse than the input did: an edit that breaks the program is ours to report, not to write. */
export function checkParses(before: Document, code: string): void {
  let problems: number;
  try {
    problems = countProblems(openDocument(before.path, code));
  } catch (error) {
    // Migrating may nest code by some more levels.
    if (error instanceof RangeError) throw error;
    throw new Error(`the result would not parse: ${(error as Error).message}`);
  }
  if (problems > 0 && problems > countProblems(before))
    throw new Error("the result would not parse as well as the input");
}

function countProblems(document: Document): number {
  const faults = document.embedding?.faults.length ?? 0;
  return treesOf(document).reduce(
    (sum, { parsed, broken }) => sum + parsed.recovered.length + broken.length,
    faults,
  );
}

/** The first error in the code itself. Where one was read on past, what fails later fails on its account. */
export function firstProblem(document: Document): unknown {
  try {
    return treesOf(document).flatMap(({ parsed }) => parsed.recovered)[0]?.error;
  } catch (error) {
    return error;
  }
}

function treesOf(document: Document) {
  const trees = new Trees();
  return (document.embedding?.units ?? [null]).map((unit) => trees.of(document, unit));
}

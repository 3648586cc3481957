import { Trees } from "../../src/scopes/trees.js";
import { DocumentCalls } from "../../src/session/document-calls.js";
import { Documents } from "../../src/session/documents.js";

/** Text by path; what is asked about stands between `«` and `»`. */
export type Files = Readonly<Record<string, string>>;

/** Calls as `path: text`, and why there may be more. */
export interface Answer {
  readonly calls: readonly string[];
  readonly unknown: string | null;
}

/** Who calls the functions that are marked, by what the documents show; in the order in which they stand in the first file. */
export function answers(marked: Files): Answer[] {
  const files = Object.fromEntries(
    Object.entries(marked).map(([path, text]) => [path, text.replace(/[«»]/g, "")]),
  );
  const documents = new Documents();
  for (const [path, text] of Object.entries(files)) documents.set(`/${path}`, { version: 0, text });
  const calls = new DocumentCalls(documents, documents.snapshot(), {
    ...{ isPart: false, trees: new Trees(1_000_000), display: (path) => path.slice(1) },
  });
  const show = ({ path, start, end }: { path: string; start: number; end: number }) =>
    `${path}: ${files[path]!.slice(start, end)}`;
  const [first] = Object.keys(marked);
  return spansIn(marked[first!]!).map((span) => {
    const found = calls.callersOf(`/${first}`, files[first!]!, span);
    const { place, why } = found?.unknown ?? {};
    const unknown = why === undefined ? null : place ? `${why} [${show(place)}]` : why;
    return { calls: (found?.calls ?? []).map(show).sort(), unknown };
  });
}

/** Where what is marked stands in a text without marks. */
function spansIn(text: string): { start: number; end: number }[] {
  let marks = 0;
  return [...text.matchAll(/«([^»]*)»/g)].map(({ index, 1: inside }) => {
    const start = index - marks;
    marks += 2;
    return { start, end: start + inside!.length };
  });
}

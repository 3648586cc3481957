import fc from "fast-check";
import { expect, test } from "vitest";
import { TypeReader } from "../../../src/typescript/type-reader.js";
import { makeFolder } from "../../run/temporary.js";
import { patience, programsOf } from "../choices.js";
import { runs } from "../runs.js";
import { isCode, writeSession } from "./edits.js";
import { questionsOf } from "./questions.js";

function createReader(files: ReadonlyMap<string, string>, hasAsking: boolean): TypeReader {
  const folder = makeFolder(Object.fromEntries(files));
  const code = [...files.keys()].filter(isCode).map((path) => `${folder}/${path}`);
  return new TypeReader({
    cwd: folder,
    roots: [folder],
    files: code,
    texts: new Map(),
    note: () => {},
    ...(hasAsking && { asking: new Set(code.slice(0, 2)) }),
  });
}

test(
  "a reader that saw files change answers like one that begins with them",
  () => {
    fc.assert(
      fc.property(programsOf(writeSession), ({ name, files: before, edits, hasAsking }) => {
        const files = new Map(Object.entries(before));
        const warm = createReader(files, hasAsking);
        edits.forEach(({ path, text }, version) => {
          for (const ask of questionsOf(files).values()) ask(warm);
          if (text === null) {
            warm.delete(path);
            files.delete(path);
          } else {
            warm.set(path, version, text);
            files.set(path, text);
          }
        });
        const fresh = createReader(files, hasAsking);
        const questions = questionsOf(files);
        // In another order: nothing that is asked has a say in what is answered next.
        const expected = [...questions].reverse().map(([question, ask]) => [question, ask(fresh)]);
        const answers = [...questions].map(([question, ask]) => [question, ask(warm)]);
        expect(answers, `${name} ${JSON.stringify(edits)}`).toEqual(expected.reverse());
      }),
      { numRuns: runs(25) },
    );
  },
  patience,
);

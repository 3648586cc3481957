import fc from "fast-check";
import { expect, test } from "vitest";
import type { Reference } from "../../../src/model.js";
import { migrate } from "../../../transforms/migrate.js";
import { patience, programsOf } from "../choices.js";
import { Figures } from "../figures.js";
import { type ReferenceProgram, writeProgram } from "../references/grammar.js";
import { runs } from "../runs.js";
import { type Placed, places } from "./places.js";

function positionIn(text: string, offset: number): string {
  const before = text.slice(0, offset).split("\n");
  return `${before.length}:${before.at(-1)!.length + 1}`;
}

/** The references of a program, where they are in the file that it stands in. */
function planted({ references }: ReferenceProgram, { text, offsets }: Placed): string[] {
  return references.map(
    ({ api, start, end }) =>
      `${api} ${positionIn(text, offsets[start]!)}-${positionIn(text, offsets[end - 1]! + 1)}`,
  );
}

/** The last unit may be written as a reference, `&quot;`: then where it ends is another matter. */
function located(references: readonly Reference[]): string[] {
  return references.map(
    ({ api, line, column, endLine, endColumn }) => `${api} ${line}:${column}-${endLine}:${endColumn}`,
  );
}

function outcomes(references: readonly Reference[]) {
  return references.map(({ api, outcome, reason }) => [api, outcome, reason]);
}

const figures = new Figures();

test.each(Object.entries(places))(
  "programs in %s",
  (name, { extensions, isAlone, isStrict, place, read }) => {
    fc.assert(
      fc.property(programsOf(writeProgram), fc.boolean(), (program, isCrlf) => {
        fc.pre(extensions.some((extension) => program.path.endsWith(`.${extension}`)));
        fc.pre(!isStrict || !program.features.has("hoists a function seen around its block"));
        const placed = place(program, isCrlf);
        const { path, text } = placed;
        const result = migrate(text, { path });
        expect([result.error, result.notes], text).toEqual([null, []]);
        expect(located(result.references), text).toEqual(planted(program, placed));
        // Throws where anything around it has changed.
        const code = read(result.code);
        const alone = migrate(program.code, { path: program.path });
        if (isAlone) {
          expect(code, text).toBe(alone.code);
          expect(outcomes(result.references), text).toEqual(outcomes(alone.references));
        }
        const again = migrate(result.code, { path });
        expect([again.error, again.code], result.code).toEqual([null, result.code]);
        figures.add(result.references.map(({ outcome }) => `${name} ${outcome}`));
      }),
      { numRuns: runs(40) },
    );
    figures.expectEach(name, 3, 3);
  },
  patience,
);

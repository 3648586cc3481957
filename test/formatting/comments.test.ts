import fc from "fast-check";
import { expect, test } from "vitest";
import { migrate } from "../../transforms/migrate.js";
import { fixtures } from "../fixtures/load.js";
import { runs } from "../properties/runs.js";
import { expectTidy } from "./expect-tidy.js";
import { findGaps, isProgram } from "./gaps.js";

const programs = fixtures
  .filter(({ input, output, path }) => input !== output && isProgram(input, path))
  .map(({ path, input, options }) => ({ path, input, options, gaps: findGaps(input, path) }));

const comment = fc.record({
  gap: fc.nat(),
  write: fc.constantFrom(
    (text: string) => `/* ${text} */`,
    (text: string) => ` /* ${text} */ `,
    (text: string) => `// ${text}\n`,
  ),
});

const commented = fc
  .tuple(fc.constantFrom(...programs), fc.array(comment, { minLength: 1, maxLength: 3 }))
  .map(([{ path, input, options, gaps }, comments]) => {
    let source = input;
    const placed = comments.map(({ gap, write }) => ({ at: gaps[gap % gaps.length]!, write }));
    for (const [i, { at, write }] of placed.sort((a, b) => b.at - a.at).entries()) {
      source = source.slice(0, at) + write(`comment ${i}`) + source.slice(at);
    }
    return { path, options, source };
  })
  // A line break after `return` is the end of the statement.
  .filter(({ source, path }) => isProgram(source, path));

test("comments may stand between any two words of a program", () => {
  let migrated = 0;
  let references = 0;
  fc.assert(
    fc.property(commented, ({ source, path, options }) => {
      const result = migrate(source, options);
      expectTidy(source, options, result);
      expect(isProgram(result.code, path)).toBe(true);
      references += result.references.length;
      migrated += result.references.filter(({ outcome }) => outcome === "migrated").length;
    }),
    { numRuns: runs(400) },
  );
  expect(migrated).toBeGreaterThan(references * 0.5);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { migrate } from "../../transforms/migrate.js";
import { fixtures } from "../fixtures/load.js";
import { runs } from "../properties/runs.js";
import { checkDamaged, type Fate, optionSets } from "./check-damaged.js";
import { damages, damageText } from "./damage.js";

const texts = fixtures.map(({ input }) => input);

/** Counts what became of damaged fixtures, so that a test can tell that it met all kinds of them. */
class Fates {
  readonly counts: Record<Fate, number> = { unreadable: 0, unchanged: 0, changed: 0 };

  add(text: string, fixture: number, options: number): void {
    const { path } = fixtures[fixture]!;
    this.counts[checkDamaged(text, { ...optionSets[options]!, path })]++;
  }

  /** Each kind is at least a twentieth of all. */
  expectEach(): void {
    const all = Object.values(this.counts).reduce((sum, count) => sum + count);
    for (const count of Object.values(this.counts)) expect(count).toBeGreaterThan(all / 20);
  }
}

const anyFixture = fc.nat(fixtures.length - 1);
const anyOptions = fc.nat(optionSets.length - 1);

test("fixtures cut off anywhere: no crash, no hang, no result that parses worse", () => {
  const fates = new Fates();
  fc.assert(
    fc.property(anyFixture, anyOptions, fc.nat(), (fixture, options, offset) => {
      const text = texts[fixture]!;
      fates.add(text.slice(0, offset % (text.length + 1)), fixture, options);
    }),
    { numRuns: runs(600) },
  );
  expect(fates.counts.unreadable).toBeGreaterThan(fates.counts.changed);
}, 600_000);

test("fixtures cut off after a line: no crash, no hang, no result that parses worse", () => {
  const fates = new Fates();
  fc.assert(
    fc.property(anyFixture, anyOptions, fc.nat(), (fixture, options, end) => {
      const lines = texts[fixture]!.split("\n");
      fates.add(lines.slice(0, end % (lines.length + 1)).join("\n"), fixture, options);
    }),
    { numRuns: runs(600) },
  );
  fates.expectEach();
}, 600_000);

test("fixtures with pieces lost, doubled, swapped, put in or spliced: the same", () => {
  const fates = new Fates();
  fc.assert(
    fc.property(anyFixture, anyOptions, damages(texts.length), (fixture, options, all) => {
      fates.add(damageText(texts[fixture]!, all, texts), fixture, options);
    }),
    { numRuns: runs(1500) },
  );
  fates.expectEach();
}, 600_000);

// The parser reads on after this, and gives a tree with a hole.
test("an argument that is missing is a syntax error, not a fault of the program", () => {
  const { error } = migrate('\nwindow.ddClient.execDockerCmd("ps",, "-a");', { path: "a.ts" });
  expect(error).toMatchObject({
    code: "syntax-error",
    message: "Unexpected token ','.",
    line: 2,
    column: 37,
  });
});

import { beforeAll, describe, expect, it } from "vitest";
import { editsOf } from "../../src/edits/chosen.js";
import { applyEdits } from "../../src/edits/render.js";
import { migrate } from "../../transforms/migrate.js";
import { type Fixture, fixtures } from "../fixtures/load.js";
import { share } from "../share.js";
import {
  asTypeScript,
  checkFixtures,
  findUnexplained,
  isTypeScript,
  type Verdicts,
  withoutResults,
} from "./check-fixtures.js";
import type { Strictness } from "./check-programs.js";

interface Checked {
  /** Against v1Hybrid as the package has it, or, where that finds fault, with what authors add to it. */
  readonly before: Verdicts;
  readonly after: Verdicts;
  readonly afterUnsafe: Verdicts;
  /** What is left still finds its client. */
  readonly afterInOldSurroundings: Verdicts;
  /** Only what is unsafe is made, and what is safe is left. */
  readonly afterOffers: Verdicts;
}

const unsafely = ({ input, options }: Fixture) => migrate(input, { ...options, unsafe: true }).code;
const withOffers = ({ input, options }: Fixture) => {
  const { changes, offers = [] } = migrate(input, { ...options, offers: true });
  return applyEdits(input, editsOf(offers, [...changes, ...offers]));
};

async function checkSides(some: readonly Fixture[], options?: Strictness): Promise<Checked> {
  const input = (fixture: Fixture) => fixture.input;
  const output = (fixture: Fixture) => fixture.output;
  const shipped = await checkFixtures(some, input, "shipped", options);
  const completed = await checkFixtures(some, input, "completed", options);
  return {
    before: new Map([...shipped].map(([each, errors]) => [each, errors.length ? completed.get(each)! : []])),
    after: await checkFixtures(some, output, "v1", options),
    afterUnsafe: await checkFixtures(some, unsafely, "v1", options),
    afterInOldSurroundings: await checkFixtures(some, output, "completed", options),
    afterOffers: await checkFixtures(some, withOffers, "completed", options),
  };
}

/** What type-checked still does, and what had errors has no more of them than before. */
function expectNoWorse(fixture: Fixture, checked: Checked): void {
  const had = checked.before.get(fixture)!;
  const left = [
    findUnexplained(fixture.output, fixture, checked.after.get(fixture)!, false),
    findUnexplained(unsafely(fixture), fixture, checked.afterUnsafe.get(fixture)!, true),
    withoutResults(fixture, checked.afterInOldSurroundings.get(fixture)!),
    withoutResults(fixture, checked.afterOffers.get(fixture)!),
  ];
  for (const errors of left) {
    if (errors.length > had.length) expect(errors).toEqual(had);
  }
}

const countSound = ({ before }: Checked) =>
  [...before.values()].filter((errors) => errors.length === 0).length;

const named = (some: readonly Fixture[]) =>
  some.map((fixture) => [`${fixture.topic}/${fixture.path}`, fixture] as const);

describe("a TypeScript fixture that type-checks still does", { timeout: 120_000 }, () => {
  const typed = fixtures.filter(isTypeScript);
  let checked: Checked;
  beforeAll(async () => {
    checked = await checkSides(typed);
  }, 120_000);

  it.each(named(typed))("%s", (_, fixture) => expectNoWorse(fixture, checked));

  it("is nearly every one", () => {
    expect(countSound(checked)).toBeGreaterThan(typed.length * 0.9);
  });

  it("misses v0 members in v1 where they were left", () => {
    expect([...checked.after.values()].flat().length).toBeGreaterThan(50);
  });
});

describe("a JavaScript fixture that type-checks as TypeScript still does", { timeout: 120_000 }, () => {
  const untyped = share(fixtures.filter((fixture) => !isTypeScript(fixture)).map(asTypeScript), 3);
  let checked: Checked;
  beforeAll(async () => {
    checked = await checkSides(untyped, { noImplicitAny: false, noImplicitThis: false });
  }, 120_000);

  it.each(named(untyped))("%s", (_, fixture) => {
    // It may as well be Flow, or a script that strict mode refuses.
    if (checked.before.get(fixture)!.length === 0) expectNoWorse(fixture, checked);
  });

  it("is most of them", () => {
    // Objects that get their members later have no types that say so.
    expect(countSound(checked)).toBeGreaterThan(untyped.length * 0.5);
  });
});

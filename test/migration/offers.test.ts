import { describe, expect, it, test } from "vitest";
import { applyEdits } from "../../src/edits/render.js";
import type { Edit } from "../../src/model.js";
import { migrate } from "../../transforms/migrate.js";
import { fixtures } from "../fixtures/load.js";

const cases = fixtures
  .filter(({ options }) => !options.unsafe)
  .map((fixture) => [`${fixture.topic}/${fixture.path}`, fixture] as const);

let offered = 0;

describe("what would be changed with unsafe", () => {
  test.each(cases)("%s: is told, and nothing else is other", (_, { input, options }) => {
    const { offers, ...result } = migrate(input, { ...options, offers: true });
    expect(result).toEqual(migrate(input, options));
    const bold = migrate(input, { ...options, unsafe: true });
    for (const [index, { outcome }] of result.references.entries()) {
      const its = offers!.filter(({ references }) => references.includes(index));
      if (outcome !== "unsafe") continue;
      expect(its).toHaveLength(1);
      const alike = bold.changes.filter(({ references }) => references.includes(index));
      // Made by itself, it can't let a type move that what is left needs: that gets v1's members beside its own.
      if (result.references.every(({ reason }) => reason !== "still-in-use")) expect(its).toEqual(alike);
      expect(its[0]!.edits).toEqual(expect.arrayContaining(alike[0]!.edits as Edit[]));
      expect(its[0]!.references).toEqual(alike[0]!.references);
      offered++;
    }
    for (const { edits } of offers!)
      expect(migrate(applyEdits(input, edits), { path: options.path! }).error).toBeNull();
  });

  test("is much", () => {
    expect(offered).toBeGreaterThan(100);
  });

  it("is nothing where it is changed already", () => {
    expect(migrate("ddClient;", { unsafe: true, offers: true }).offers).toBeUndefined();
  });
});

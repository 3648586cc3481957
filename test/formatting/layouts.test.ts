import { describe, expect, test } from "vitest";
import { migrate } from "../../transforms/migrate.js";
import { fixtures } from "../fixtures/load.js";
import { share } from "../share.js";
import { expectTidy } from "./expect-tidy.js";
import { layouts } from "./layouts.js";

const named = share(fixtures, 2).map((fixture) => [`${fixture.topic}/${fixture.path}`, fixture] as const);

describe("as it is stored", () => {
  test.each(named)("%s", (_, { input, options }) => {
    expectTidy(input, options, migrate(input, options));
  });
});

describe.each(layouts.map((layout) => [layout.name, layout] as const))("stored with %s", (_, layout) => {
  test.each(named)("%s", (_, { input, output, path, options }) => {
    const source = layout.apply(input, path);
    const result = migrate(source, options);
    const shows = layout.shows?.(source, result.code) ?? true;
    expect(shows ? result.code : layout.apply(result.code, path)).toBe(layout.apply(output, path));
    expectTidy(source, options, result);
  });
});

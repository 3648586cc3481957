import { createRequire } from "node:module";
import { join } from "node:path";
import type { Options } from "prettier";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createFormatter, type Formatter } from "../../src/format/format-source.js";
import { migrate } from "../../transforms/migrate.js";
import { fixtures } from "../fixtures/load.js";
import { makeFolder } from "../run/temporary.js";

/** The functions of Prettier 2, which were not yet asynchronous. */
interface Prettier2 {
  format(text: string, options: Options): string;
}

const prettier2 = createRequire(import.meta.url)("prettier-2") as Prettier2;

const configurations: Readonly<Record<string, Options>> = {
  default: {},
  "single quotes": { singleQuote: true, semi: false, printWidth: 70 },
  tabs: { useTabs: true, tabWidth: 4 },
};

const changing = fixtures.filter((fixture) => fixture.input !== fixture.output);
const counts = { formatted: 0, left: 0 };

afterAll(() => {
  // That it is left must stay the exception.
  expect(counts.left).toBeLessThan(counts.formatted / 10);
});

describe.each(Object.entries(configurations))("clean under Prettier 2: %s", (_, options) => {
  const turn = Object.values(configurations).indexOf(options);
  let folder: string;
  let format: Formatter;

  beforeAll(() => {
    folder = makeFolder({
      ".prettierrc.json": JSON.stringify(options),
      "package.json": JSON.stringify({ devDependencies: { prettier: "^2.8.8" } }),
    });
    format = createFormatter({ cwd: folder });
  });

  const prettify = (text: string, path: string) => prettier2.format(text, { ...options, filepath: path });

  // Every fixture under one of them.
  const some = changing.filter((__, i) => i % 3 === turn);
  test.each(some.map((fixture) => [`${fixture.topic}/${fixture.path}`, fixture] as const))(
    "%s",
    async (__, fixture) => {
      const { path, input } = fixture;
      const source = tryTo(() => prettify(input, path));
      // Syntax that Prettier 2 didn't know yet.
      if (source === null || prettify(source, path) !== source) return;
      const result = migrate(source, fixture.options);
      const { code, fileNote } = await format(join(folder, path), source, result.code);
      counts[fileNote === undefined ? "formatted" : "left"]++;
      if (fileNote === undefined) expect(code).toBe(prettify(code, path));
      else expect(code).toBe(result.code);
    },
  );
});

function tryTo<T>(make: () => T): T | null {
  try {
    return make();
  } catch {
    return null;
  }
}

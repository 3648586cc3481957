import { join } from "node:path";
import prettier, { type Options } from "prettier";
import { beforeAll, describe, expect, test } from "vitest";
import { createFormatter, type Formatter } from "../../src/format/format-source.js";
import { migrate } from "../../transforms/migrate.js";
import { fixtures } from "../fixtures/load.js";
import { makeFolder } from "../run/temporary.js";
import { share } from "../share.js";
import { expectDone, expectTidy, outcomesOf } from "./expect-tidy.js";
import { findLostComments } from "./find-lost-comments.js";

const configurations: Readonly<Record<string, Options>> = {
  default: {},
  "no semicolons": { semi: false, singleQuote: true },
  narrow: { useTabs: true, tabWidth: 4, printWidth: 60, arrowParens: "avoid" },
  bare: { trailingComma: "none", bracketSpacing: false, quoteProps: "consistent", objectWrap: "collapse" },
};

const changing = fixtures.filter((fixture) => fixture.input !== fixture.output);

describe.each(Object.entries(configurations))("formatted by Prettier: %s", (name, options) => {
  const turn = Object.values(configurations).indexOf(options);
  let folder: string;
  let format: Formatter;

  beforeAll(() => {
    folder = makeFolder({ ".prettierrc.json": JSON.stringify(options) });
    format = createFormatter({ cwd: folder });
  });

  const prettify = (text: string, path: string) => prettier.format(text, { ...options, filepath: path });

  // What a comment ignores goes by lines, and most of those are others where they are short.
  const alike = changing.filter(({ topic }) => topic !== "ignore" || name !== "narrow");
  const some = share(alike.slice(turn), 6);
  test.each(some.map((fixture) => [`${fixture.topic}/${fixture.path}`, fixture] as const))(
    "%s",
    async (__, fixture) => {
      const { path, input, options } = fixture;
      const source = await prettify(input, path);
      const result = migrate(source, options);
      expect(outcomesOf(result)).toEqual(outcomesOf(migrate(input, options)));
      expectTidy(source, options, result);
      const formatted = await format(join(folder, path), source, result.code);
      expect(formatted.notes).toEqual([]);
      expect(await prettify(formatted.code, path)).toBe(formatted.code);
      expect(findLostComments(source, formatted.code, path, result)).toEqual([]);
      expectDone(formatted.code, options);
    },
  );
});

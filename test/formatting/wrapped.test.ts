import { describe, expect, it, test } from "vitest";
import { migrate } from "../../transforms/migrate.js";
import { fixtures } from "../fixtures/load.js";
import { share } from "../share.js";
import { expectTidy, outcomesOf } from "./expect-tidy.js";
import { isProgram } from "./gaps.js";
import { namesOwnTypes, unexport, type Wrapper, wrap, wrappers } from "./wrap.js";

const isModule = /^(?:import|export)\b/m;
const isAmbient = /^declare (?:const|let|var)\b/m;

/** The fixtures that a wrapper can be put around, without and with it. */
function wrapAll(wrapper: Wrapper) {
  const candidates = fixtures.filter(
    // Only a module of its own can import.
    ({ path, input, options }) =>
      options.client !== "import" &&
      input.trim() !== "" &&
      // What a script, or a global variable, is to others, it isn't in a namespace.
      (!wrapper.isNamespace || (/\.[cm]?tsx?$/.test(path) && isModule.test(input) && !isAmbient.test(input))),
  );
  const programs = candidates.flatMap(({ topic, path, input }) => {
    const text = input.replace(/^\ufeff?(#!.*)?/, "");
    const source = wrapper.isNamespace ? text : unexport(text, path);
    const wrapped = wrap(source, path, wrapper);
    return isProgram(wrapped, path) && !namesOwnTypes(text, path)
      ? [{ name: `${topic}/${path}`, path, source, wrapped }]
      : [];
  });
  return { candidates, programs };
}

/** What goes at the top of a block takes the blank lines below it along; in the program it needn't have been the first. */
function withTightStart(code: string): string {
  return code.replace(/(\{[ \t]*\r?\n)(?:[ \t]*\r?\n)+/g, "$1");
}

describe.each(wrappers.map((wrapper) => [wrapper.name, wrapper] as const))("wrapped in %s", (_, wrapper) => {
  const { candidates, programs } = wrapAll(wrapper);

  test.each(share(programs, 3).map((program) => [program.name, program] as const))(
    "%s",
    (__, { path, source, wrapped }) => {
      const alone = migrate(source, { path });
      const result = migrate(wrapped, { path });
      expect(outcomesOf(result)).toEqual(outcomesOf(alone));
      expect(withTightStart(result.code)).toBe(withTightStart(wrap(alone.code, path, wrapper)));
      expectTidy(wrapped, { path }, result);
    },
  );

  it("is possible for nearly all fixtures", () => {
    expect(programs.length).toBeGreaterThan(candidates.length * 0.95);
  });
});

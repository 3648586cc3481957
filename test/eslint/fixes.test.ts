import type { Linter } from "eslint";
import { describe, expect, it, test } from "vitest";
import plugin from "../../fronts/eslint/index.js";
import type { ClientOrigin, Result } from "../../src/model.js";
import { migrate } from "../../transforms/migrate.js";
import { type Fixture, fixtures } from "../fixtures/load.js";
import { isInstalled } from "./installed.js";
import { codeFiles, type Language, languagesFor } from "./languages.js";

/** ESLint shows one file at a time. */
const elsewhere = { stillUsed: null, hasMoved: false, isUnknown: true };

/** What is left of an import that nothing uses any more: the types of it went in a pass before the last use did. */
const leftOver = new Set(["client-import/old-types.input.ts"]);

function configFor(options: Linter.LanguageOptions, client: ClientOrigin = "keep"): Linter.Config {
  return {
    files: codeFiles,
    plugins: { ddclient: plugin },
    languageOptions: options,
    // What a comment turns off stays; here everything is to be seen.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "off" },
    rules: { "ddclient/no-v0": ["error", { client }] },
  };
}

interface Linted {
  readonly fixture: Fixture;
  readonly language: Language;
  readonly config: Linter.Config;
  readonly result: Result;
  readonly messages: readonly Linter.LintMessage[];
}

/** What ESLint says of a fixture with the first parser that can read it. */
function lint(fixture: Fixture): Linted | null {
  const { path, input, options } = fixture;
  for (const language of languagesFor(path)) {
    const config = configFor(language.options, options.client);
    const messages = language.linter.verify(input, config, path);
    if (messages.some(({ fatal }) => fatal)) continue;
    return { fixture, language, config, messages, result: migrate(input, { ...options, elsewhere }) };
  }
  return null;
}

const linted = fixtures.map((fixture) => [`${fixture.topic}/${fixture.path}`, lint(fixture)] as const);
const parsed = linted.flatMap(([name, one]) => (one ? [[name, one] as const] : []));

it("is tried with nearly all fixtures", () => {
  // Without the other parsers, with those that are plain JavaScript.
  expect(fixtures.length - parsed.length).toBeLessThanOrEqual(isInstalled ? 3 : fixtures.length * 0.7);
});

for (const [index, [name, one]] of parsed.entries())
  describe(name, () => {
    const { fixture, language, config, result, messages } = one;
    const { path, input, options } = fixture;
    const fix = (text: string) => language.linter.verifyAndFix(text, config, path);

    it("is reported use by use, at the member's name", () => {
      const found = messages.filter(({ ruleId, messageId }) => ruleId !== null && messageId !== "window");
      expect(found.map(offsetsIn(input))).toEqual(
        result.references
          .filter(({ outcome }) => outcome !== "ignored")
          .map(({ name }) => name)
          .sort((a, b) => a.start - b.start),
      );
    });

    it("is fixed as the command would", () => {
      const { output, messages: left } = fix(input);
      if (leftOver.has(name)) expect(migrate(output, options).changes).toEqual([]);
      else expect(output).toBe(result.code);
      expect(left.filter((message) => message.fix)).toEqual([]);
    });

    if (result.changed && !leftOver.has(name) && index % 3 === 0)
      it("is fixed with a byte order mark and CRLF, too", () => {
        const text = `\ufeff${input.replace(/^\ufeff/, "").replace(/\r?\n/g, "\r\n")}`;
        expect(fix(text).output).toBe(migrate(text, { ...options, elsewhere }).code);
      });

    const suggestions = messages.flatMap(({ suggestions = [] }) => suggestions);
    if (suggestions.length > 0)
      it("has suggestions that leave whole programs", () => {
        for (const { fix: suggested } of suggestions) {
          const [start, end] = suggested.range;
          const text = input.slice(0, start) + suggested.text + input.slice(end);
          expect(text).not.toBe(input);
          expect(language.linter.verify(text, config, path).filter(({ fatal }) => fatal)).toEqual([]);
        }
      });
  });

function offsetsIn(text: string): (message: Linter.LintMessage) => { start: number; end: number } {
  const starts = [0, ...[...text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)].map((m) => m.index + m[0].length)];
  const at = (line: number, column: number) => starts[line - 1]! + column - 1;
  const mark = text.startsWith("\ufeff") ? 1 : 0;
  return ({ line, column, endLine, endColumn }) => ({
    start: at(line, column) + (line === 1 ? mark : 0),
    end: at(endLine!, endColumn!) + (endLine === 1 ? mark : 0),
  });
}

describe("many changes that overlap", () => {
  const count = 40;
  const each = (line: (n: number) => string) => Array.from({ length: count }, (_, n) => line(n)).join("");
  const programs = {
    "an import that they share": [
      "many.js",
      "import",
      each((n) => `export const f${n} = () => window.ddClient.toastError("${n}");\n`),
    ],
    "constants at the top": [
      "many.js",
      "keep",
      each((n) => `const command${n} = "tool run ${n}";\n`) +
        each((n) => `export const f${n} = () => window.ddClient.execHostCmd(command${n});\n`),
    ],
    "types of one import": [
      "many.ts",
      "keep",
      `import type { v1Hybrid } from "@docker/extension-api-client-types";\n` +
        each((n) => `export type Result${n} = v1Hybrid.ExecResultV0 & { n: ${n} };\n`),
    ],
  } as const;

  test.each(Object.entries(programs))("are all made in one go: %s", (_, [path, client, text]) => {
    const [language] = languagesFor(path);
    if (!language) return;
    const expected = migrate(text, { path, client, elsewhere });
    expect(expected.references.length).toBe(count);
    expect(language.linter.verifyAndFix(text, configFor(language.options, client), path).output).toBe(
      expected.code,
    );
  });

  test("are a fix for each where ESLint has passes enough", () => {
    const text = programs["an import that they share"][2].split("\n").slice(0, 4).join("\n");
    const [language] = languagesFor("few.js");
    const found = language!.linter.verify(text, configFor(language!.options, "import"), "few.js");
    expect(found.map(({ fix }) => fix?.text.match(/toast\.error/g)?.length)).toEqual([1, 1, 1, 1]);
  });
});

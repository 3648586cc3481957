import { expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { Lines } from "../../fronts/lsp/lines.js";
import { toTextEdits } from "../../fronts/lsp/text-edits.js";
import { migrate } from "../../transforms/migrate.js";
import { fixtures } from "../fixtures/load.js";

const cases = fixtures.map((fixture) => [`${fixture.topic}/${fixture.path}`, fixture] as const);

test.each(cases)("the edits of %s give its result", (_, { input, options }) => {
  const { changes, code } = migrate(input, { ...options, todo: false });
  const edits = toTextEdits(new Lines(input), changes, changes);
  expect(TextDocument.applyEdits(TextDocument.create("", "", 0, input), edits)).toBe(code);
});

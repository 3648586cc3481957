import { describe, expect, test } from "vitest";
import { applyEdits } from "../../src/edits/render.js";
import type { Edit, MigrateOptions, Reference, Refused, Result } from "../../src/model.js";
import { Document } from "../../src/source/document.js";
import { parseCode } from "../../src/source/parse.js";
import { wholeFile } from "../../src/source/whole-file.js";
import { ignoreEdit } from "../../transforms/ignore/ignore-edit.js";
import { markLeftovers, migrate } from "../../transforms/migrate.js";
import { findLeftovers } from "../../transforms/migration/leftovers.js";
import { markOne } from "../../transforms/migration/place-markers.js";
import { fixtures } from "../fixtures/load.js";
import { share } from "../share.js";

const cases = share(fixtures, 3).map((fixture) => [`${fixture.topic}/${fixture.path}`, fixture] as const);

/** A tree without places, comments and the white space of JSX: what its program means. */
function meaning(path: string, text: string): string {
  const trees = [wholeFile(path, text)].map((region) => parseCode(text, region).ast.program);
  return JSON.stringify(trees, (key, value) => {
    if (/^(?:start|end|loc|range|extra|leadingComments|trailingComments|innerComments)$/.test(key))
      return undefined;
    return key === "children" && Array.isArray(value)
      ? value.flatMap((child: JsxChild) => childOf(child))
      : value;
  });
}

interface JsxChild {
  readonly type: string;
  readonly value?: string;
  readonly expression?: { readonly type: string };
}

/** As React's compilers read the children of an element. */
function childOf(child: JsxChild): readonly (JsxChild | string)[] {
  if (child.expression?.type === "JSXEmptyExpression") return [];
  if (child.type !== "JSXText") return [child];
  const lines = child.value!.split(/\r?\n/).map((line, index, all) => {
    const from = index === 0 ? line : line.trimStart();
    return index === all.length - 1 ? from : from.trimEnd();
  });
  const text = lines.filter((line) => line !== "").join(" ");
  return text === "" ? [] : [text];
}

/** What is inserted takes lines of its own, each of them a comment. */
function expectComment(input: string, { start, end, content }: Edit) {
  expect(start).toBe(end);
  expect(content.join("")).toMatch(/^(?:[ \t]*(?:\/\/ [^\n]*[^\s]|\{\/\* [^\n]*\*\/\}|\/\/ {3}\|)\r?\n)+$/);
  expect(input.slice(0, start)).toMatch(/^\ufeff?$|\n$/);
}

/** What is said of comments that have nothing to ignore; their lines move. */
const idle = ({ notes }: Result) => notes.filter((note) => note.includes("ddclient-migrate-ignore")).length;

let ignored = 0;

describe("a comment that ignores one use", () => {
  test.each(cases)("in %s leaves it, with what hangs on it", (_, { topic, input, options }) => {
    const { path } = options;
    const before = migrate(input, options);
    const document = new Document(path, input);
    for (const [index, use] of before.references.entries()) {
      // All that are left, and some of the others.
      if (use.outcome === "ignored" || (use.outcome === "migrated" && index % 4 > 0)) continue;
      const edit = ignoreEdit(document, document.offset(use.line, use.column), "not */ now");
      expectComment(input, edit);
      const text = applyEdits(input, [edit]);
      expect(meaning(path, text)).toBe(meaning(path, input));
      const after = migrate(text, options);
      expect(after.error).toBeNull();
      expect(after.references[index]).toMatchObject({ outcome: "ignored", message: "Ignored: not * / now" });
      expect(idle(after)).toEqual(idle(before));
      expect(migrate(after.code, options).changed).toBe(false);
      // All that are ignored now stand on its line, and count as if they had been refused.
      const isNow = (at: number) => after.references[at]!.outcome === "ignored";
      const also = before.references.filter(({ outcome }, at) => isNow(at) && outcome !== "ignored");
      expect(also.every(({ line }) => line === use.line)).toBe(true);
      // A type that is refused still gets v1's members beside its own; its line is not changed where it is ignored.
      if (also.some(({ api }) => api.includes("DockerDesktopClient")) || /^typing/.test(topic)) continue;
      const refused = also.map(({ api, line, column }): Refused => {
        return { path, api, line, column, message: "x", reason: "linked" };
      });
      // What would move the line away from its comment is left.
      const isHeld = (at: number) => after.references[at]!.message?.endsWith("A comment says to ignore it.");
      const others = ({ references }: Result) =>
        references.map(({ outcome }, at) => isNow(at) || isHeld(at) || outcome);
      expect(others(after)).toEqual(others(migrate(input, { ...options, refused })));
      ignored++;
    }
  });

  test("was put at many of them", () => {
    expect(ignored).toBeGreaterThan(250);
  });
});

/** The marker of one use, in a text that nothing else is known of. */
function todoEdit(
  document: Document,
  use: Pick<Reference, "api"> & { readonly start: number },
  options: MigrateOptions = { path: document.path },
): Edit | null {
  const left = findLeftovers(document, options);
  const index = left.findings.findIndex(({ api, span }) => api === use.api && span.start === use.start);
  return markOne(document, left, index);
}

test.each(cases)("a marker for each of the uses in %s is one of those for all", (_, { input, options }) => {
  const { path } = options;
  const document = new Document(path, input);
  const all = markLeftovers(input, options).split("\n");
  for (const { api, line, column, outcome } of migrate(input, options).references) {
    if (outcome === "migrated" || outcome === "ignored") continue;
    const use = { api, start: document.offset(line, column) };
    const edit = todoEdit(document, use, options);
    if (!edit) continue;
    expectComment(input, edit);
    const text = applyEdits(input, [edit]);
    expect(meaning(path, text)).toBe(meaning(path, input));
    expect(all).toContainEqual(expect.stringContaining(`TODO(ddclient-migrate): ${api}: `));
    expect(
      todoEdit(
        new Document(path, text),
        { ...use, start: use.start + (edit.start <= use.start ? text.length - input.length : 0) },
        options,
      ),
    ).toBeNull();
  }
});

test("there is no marker for a use that isn't left", () => {
  const text = "window.ddClient.listImages();\n// ddclient-migrate-ignore\nwindow.ddClient.listImages();\n";
  const document = new Document("page.js", text);
  for (const start of [0, text.lastIndexOf("window")])
    expect(todoEdit(document, { api: "listImages", start })).toBeNull();
});

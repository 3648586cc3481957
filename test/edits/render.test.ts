import { describe, expect, test } from "vitest";
import { applyEdits, traceEdits } from "../../src/edits/render.js";
import type { Edit, Reindent } from "../../src/model.js";

const source = "one two three";
const [one, two, three] = [
  { start: 0, end: 3 },
  { start: 4, end: 7 },
  { start: 8, end: 13 },
];
const all = { start: 0, end: 13 };

describe("applyEdits", () => {
  test("replaces disjoint spans, in whatever order they come", () => {
    const edits = [
      { ...three, content: ["3"] },
      { ...one, content: ["1"] },
    ];
    expect(applyEdits(source, edits)).toBe("1 two 3");
  });

  test("applies an edit inside a slice that another one keeps, and moves", () => {
    const edits: Edit[] = [
      { ...all, content: ["<", three, " ", two, ">"] },
      { ...two, content: ["2"] },
    ];
    expect(applyEdits(source, edits)).toBe("<three 2>");
  });

  test("drops an edit in source that no slice keeps", () => {
    const edits: Edit[] = [
      { ...all, content: [one] },
      { ...two, content: ["2"] },
    ];
    expect(applyEdits(source, edits)).toBe("one");
  });

  test("drops an edit that reaches out of the slice that is kept", () => {
    const edits: Edit[] = [
      { ...all, content: [{ start: 0, end: 5 }, "!"] },
      { ...two, content: ["2"] },
    ];
    expect(applyEdits(source, edits)).toBe("one t!");
  });

  test("wraps a span that another edit inside replaces at its very start and end", () => {
    const edits: Edit[] = [
      { ...all, content: ["void ", all] },
      { ...one, content: ["1"] },
      { ...three, content: ["3"] },
    ];
    expect(applyEdits(source, edits)).toBe("void 1 two 3");
    expect(applyEdits(source, edits.toReversed())).toBe("void 1 two 3");
  });

  test("inserts before and behind a replaced span", () => {
    const edits: Edit[] = [
      { start: 4, end: 4, content: ["+"] },
      { ...two, content: ["2"] },
      { start: 7, end: 7, content: ["-"] },
    ];
    expect(applyEdits(source, edits)).toBe("one +2- three");
    expect(applyEdits(source, edits.toReversed())).toBe("one +2- three");
  });

  test("inserts once at the edges of a span that is wrapped", () => {
    const edits: Edit[] = [
      { start: 4, end: 4, content: ["+"] },
      { ...two, content: ["(", two, ")"] },
      { start: 7, end: 7, content: ["-"] },
    ];
    expect(applyEdits(source, edits)).toBe("one +(two-) three");
  });

  test("counts the same edit once", () => {
    const edit = { ...two, content: ["2"] };
    expect(applyEdits(source, [edit, { ...edit }])).toBe("one 2 three");
  });

  test("refuses edits that cross, and different ones for the same text", () => {
    expect(() =>
      applyEdits(source, [
        { start: 0, end: 5, content: [] },
        { start: 4, end: 7, content: [] },
      ]),
    ).toThrow(/^Edits cross: 0–5 and 4–7\.$/);
    expect(() =>
      applyEdits(source, [
        { ...two, content: ["2"] },
        { ...two, content: ["II"] },
      ]),
    ).toThrow(/^Two edits replace the same text, 4–7\.$/);
  });
});

describe("a slice that is indented anew", () => {
  const move = (text: string, indent: Reindent) =>
    applyEdits(text, [{ start: 0, end: text.length, content: [{ start: 0, end: text.length, indent }] }]);

  test("shifts its lines but the first, and leaves blank ones and shallower ones alone", () => {
    const text = "if (x) {\r\n    a();\r\n\r\n      b();\r\n  c();\r\n    }";
    expect(move(text, { from: "    ", to: "  ", frozen: [] })).toBe(
      "if (x) {\r\n  a();\r\n\r\n    b();\r\n  c();\r\n  }",
    );
  });

  test("leaves line breaks alone that are data", () => {
    const text = "a(`x\n  y`,\n  b)";
    expect(move(text, { from: "  ", to: "\t", frozen: [{ start: 3, end: 8 }] })).toBe("a(`x\n  y`,\n\tb)");
  });

  test("tells data from what stands right before and right after it", () => {
    const text = "f(\n  `\n  x`\n  , y)";
    const frozen = [{ start: text.indexOf("\n  x"), end: text.indexOf("\n  ,") }];
    expect(move(text, { from: "  ", to: "\t", frozen })).toBe("f(\n\t`\n  x`\n\t, y)");
  });

  test("leaves data alone behind an edit inside it, and in slices around the one that knows it", () => {
    const text = "g(`xx\n  y`,\n  b)";
    const slice = (frozen: Reindent["frozen"]) => ({
      start: 0,
      end: text.length,
      indent: { from: "  ", to: "    ", frozen },
    });
    const data = [{ start: 2, end: 10 }];
    const inner = { start: 2, end: text.length - 1 };
    for (const [outside, inside] of [[data, []] as const, [[], data] as const]) {
      const edits: Edit[] = [
        { start: 0, end: text.length, content: [slice(outside)] },
        { ...inner, content: [{ ...slice(inside), ...inner }] },
        { start: 3, end: 5, content: ["z"] },
      ];
      expect(applyEdits(text, edits)).toBe("g(`z\n  y`,\n      b)");
    }
  });

  test("shifts white space at its end, and only lines that begin with the old indentation", () => {
    const text = "a\n\t  b\n  c\n  ";
    expect(move(text, { from: "  ", to: "", frozen: [] })).toBe("a\n\t  b\nc\n");
  });

  test("shifts the line behind one that an edit inside removes", () => {
    const text = "{\n  a;\n  b;\n}";
    const edits: Edit[] = [
      {
        start: 0,
        end: text.length,
        content: [{ start: 0, end: text.length, indent: { from: "  ", to: "    ", frozen: [] } }],
      },
      { start: 2, end: 7, content: [] },
    ];
    expect(applyEdits(text, edits)).toBe("{\n    b;\n}");
  });

  test("shifts what edits write inside it, and what they keep, once more for each slice around it", () => {
    const text = "f({\n  g(\n    h,\n  );\n})";
    const inner = { start: 6, end: 19 };
    const indent = (from: string, to: string) => ({ from, to, frozen: [] });
    const edits: Edit[] = [
      {
        start: 0,
        end: text.length,
        content: [{ start: 0, end: text.length, indent: indent("", "> ".trim()) }],
      },
      { ...inner, content: ["k(\n  ", { ...inner, indent: indent("  ", "    ") }, "\n  )"] },
    ];
    expect(applyEdits(text, edits)).toBe("f({\n>  k(\n>  g(\n>      h,\n>    )\n>  );\n>})");
  });
});

describe("traceEdits", () => {
  const trace = (edits: readonly Edit[], ...places: number[]) =>
    traceEdits(source, edits, places).traces.map(({ from, to, isReplaced }) =>
      isReplaced ? `${from} → ${to}, replaced` : `${from} → ${to}`,
    );

  test("follows what stays behind what grows, shrinks or is inserted", () => {
    const edits = [
      { ...one, content: ["1"] },
      { start: 8, end: 8, content: ["and "] },
    ];
    expect(applyEdits(source, edits)).toBe("1 two and three");
    expect(trace(edits, 4, 8)).toEqual(["4 → 2", "8 → 10"]);
  });

  test("follows what a slice keeps, as often as it does, and says where an edit takes its place", () => {
    const edits = [{ ...all, content: ["<", three, one, one, ">"] }];
    expect(trace(edits, 0, 4, 8)).toEqual(["0 → 0, replaced", "8 → 1", "0 → 6", "0 → 9"]);
  });

  test("loses what is dropped", () => {
    expect(trace([{ start: 3, end: 13, content: [] }], 4, 8)).toEqual([]);
  });

  test("follows what is indented anew", () => {
    const text = "{\n  a;\n\n  `\n  b`;\n    c;\n}";
    const frozen = [{ start: text.indexOf("`"), end: text.lastIndexOf("`") + 1 }];
    const whole = { start: 0, end: text.length };
    const content = ["if (x) ", { ...whole, indent: { from: "  ", to: "\t\t", frozen } }, "!"];
    const places = ["a", "b", "c", "}"].map((char) => text.indexOf(char));
    const traced = traceEdits(text, [{ ...whole, content }], places);
    expect(traced.traces.map(({ to }) => traced.text[to])).toEqual(["a", "b", "c", "}"]);
  });
});

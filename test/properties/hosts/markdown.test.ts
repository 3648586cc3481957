import fc from "fast-check";
import { expect, test } from "vitest";
import { finderOf } from "../../../src/source/hosts/finders.js";
import type { Region } from "../../../src/source/hosts/found.js";
import { runs } from "../runs.js";

/** What stands around a fence, the innermost last. */
const containers = {
  quote: ["> ", "> "],
  list: ["- ", "  "],
  "list of numbers": ["12. ", "    "],
  "list by tabs": ["-\t", "\t"],
} as const;
type Container = keyof typeof containers;

const mark = "MARK";

const lines = fc.array(
  fc.constantFrom(
    ...["", "a();", `${mark}(b);`, "c(`", "    d", "`);", "  indented();", "\ttabbed();", "> quoted;"],
    ...["- listed", "1. listed", "# title", "<!-- no -->", "``", "~", "    ```", "---", "é😀();"],
  ),
  { maxLength: 8 },
);

const fence = fc
  .record({
    containers: fc.array(fc.constantFrom(...(Object.keys(containers) as Container[])), { maxLength: 4 }),
    indentation: fc.integer({ min: 0, max: 3 }),
    marker: fc.constantFrom("```", "`````", "~~~"),
    info: fc.constantFrom("js", "js {1,3}", "JavaScript title=a", "{.js}", "ts", "tsx"),
    // The first of its lines says where the code begins.
    lines: lines.map((some) => ["first();", ...some]),
  })
  .filter(isAsMeant);
interface Fence {
  readonly containers: readonly Container[];
  readonly indentation: number;
  readonly marker: string;
  readonly info: string;
  readonly lines: readonly string[];
}

/** A tab is as wide as what is before it lets it be, and five columns after a bullet would be code by themselves. */
function isAsMeant({ containers, indentation }: Pick<Fence, "containers" | "indentation">): boolean {
  const [first, ...others] = containers;
  const isNarrow = first !== "list by tabs" || others.length > 0 || indentation < 2;
  return isNarrow && !others.includes("list by tabs");
}

const documents = fc.record({
  fences: fc.array(fence, { minLength: 1, maxLength: 4 }),
  eol: fc.constantFrom("\n", "\r\n"),
  begin: fc.constantFrom("", "\ufeff", "---\ntitle: a\n---\n", "# Title\n"),
});
type Written = typeof documents extends fc.Arbitrary<infer Value> ? Value : never;

function write({ fences, eol, begin }: Written): string {
  const blocks = fences.map(({ containers: around, indentation, marker, info, lines }) => {
    const indented = [`${marker}${info}`, ...lines, marker].map((line) =>
      line === "" ? "" : " ".repeat(indentation) + line,
    );
    return around.reduceRight<readonly string[]>(wrap, indented);
  });
  const all = blocks.flatMap((block) => ["Some text.", "", ...block, "", "<!-- -->", ""]);
  return begin.replaceAll("\n", eol) + all.join(eol);
}

function wrap(inside: readonly string[], container: Container): readonly string[] {
  const [first, next] = containers[container];
  return inside.map((line, index) => ((index === 0 ? first : next) + line).trimEnd());
}

function find(text: string): Region[] {
  const { units, faults } = finderOf("a.md")!("a.md", text);
  expect(faults).toEqual([]);
  return units.flatMap(({ parts }) => parts as Region[]);
}

function read(text: string, { start, end, encoded }: Region): string {
  return encoded?.text ?? text.slice(start, end);
}

test("code in fences reads as it was written, and each of its characters is where it says", () => {
  fc.assert(
    fc.property(documents, (written) => {
      const text = write(written);
      const found = find(text);
      expect(found.map((region) => read(text, region))).toEqual(
        written.fences.map(({ lines }) => lines.join(written.eol)),
      );
      for (const { start, end, encoded } of found) {
        if (!encoded) continue;
        const { offsets } = encoded;
        expect([offsets.length, offsets.at(-1)]).toEqual([encoded.text.length + 1, end]);
        // What it begins with is no code, and a line's whole beginning.
        expect(text.slice(start, offsets[0])).toMatch(/^[ \t>]*$/);
        expect(text[start - 1]).toBe("\n");
        const places = Array.from(offsets.slice(0, -1), (offset) => text[offset]).join("");
        expect(places).toBe(read(text, { start, end, encoded } as Region));
      }
    }),
    { numRuns: runs(300) },
  );
});

const replacement = ["run(", "  1,", "", "  2,", ")"];

test("a change of the code changes its place, and the lines that it brings begin like those around", () => {
  fc.assert(
    fc.property(documents, (written) => {
      const text = write(written);
      const edits = find(text).flatMap((region) => {
        const code = read(text, region);
        return [...code.matchAll(new RegExp(mark, "g"))].map(({ index }) => {
          const at = (offset: number) => region.encoded?.offsets[offset] ?? region.start + offset;
          const now = replacement.join(written.eol);
          return { start: at(index), end: at(index + mark.length), now: region.encoded?.encode(now) ?? now };
        });
      });
      const changed = edits.reduceRight(
        (all, { start, end, now }) => all.slice(0, start) + now + all.slice(end),
        text,
      );
      const fences = written.fences.map((one) => ({ ...one, lines: replaceMarks(one) }));
      expect(changed).toBe(write({ ...written, fences }));
    }),
    { numRuns: runs(300) },
  );
});

function replaceMarks({ lines }: Fence): string[] {
  return lines.flatMap((line) => line.replace(mark, replacement.join("\n")).split("\n"));
}

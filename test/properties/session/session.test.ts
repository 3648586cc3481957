import fc from "fast-check";
import { expect, test } from "vitest";
import { Session, type SessionOptions } from "../../../transforms/session/session.js";
import { projects } from "../../projects/load.js";
import { patience } from "../choices.js";
import { runs } from "../runs.js";

type Texts = ReadonlyMap<string, string>;

/** What somebody does to one of a project's files; numbers choose among what there is. */
type Step = { readonly file: number; readonly kind: (typeof kinds)[number]; readonly at: number };

const kinds = [
  "migrated",
  "as it was",
  "taken away",
  "a line more",
  "a line less",
  "a line twice",
  "another's text",
] as const;

const step: fc.Arbitrary<Step> = fc.record({
  file: fc.nat(1000),
  kind: fc.constantFrom(...kinds),
  at: fc.nat(1000),
});

const pool = projects.filter(({ options }) => !options.unsafe);

const change = fc.record({
  // Two at once: what one has to do with the other is nothing, mostly.
  projects: fc.tuple(fc.nat(pool.length - 1), fc.nat(pool.length - 1)),
  steps: fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
  isWhole: fc.boolean(),
  client: fc.constantFrom("keep" as const, "keep" as const, "import" as const),
});

/** @returns the text that a file gets; undefined: it goes */
function textAfter({ kind, at }: Step, path: string, input: Texts, output: Texts, now: Texts) {
  const text = now.get(path) ?? input.get(path)!;
  const lines = text.split("\n");
  const line = at % lines.length;
  switch (kind) {
    case "migrated":
      return output.get(path)!;
    case "as it was":
      return input.get(path)!;
    case "taken away":
      return undefined;
    case "a line more":
      return lines.toSpliced(line, 0, "").join("\n");
    case "a line less":
      return lines.toSpliced(line, 1).join("\n");
    case "a line twice":
      return lines.toSpliced(line, 0, lines[line]!).join("\n");
    case "another's text": {
      const others = [...input.values()];
      return others[at % others.length]!;
    }
  }
}

function textsOf(chosen: readonly number[], side: "input" | "output"): Texts {
  return new Map(
    chosen.flatMap((index, place) =>
      Object.entries(pool[index]![side]).map(([path, text]) => [`${place}/${path}`, text] as const),
    ),
  );
}

async function fresh(texts: Texts, options: SessionOptions) {
  const session = new Session(options);
  for (const [path, text] of texts) session.set(path, 0, text);
  return session.migrateAll();
}

/** Versions are numbers of whoever sets a document. */
function withoutVersions(results: Awaited<ReturnType<Session["migrateAll"]>>) {
  return [...results].map(([path, { version: _, others, ...result }]) => {
    const along = [...others].map(([other, { changes }]) => [other, changes]);
    return [path, { ...result, others: along }] as const;
  });
}

test(
  "after whatever has changed, a session says what a new one would",
  async () => {
    const property = fc.asyncProperty(change, async ({ projects: chosen, steps, ...options }) => {
      const [input, output] = [textsOf(chosen, "input"), textsOf(chosen, "output")];
      const paths = [...input.keys()];
      const now = new Map(input);
      const session = new Session(options);
      for (const [path, text] of now) session.set(path, 0, text);
      await session.migrateAll();
      for (const [version, some] of steps.entries()) {
        for (const one of some) {
          const path = paths[one.file % paths.length]!;
          const text = textAfter(one, path, input, output, now);
          // The order in which files were set says nothing.
          if (text === undefined) {
            session.delete(path);
            now.delete(path);
          } else {
            session.set(path, version + 1, text);
            now.set(path, text);
          }
        }
        const warm = withoutVersions(await session.migrateAll());
        expect(warm).toEqual(withoutVersions(await fresh(now, options)));
      }
    });
    await fc.assert(property, { numRuns: runs(150) });
  },
  patience,
);

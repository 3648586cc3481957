import fc from "fast-check";
import { expect, test } from "vitest";
import { migrate } from "../../../transforms/migrate.js";
import { patience, programsOf } from "../choices.js";
import { Figures } from "../figures.js";
import { runs } from "../runs.js";
import { writeCourse } from "./events.js";
import { type CallbackProgram, writeCallback } from "./grammar.js";
import { run } from "./run.js";

/** The program after the migration, and the commands whose callbacks were split by event, not adapted. */
function migrateProgram({ code, path }: CallbackProgram) {
  const { code: after, error, notes, references } = migrate(code, { path });
  expect([error, notes], code).toEqual([null, []]);
  const commands = [...code.matchAll(/spawn\w+[^"]*"(\w+)"/g)].map(([, name]) => name!);
  expect(references.map(({ outcome }) => outcome)).toEqual(commands.map(() => "migrated"));
  return { after, split: new Set(commands.filter((_, i) => references[i]!.notes.length === 0)) };
}

test(
  "any callback is split or adapted, and does the same for any sequence of events",
  async () => {
    const figures = new Figures();
    const split = new Figures();
    const numRuns = runs(2500);
    await fc.assert(
      fc.asyncProperty(programsOf(writeCallback), programsOf(writeCourse), async (program, course) => {
        const { code, path, comments } = program;
        const migrated = migrateProgram(program);
        const { after } = migrated;
        for (const comment of comments) expect(after.split(comment), after).toHaveLength(2);
        const v0 = await run(code, { path, ...course, split: migrated.split });
        expect(await run(after, { path, ...course }), after).toEqual(v0);
        expect(migrate(after, { path }).changed).toBe(false);
        const met = [...program.features, `end ${course.end}`, course.isHasty ? "hasty" : "patient"];
        figures.add(met);
        if (migrated.split.has("tool")) split.add([...met, "way split"]);
      }),
      { numRuns },
    );
    // Otherwise the property would say little.
    figures.expectEach("statement", 50, numRuns / 500);
    figures.expectEach("local", 15, 1);
    figures.expectEach("parameters", 22, numRuns / 500);
    figures.expectEach("position", 13, numRuns / 500);
    figures.expectEach("form", 5, numRuns / 20);
    figures.expectEach("end", 6, numRuns / 20);
    split.expectEach("way", 1, numRuns / 5);
    split.expectEach("statement", 36, 1);
    split.expectEach("parameters", 14, numRuns / 1000);
    split.expectEach("end", 6, numRuns / 40);
  },
  patience,
);

test.each([[{ code: 0 }], [{ signal: "SIGTERM" }], [{ error: "it broke" }]])(
  "the one difference at %j: v0 also ran what looks at output when there is none",
  async (last) => {
    const callback =
      '(data, error) => { print("1", data.stdout); if (error) note("2"); if (data.close) note("3"); }';
    const before = `window.ddClient.spawnHostCmd("tool", [], ${callback});`;
    const circumstances = { path: "page.js", events: [{ stdout: "a" }, last] };
    const v0 = await run(before, circumstances);
    const v1 = await run(migrate(before).code, circumstances);
    const idle = { message: 2, name: "print", values: ["string 1", "undefined undefined"] };
    expect(v0).toContainEqual(idle);
    expect(v1).toEqual(v0.filter((effect) => JSON.stringify(effect) !== JSON.stringify(idle)));
    // And that is all that is left out where it is accepted.
    expect(await run(before, { ...circumstances, split: new Set(["tool"]) })).toEqual(v1);
  },
);

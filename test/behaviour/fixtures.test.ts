import { afterAll, describe, expect, test } from "vitest";
import { findRow } from "../../src/api/table.js";
import type { Reference } from "../../src/model.js";
import { migrate } from "../../transforms/migrate.js";
import { fixtures } from "../fixtures/load.js";
import { share } from "../share.js";
import { matchEffects } from "./accepted-difference.js";
import { compile } from "./driver/compile.js";
import { findReference, isUsed } from "./find-reference.js";
import { withoutNoted } from "./noted-results.js";
import { createComputer } from "./real-machine.js";
import { type Run, runProgram } from "./run-program.js";
import { findObstacle, hostOf, isRunnable, nameOf } from "./runnable.js";
import { scenarios } from "./scenarios.js";

// The commands need a real sh.
const isWindows = process.platform === "win32";

const computer = createComputer();
afterAll(() => computer.remove());

const used = new Set<Reference>();
const migrated = new Set<Reference>();
let commands = 0;
let empties = 0;

const driven = fixtures.filter(isRunnable);

describe.skipIf(isWindows).each(share(driven, 3).map((fixture) => [nameOf(fixture), fixture] as const))(
  "%s",
  (_, fixture) => {
    test("does the same before and after", async () => {
      const { path, input, options } = fixture;
      const { code, references } = migrate(input, options);
      const [before, after] = [await compile(input, path), await compile(code, path)];
      const host = hostOf(fixture);
      for (const { name, events } of scenarios) {
        const v0 = await runProgram(before, host, computer, events);
        const { run: v1, empties: messages } = await matchEffects(v0, (difference) =>
          runProgram(after, host, computer, events, difference),
        );
        expect(v1.argvs, name).toEqual(v0.argvs);
        expect(textsOf(v1, references), name).toEqual(textsOf(v0, references));
        for (const { program } of messages) expect(isSplit(v0, program, references), name).toBe(true);
        commands += v0.argvs.length;
        empties += messages.length;
        for (const reference of references) if (isUsed(reference, v0.reads)) used.add(reference);
      }
      for (const reference of references) {
        const isMember = findRow(reference.api)?.kind === "member" && !isInTyping(reference);
        if (reference.outcome === "migrated" && isMember) migrated.add(reference);
      }
    });
  },
);

test.skipIf(isWindows)("nearly every fixture runs, and nearly every migrated use in them", () => {
  expect(fixtures.map(findObstacle).filter((obstacle) => obstacle !== null).length).toBeLessThan(5);
  expect(driven.length / fixtures.length).toBeGreaterThan(0.98);
  // What stands behind an exception or in a loop that no stub ends.
  const idle = [...migrated].filter((reference) => !used.has(reference));
  expect(idle.length / migrated.size).toBeLessThan(process.env.THOROUGH ? 0.04 : 0.06);
  expect(migrated.size).toBeGreaterThan(200);
  expect(commands).toBeGreaterThan(700);
  expect(empties).toBeGreaterThan(30);
});

/** Whether a member is only declared: nothing of a typing runs. */
function isInTyping({ notes }: Reference): boolean {
  return notes.some((note) => note.startsWith("The type comes from"));
}

/** Whether the callback of a started program was split by event, not adapted. */
function isSplit(v0: Run, program: number, references: readonly Reference[]): boolean {
  const call = v0.commands.filter(({ given }) => given && "argv" in given)[program]!;
  const reference = findReference(call, references);
  return reference?.outcome === "migrated" && !reference.notes.join().includes("The callback is kept whole");
}

/** The effects as text, without what the report announces. */
function textsOf({ effects }: Run, references: readonly Reference[]): string[] {
  return effects.flatMap(({ text, message }) => {
    const kept = withoutNoted(text, references);
    return kept === null ? [] : message ? `${kept} [message ${message.program}.${message.event}]` : kept;
  });
}

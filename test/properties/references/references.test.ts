import fc from "fast-check";
import { expect, test } from "vitest";
import { table } from "../../../src/api/table.js";
import type { Result } from "../../../src/model.js";
import { migrate } from "../../../transforms/migrate.js";
import { patience, programsOf } from "../choices.js";
import { Figures } from "../figures.js";
import type { Planted } from "../planted.js";
import { runs } from "../runs.js";
import { type ReferenceProgram, writeProgram } from "./grammar.js";

/** A reference as a report has it: where it starts and ends, and what it is. */
function locate({ api, start, end }: Planted, code: string): string {
  return `${api} ${position(code, start)}-${position(code, end)}`;
}

function position(code: string, offset: number): string {
  const before = code.slice(0, offset).split("\n");
  return `${before.length}:${before.at(-1)!.length + 1}`;
}

function located({ references }: Result): string[] {
  return references.map(
    ({ api, line, column, endLine, endColumn }) => `${api} ${line}:${column}-${endLine}:${endColumn}`,
  );
}

function expectOneOutcomeEach({ references }: Result): void {
  for (const { outcome, reason, message } of references) {
    expect(["migrated", "unsafe", "manual"]).toContain(outcome);
    expect([reason, message].map((one) => one === null)).toEqual([1, 2].map(() => outcome === "migrated"));
  }
}

/** Look-alikes stay as they are; every comment stays, once, and in its order. */
function expectTheRestToStay(after: string, { lookAlikes, comments }: ReferenceProgram): void {
  for (const text of lookAlikes) expect(after).toContain(text);
  for (const comment of comments) expect(after.split(comment), `${comment} in\n${after}`).toHaveLength(2);
  const places = comments.map((comment) => after.indexOf(comment));
  expect(places, after).toEqual([...places].sort((a, b) => a - b));
}

/** What is left is what a second run finds, and it changes nothing. */
function expectNothingMore(result: Result, path: string): void {
  const again = migrate(result.code, { path });
  expect(again.code).toBe(result.code);
  // The old client's type may have been widened to the one that has the members of both.
  const widened = (api: string) => api.replace("v0.DockerDesktopClient", "v1Hybrid.DockerDesktopClient");
  const left = result.references.filter(({ outcome }) => outcome !== "migrated");
  expect(again.references.map(({ api }) => widened(api))).toEqual(left.map(({ api }) => widened(api)));
}

test(
  "references are exactly those that were put into a program",
  () => {
    const figures = new Figures();
    const numRuns = runs(2000);
    fc.assert(
      fc.property(programsOf(writeProgram), (program) => {
        const { code, path } = program;
        const result = migrate(code, { path });
        expect([result.error, result.notes], code).toEqual([null, []]);
        expect(located(result), code).toEqual(program.references.map((one) => locate(one, code)));
        expectOneOutcomeEach(result);
        expectTheRestToStay(result.code, program);
        expectNothingMore(result, path);
        figures.add(program.features);
        figures.add(result.references.map(({ outcome }) => `outcome ${outcome}`));
      }),
      { numRuns },
    );
    // Otherwise the property would say little.
    figures.expectEach("outcome", 3, numRuns / 20);
    figures.expectEach("language", 5, numRuns / 10);
    figures.expectEach("api", table.length, numRuns / 200);
    figures.expectEach("receiver", 58, numRuns / 1000);
    figures.expectEach("declares", 34, 1);
    figures.expectEach("hoists", 6, numRuns / 500);
    figures.expectEach("parameter", 13, numRuns / 300);
    figures.expectEach("shadow", 24, 1);
    figures.expectEach("scope", 18, numRuns / 100);
    figures.expectEach("class", 18, numRuns / 500);
    figures.expectEach("use", 5, numRuns / 200);
    figures.expectEach("place", 38, numRuns / 250);
    figures.expectEach("look-alike", 18, numRuns / 100);
    figures.expectEach("type", 8, numRuns / 200);
  },
  patience,
);

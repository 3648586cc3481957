import { expect } from "vitest";
import type { MigrateOptions, Result } from "../../src/model.js";
import { migrate } from "../../transforms/migrate.js";
import { findLostComments } from "./find-lost-comments.js";
import { findLostStretches, findWideEdits } from "./find-moved.js";

type Options = MigrateOptions & { readonly path: string };

/** Nothing but the edits changed, the comments are there, and a second run has nothing to do. */
export function expectTidy(source: string, options: Options, result: Result): void {
  const { path } = options;
  expect(result.error).toBeNull();
  expect({
    stretches: findLostStretches(source, result),
    wideEdits: findWideEdits(source, path, result),
    comments: findLostComments(source, result.code, path, result),
  }).toEqual({ stretches: [], wideEdits: [], comments: [] });
  expectDone(result.code, options);
}

/** A second run has nothing to do. */
export function expectDone(code: string, options: Options): void {
  const again = migrate(code, options);
  expect(again).toMatchObject({ error: null, code, changed: false, changes: [] });
}

/** What became of each reference, wherever it stands. */
export function outcomesOf({ references }: Result): unknown[] {
  return references.map(({ api, outcome, reason }) => [api, outcome, reason]);
}

import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Reference, Result } from "../../../src/model.js";
import { migrate } from "../../../transforms/migrate.js";
import { runs, scale } from "../runs.js";
import { Shell } from "../shell.js";
import { type Comparison, compare } from "./compare.js";
import { forms } from "./forms.js";
import { left } from "./left.js";
import { type Piece, program } from "./program.js";
import { run } from "./run.js";

/** What became of each form: how often all of its references were migrated, and how often one was left. */
class Count {
  commands = 0;
  /** Lines that a real shell was asked for. */
  lines = 0;
  /** Programs that `--unsafe` rewrites further. */
  unsafe = 0;
  readonly migrated = new Map<string, number>();
  readonly left = new Map<string, number>();

  add(form: string, isMigrated: boolean): void {
    const counts = isMigrated ? this.migrated : this.left;
    counts.set(form, (counts.get(form) ?? 0) + 1);
    this.commands += 1;
  }
}

describe.skipIf(process.platform === "win32")("commands that nobody wrote", () => {
  let shell: Shell;
  beforeAll(() => {
    shell = new Shell();
  });
  afterAll(() => shell.close());

  test("give programs the same arguments as before, or are left with a reason", async () => {
    const count = new Count();
    // Several programs at a time, so that the shell is asked less often.
    const programs = fc.array(program, { minLength: 1, maxLength: 16, size: "max" });
    await fc.assert(
      fc.asyncProperty(programs, async (all) => {
        const comparisons: Comparison[] = [];
        for (const program of all) {
          const { source, path, pieces } = program;
          const result = migrate(source, { path });
          expect(result.error).toBeNull();
          if (result.changed) expect(migrate(result.code, { path }).code).toBe(result.code);
          for (const piece of pieces) count.add(piece.form, checkPiece(piece, result));

          const outcomes = result.references.map(({ outcome }) => outcome);
          const before = await run(source, program, "lenient");
          const isDone = outcomes.every((outcome) => outcome === "migrated");
          const after = await run(result.code, program, isDone ? "v1" : "strict");
          comparisons.push({ program, code: result.code, before, after });

          if (!outcomes.includes("unsafe")) continue;
          count.unsafe += 1;
          const { code } = migrate(source, { path, unsafe: true });
          expect(code).not.toBe(result.code);
          comparisons.push({ program, code, before, after: await run(code, program, "lenient") });
        }
        count.lines += await compare(comparisons, shell);
      }),
      { numRuns: runs(160) },
    );
    if (scale >= 1) expectEnough(count);
  }, 600_000);
});

function expectEnough({ commands, lines, unsafe, migrated, left: leftAlone }: Count): void {
  // How many programs an array has is left to chance, too.
  expect(commands).toBeGreaterThanOrEqual(process.env.FUZZ_SEED ? 4_000 : 5_000);
  expect(lines).toBeGreaterThan(4_000);
  expect(unsafe).toBeGreaterThan(500);
  let leftOfOthers = 0;
  for (const form of Object.keys(forms)) {
    const counts = form in left ? leftAlone : migrated;
    expect(counts.get(form) ?? 0, form).toBeGreaterThan(3);
    if (!(form in left)) leftOfOthers += leftAlone.get(form) ?? 0;
  }
  expect(leftOfOthers).toBeGreaterThan(600);
}

/** Expects what is left to be as it was, with a reason; gives whether all uses in a piece were migrated. */
function checkPiece({ form, text, lines: [first, last] }: Piece, result: Result): boolean {
  const references = result.references.filter(({ line }) => line >= first && line <= last);
  expect(references.length, `references in\n${text}`).toBeGreaterThan(0);
  for (const reference of references) checkReference(reference);
  const isMigrated = references.every(({ outcome }) => outcome === "migrated");
  if (form in left) expect(isMigrated, text).toBe(false);
  const isLeft = references.every(({ outcome }) => outcome !== "migrated");
  expect(result.code.includes(text), text).toBe(isLeft);
  return isMigrated;
}

function checkReference({ outcome, reason, message, replacement }: Reference): void {
  if (outcome === "migrated") {
    expect(replacement).not.toBeNull();
    expect({ reason, message }).toEqual({ reason: null, message: null });
  } else {
    expect(reason).not.toBeNull();
    expect(message).toMatch(/\w.*\.$/s);
  }
}

import { expect } from "vitest";
import { withinTime } from "../../src/limits/within-time.js";
import type { MigrateOptions } from "../../src/model.js";
import { migrate } from "../../transforms/migrate.js";
import { countErrors } from "./count-errors.js";

/** What became of a damaged text: it could not be parsed, there was nothing to change, or it was migrated. */
export type Fate = "unreadable" | "unchanged" | "changed";

export const optionSets: readonly MigrateOptions[] = [
  {},
  { unsafe: true },
  { todo: true },
  { unsafe: true, todo: true },
];

/** Milliseconds; generous, since it is there for what never ends. */
const patience = 30_000;

/** Checks what holds for every text, whatever is wrong with it. */
export function checkDamaged(text: string, options: MigrateOptions & { readonly path: string }): Fate {
  return withinTime(() => {
    const result = migrate(text, options);
    // An internal error is a crash that was caught.
    expect(result.error).toSatisfy((error) => error === null || error.code === "syntax-error");
    expect(result.changed).toBe(result.code !== text);
    if (result.error) {
      expect(result).toMatchObject({ changed: false, references: [], changes: [] });
      return "unreadable";
    }
    const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).length;
    for (const { line, endLine } of result.references) {
      expect([line >= 1, endLine >= line, endLine <= lines]).toEqual([true, true, true]);
    }
    if (!result.changed) return "unchanged";
    expectNoWorse(text, result.code, options.path);
    const again = migrate(result.code, options);
    expect(again.code).toBe(result.code);
    expect(again.error).toBeNull();
    expect(again.references.filter(({ outcome }) => outcome === "migrated")).toEqual([]);
    return "changed";
  }, patience);
}

/** In no language that the text may be written in, the result has more errors than the text had. */
function expectNoWorse(text: string, code: string, path: string): void {
  const before = countErrors(text, path);
  const after = countErrors(code, path);
  const isWorse = after.some((count, language) => count > before[language]!);
  if (isWorse) throw new Error(`${code}\n\nhas ${after} errors instead of ${before}`);
}

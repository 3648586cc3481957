import type { Reference } from "../../src/model.js";

/**
 * The text of an effect without what the report announces; null for an effect that is nothing but that. v0 returned
 * nothing for some pages where v1 returns a promise of nothing: the note is at each call whose result may be used.
 */
export function withoutNoted(text: string, references: readonly Reference[]): string | null {
  if (!references.some(({ notes }) => notes.join().includes("returns a promise"))) return text;
  return / gives undefined$/.test(text) ? null : text.replace(/ returns (undefined|promise)$/, " returns");
}

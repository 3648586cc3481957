import { expect } from "vitest";
import { scale } from "./runs.js";

/** How many programs had what a grammar knows, so that a property can't become hollow. */
export class Figures {
  readonly #counts = new Map<string, number>();

  add(features: Iterable<string>): void {
    for (const feature of features) this.#counts.set(feature, (this.#counts.get(feature) ?? 0) + 1);
  }

  /**
   * Expects so many different features of a sort (`receiver window`, `receiver the global`), and of each of them at
   * least so many programs. A part of the cases, as mutation testing tries, is not expected to have everything; other
   * cases than those that the number was found with, half of it.
   */
  expectEach(word: string, kinds: number, least: number): void {
    if (scale < 1) return;
    const found = [...this.#counts].filter(([name]) => name.startsWith(`${word} `));
    const enough = process.env.FUZZ_SEED ? least / 2 : least;
    const few = found.filter(([, count]) => count < enough);
    expect(few, `fewer than ${enough} programs`).toEqual([]);
    expect(found.length, found.map(([name]) => name).join("\n")).toBeGreaterThanOrEqual(kinds);
  }
}

import fc from "fast-check";
import { scale } from "./runs.js";

/** The decisions of a grammar, a number each. When they run out the first alternative is taken, so every program ends. */
export class Choices {
  #at = 0;

  constructor(readonly numbers: readonly number[]) {}

  below(limit: number): number {
    return (this.numbers[this.#at++] ?? 0) % limit;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }

  /** True once in so many times. */
  chance(times: number): boolean {
    return this.below(times) === times - 1;
  }
}

/** Programs that a grammar writes; they shrink with the numbers that decided on them. */
export function programsOf<T>(write: (choices: Choices) => T): fc.Arbitrary<T> {
  const numbers = fc.array(fc.nat(0xffff), { minLength: 40, maxLength: 400, size: "max" });
  return fc.noBias(numbers).map((list) => write(new Choices(list)));
}

/** How long a property may take, in milliseconds: a machine may be busy, and finding the smallest program takes its time. */
export const patience = 180_000 * Math.max(scale, 1);

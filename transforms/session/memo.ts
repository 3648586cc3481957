import type { ProjectTypes } from "../../src/model.js";
import { type Asked, isAnsweredAlike, type Known, recording } from "./recall.js";

interface Remembered<Made> {
  readonly given: readonly string[];
  readonly asked: Asked;
  readonly made: Made;
}

/**
 * Keeps the results of functions that are pure but for what they ask. One is used again as long as what it was given, and
 * the answers to all that it asked, are the same.
 */
export class Memo<Made> {
  /** Several for a key: a file is drafted by itself, and again with what is known of the others. */
  readonly #known = new Map<string, readonly Remembered<Made>[]>();
  readonly #used = new Set<Remembered<Made>>();

  /**
   * @param key whose it is
   * @param given all that it is made of, as texts
   * @param now answers questions
   * @param make is pure but for what it asks; what it throws is thrown, and nothing is remembered
   */
  of(key: string, given: readonly string[], now: Known, make: (types: ProjectTypes) => Made): Made {
    const all = this.#known.get(key) ?? [];
    const known = all.find((each) => isSame(each.given, given) && isAnsweredAlike(each.asked, now));
    if (known) {
      this.#used.add(known);
      return known.made;
    }
    const { types, asked } = recording(now);
    const made = { given, asked, made: make(types) };
    this.#known.set(key, [...all, made]);
    this.#used.add(made);
    return made.made;
  }

  /** Forgets what nobody asked for since the last time. */
  sweep(): void {
    for (const [key, all] of this.#known) {
      const left = all.filter((each) => this.#used.has(each));
      if (left.length > 0) this.#known.set(key, left);
      else this.#known.delete(key);
    }
    this.#used.clear();
  }
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}

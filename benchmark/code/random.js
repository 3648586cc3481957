/**
 * @typedef {object} Random
 * @property {() => number} next From 0 to below 1.
 * @property {(low: number, high: number) => number} integer From `low` to `high`, both included.
 * @property {(probability: number) => boolean} chance
 * @property {<T>(choices: readonly T[]) => T} pick
 * @property {(median: number, spread: number) => number} logNormal
 */

/**
 * Numbers that depend on the seed alone (mulberry32).
 * @param {number} seed A 32-bit integer.
 * @returns {Random}
 */
export function createRandom(seed) {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    integer: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick: (choices) => /** @type {any} */ (choices[Math.floor(next() * choices.length)]),
    logNormal: (median, spread) => {
      // Box and Muller; 1 - next() is never 0, so the logarithm is finite.
      const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
      return median * Math.exp(spread * normal);
    },
  };
}

/**
 * A seed for the n-th file of a tree, so that a file does not depend on the ones before it.
 * @param {number} seed
 * @param {number} index
 */
export function seedOf(seed, index) {
  return (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35)) | 0;
}

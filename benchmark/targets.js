/**
 * What this command is to reach on 2 cores.
 * @typedef {object} Target
 * @property {string} text
 * @property {string} of Name of the contestant that is judged.
 * @property {"wall" | "cpu" | "peak"} figure
 * @property {string | null} against Name of the contestant it is held against; null for a limit in itself.
 * @property {number} limit A factor of the other's figure; seconds or bytes for a limit in itself.
 */

const self = "ddclient-migrate";

/** @type {Record<import("./trees.js").TreeName, readonly Target[]>} */
export const targets = {
  sparse: [
    { text: "at most 2 × git grep", of: self, figure: "wall", against: "git grep -lF", limit: 2 },
    { text: "at most 1/6 of ast-grep", of: self, figure: "wall", against: "ast-grep", limit: 1 / 6 },
    { text: "at most 1/20 of jscodeshift", of: self, figure: "wall", against: "jscodeshift", limit: 1 / 20 },
    { text: "peak memory at most 120 MB", of: self, figure: "peak", against: null, limit: 120e6 },
  ],
  dense: [
    { text: "at most 1/5 of jscodeshift", of: self, figure: "wall", against: "jscodeshift", limit: 1 / 5 },
    { text: "peak memory at most 300 MB", of: self, figure: "peak", against: null, limit: 300e6 },
  ],
  small: [
    { text: "at most 4 × node -e 0", of: self, figure: "wall", against: "node -e 0", limit: 4 },
    {
      text: "--version under 2 × node -e 0",
      of: "--version",
      figure: "wall",
      against: "node -e 0",
      limit: 2,
    },
    { text: "--help under 2 × node -e 0", of: "--help", figure: "wall", against: "node -e 0", limit: 2 },
  ],
  typed: [
    { text: "at most 0.7 × TypeScript", of: self, figure: "wall", against: "TypeScript", limit: 0.7 },
    {
      text: "--verify at most 2.2 × TypeScript",
      of: "--verify",
      figure: "wall",
      against: "TypeScript",
      limit: 2.2,
    },
    { text: "peak memory at most 500 MB", of: self, figure: "peak", against: null, limit: 500e6 },
  ],
  wrapped: [
    { text: "at most 4 × git grep", of: self, figure: "wall", against: "git grep -lF", limit: 4 },
    { text: "peak memory at most 200 MB", of: self, figure: "peak", against: null, limit: 200e6 },
  ],
  callers: [
    { text: "at most 3 s of CPU", of: self, figure: "cpu", against: null, limit: 3 },
    { text: "peak memory at most 400 MB", of: self, figure: "peak", against: null, limit: 400e6 },
  ],
  large: [
    // Four times the files.
    { text: "not more per file", of: self, figure: "wall", against: "over a quarter", limit: 4 },
  ],
};

/**
 * A target and how it came out.
 * @typedef {object} Verdict
 * @property {string} text
 * @property {"×" | "s" | "bytes"} unit
 * @property {number | null} actual The factor, seconds or bytes; null when a figure is missing.
 * @property {number} limit
 * @property {number | null} ofLimit How much of the limit is used: over 1 is missed.
 * @property {boolean | null} reached
 */

/**
 * @param {Target} target
 * @param {(name: string) => import("./race.js").Figures | undefined} figuresOf
 * @returns {Verdict}
 */
export function judge({ text, of, figure, against, limit }, figuresOf) {
  const own = figuresOf(of)?.[figure] ?? null;
  const other = against === null ? 1 : (figuresOf(against)?.[figure] ?? null);
  const actual = own !== null && other !== null ? own / other : null;
  const ofLimit = actual === null ? null : actual / limit;
  const unit = against !== null ? "×" : figure === "peak" ? "bytes" : "s";
  return { text, unit, actual, limit, ofLimit, reached: ofLimit === null ? null : ofLimit <= 1 };
}

/** @typedef {import("./race.js").Figures} Figures */

/**
 * @typedef {object} TreeReport
 * @property {import("./write-tree.js").Tree} tree
 * @property {Figures[]} figures
 * @property {import("./targets.js").Verdict[]} verdicts
 * @property {number | null} others Cores that other programs used meanwhile; null where it can't be had.
 */

/**
 * @param {TreeReport} report
 * @returns {string} A table, and a line for each target.
 */
export function printTree({ tree, figures, verdicts, others }) {
  const own = figures[0]?.wall ?? null;
  const rows = figures.map(({ name, missing, failure, wall, cpu, peak }) => {
    const trouble = missing ? `not run: ${missing}` : failure ? `FAILED: ${failure}` : null;
    if (trouble) return `  ${name.padEnd(18)}${trouble}`;
    const ratio = own !== null && wall !== null && name !== figures[0]?.name ? factor(own / wall) : "";
    const cells = [seconds(wall), seconds(cpu), megabytes(peak), ratio].map((cell) => cell.padStart(11));
    return `  ${name.padEnd(18)}${cells.join("")}`;
  });
  const heading = ["wall", "CPU", "peak", "ours / it"].map((cell) => cell.padStart(11)).join("");
  return [
    `${tree.name}: ${tree.files} code files, ${megabytes(tree.bytes)}, ` +
      `${tree.clientFiles} use the client (${tree.references} references)`,
    `  ${"".padEnd(18)}${heading}`,
    ...rows,
    ...verdicts.map(verdictLine),
    ...(others !== null && others > 0.15
      ? [
          `  Other programs used ${others.toFixed(1)} cores meanwhile; without them the figures would be others.`,
        ]
      : []),
    "",
  ].join("\n");
}

/** @param {import("./targets.js").Verdict} verdict */
function verdictLine({ text, unit, actual, limit, ofLimit, reached }) {
  if (actual === null || ofLimit === null) return `  unknown  ${text}: a figure is missing`;
  const value = write(unit, actual, limit);
  if (reached) return `  reached  ${text}: ${value}`;
  return `  MISSED   ${text}: ${value}, ${((ofLimit - 1) * 100).toFixed(0)} % over`;
}

/**
 * @param {"×" | "s" | "bytes"} unit
 * @param {number} actual
 * @param {number} limit
 */
function write(unit, actual, limit) {
  if (unit === "bytes") return megabytes(actual);
  if (unit === "s") return seconds(actual);
  return limit < 1 && actual < 1 ? fraction(actual) : factor(actual);
}

/** @param {number} value */
const factor = (value) => `${value.toPrecision(3)} ×`;

/** @param {number} value */
const fraction = (value) => `1/${(1 / value).toPrecision(3)}`;

/** @param {number | null} value */
const seconds = (value) => (value === null ? "–" : `${value.toFixed(value < 1 ? 3 : 2)} s`);

/** @param {number | null} value */
const megabytes = (value) => (value === null ? "–" : `${(value / 1e6).toFixed(value < 1e6 ? 2 : 0)} MB`);

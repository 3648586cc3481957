// What the two benchmarks of editing share: texts of so many lines, and how times are told.

/**
 * A text of so many lines, made of files that use the client.
 *
 * @param {number} lines
 * @param {readonly string[]} files their texts
 */
export function textOf(lines, files) {
  const bodies = files.map(asBody);
  const parts = [];
  for (let index = 0, length = 0; length < lines; index++) {
    const part = `export function part${index}() {\n${bodies[index % bodies.length]}\n}\n`;
    length += part.split("\n").length - 1;
    parts.push(part);
  }
  return parts.join("");
}

/**
 * The code of a file as a function's body.
 *
 * @param {string} text
 */
function asBody(text) {
  return text.replace(/^import .*$/gm, "").replace(/^export (default )?/gm, "");
}

/**
 * @param {string} what
 * @param {readonly number[]} times
 * @param {number} limit of the 95th percentile, in milliseconds
 */
export function say(what, times, limit) {
  const sorted = [...times].sort((a, b) => a - b);
  const p95 = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const verdict = p95 <= limit ? "reached" : "MISSED ";
  process.stdout.write(
    `  ${verdict}  ${what}: median ${milliseconds(median)}, p95 ${milliseconds(p95)} (at most ${limit} ms)\n`,
  );
}

/** @param {number} time */
export function milliseconds(time) {
  return `${time < 10 ? time.toFixed(1) : time.toFixed(0)} ms`;
}

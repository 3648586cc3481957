import { fileURLToPath } from "node:url";

export const readmePath = fileURLToPath(new URL("../../README.md", import.meta.url));

/**
 * The README with its generated parts as they should be.
 *
 * @param {string} readme
 * @param {Readonly<Record<string, string>>} parts what stands between `<!-- name: … -->` and `<!-- /name -->`
 */
export function fillIn(readme, parts) {
  let text = readme;
  for (const [name, part] of Object.entries(parts)) {
    const pattern = new RegExp(`(<!-- ${name}: [^\n]* -->\n)[\\s\\S]*?(<!-- /${name} -->)`);
    if (!pattern.test(text)) throw new Error(`The README has no place for its ${name}.`);
    text = text.replace(pattern, (_, open, close) => `${open}\n${part}\n${close}`);
  }
  return text;
}

/**
 * The parts of the README that come from the program's own tables.
 *
 * @param {typeof import("../../src/api/table.js")} table
 * @param {typeof import("../../src/api/reasons.js")} reasons
 * @param {typeof import("../../fronts/cli/list-api.js")} listApi
 */
export function renderParts({ table, plainPath }, { describeReasons }, { how }) {
  return {
    table: renderTable(
      ["v0", "v1", "what changes"],
      table.map(({ api, to, transform, hint, docs }) => [
        `[\`${api}\`](${docs})`,
        to === null ? "—" : `\`${plainPath(to)}\``,
        hint ?? how[transform],
      ]),
    ),
    reasons: renderTable(["reason", "what is in the way", "what to do"], describeReasons()),
  };
}

/**
 * @param {string[]} head
 * @param {string[][]} rows
 */
function renderTable(head, rows) {
  const line = (/** @type {string[]} */ cells) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |\n`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("");
}

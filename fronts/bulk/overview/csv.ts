import { escapeLine } from "../../../src/report/terminal.js";
import { repositoryLink } from "../forge/links.js";
import type { Fault, Finding } from "./findings.js";
import type { Item, Overview } from "./overview.js";
import { webLink } from "./web-link.js";

const ofRepository = [
  ...["repository", "state", "reason_for_state", "needs_you", "pull_request", "base_branch", "base_commit"],
];
const ofFinding = [
  ...["file", "line", "column", "member", "outcome", "reason", "message", "replacement", "link"],
];
type Cell = string | number | null | undefined;
/** As many as there are columns of a finding. */
type Row = readonly [Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell];

/** Most cells: nothing in them could be taken for anything else. */
const plain = /^(?:[A-Za-z\d][\w./:-]*)?$/;

/**
 * A table for a spreadsheet: a line for each finding, so that it can be filtered, counted and handed out, and one for each
 * repository without any. It has a mark of UTF-8 at its beginning, without which Excel takes it for the code page of the
 * computer, and lines end in CR LF, as RFC 4180 has them: what else reads CSV knows both.
 */
export const csvOverview: Overview = {
  head: () => `\ufeff${renderLine([...ofRepository, ...ofFinding])}`,
  add: linesOf,
  tail: () => "",
};

function linesOf({ current, need, found, base }: Item): string {
  const { planned, state, why, pull } = current;
  const cells = [
    ...[planned.id, state, why?.code, need?.kind, pull && webLink(pull.url), base?.branch, base?.sha],
  ];
  const beginning = `${cells.map(renderCell).join(",")},`;
  const rows = found ? [...found.faults.map(rowOfFault), ...found.findings.map(rowOfFinding)] : [];
  const { message } = why ?? {};
  if (rows.length === 0)
    rows.push([null, null, null, null, null, null, message, null, repositoryLink(planned)]);
  return rows.map((row) => `${beginning}${renderLine(row)}`).join("");
}

function rowOfFault({ path, line, column, code, message, link }: Fault): Row {
  return [path, line, column, null, "error", code, message, null, link];
}

function rowOfFinding({ path, line, column, api, outcome, reason, message, ...rest }: Finding): Row {
  return [path, line, column, api, outcome, reason, message, rest.replacement, rest.link];
}

function renderLine(cells: readonly Cell[]): string {
  return `${cells.map(renderCell).join(",")}\r\n`;
}

/**
 * A cell is one line of text: what isn't seen is made visible. What a spreadsheet would take for a formula gets a `'` before
 * it, also behind what separates cells where a comma doesn't (Excel's separator depends on the country).
 */
export function renderCell(cell: Cell): string {
  if (typeof cell !== "string") return cell === null || cell === undefined ? "" : `${cell}`;
  if (plain.test(cell)) return cell;
  const safe = escapeLine(cell).replace(/(^|[;|])(["\s]*)(?=[=+\-@＝＋－＠])/g, "$1'$2");
  return /[",;'|\s]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

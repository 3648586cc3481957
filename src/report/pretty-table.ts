import type { Outcome } from "../model.js";
import type { ProjectResult } from "../results.js";
import { groupLeftovers } from "./group-leftovers.js";
import type { PrettyOptions } from "./report-options.js";

/** One row of the closing table. */
interface Row {
  readonly outcome: string;
  readonly reason: string;
  readonly count: number;
}

/**
 * How many uses had which outcome, and for which reason: all of them, so that the counts are those of the JSON report.
 *
 * @example
 *   migrated                       81
 *   manual    shell-operator        6
 *             no-equivalent         4
 *   total                          91
 */
export function renderTable(result: ProjectResult, { colors }: PrettyOptions): string[] {
  const rows = rowsOf(result);
  const outcomeWidth = Math.max(...rows.map(({ outcome }) => outcome.length));
  const reasonWidth = Math.max(...rows.map(({ reason }) => reason.length));
  const countWidth = Math.max(...rows.map(({ count }) => `${count}`.length));
  const paint: Readonly<Record<string, (text: string) => string>> = {
    migrated: colors.green,
    unsafe: colors.yellow,
    manual: colors.red,
    ignored: colors.dim,
    total: colors.bold,
  };
  return rows.map(({ outcome, reason, count }, index) => {
    // An outcome stands at the first of its rows.
    const name = rows[index - 1]?.outcome === outcome ? "" : outcome;
    const cell = name.padEnd(outcomeWidth);
    const number = `${count}`.padStart(countWidth);
    return `  ${paint[outcome]!(cell)}  ${reason.padEnd(reasonWidth)}  ${number}`;
  });
}

function rowsOf({ files, summary }: ProjectResult): Row[] {
  const all = files.flatMap((file) => file.references.map((reference) => ({ file, reference })));
  const groups = groupLeftovers(all);
  const rowsWith = (wanted: Outcome) =>
    groups
      .filter(({ outcome }) => outcome === wanted)
      .map(({ outcome, reason, count }): Row => ({ outcome, reason: reason ?? "", count }));
  return [
    ...(["migrated", "manual", "unsafe", "ignored"] as const).flatMap(rowsWith),
    { outcome: "total", reason: "", count: summary.references },
  ];
}

import { plainPath, type Row, table } from "../../src/api/table.js";
import { how } from "../../src/report/describe-member.js";
import { stringify } from "../../src/report/stringify.js";
import { type Io, write } from "./io.js";
import type { CliOptions } from "./options.js";
import { checkOutputs, writeOutput } from "./write-output.js";

/**
 * Prints the table, on standard output or into `--output`.
 *
 * @throws RunError when `--output` can't be written
 */
export async function listApi({ format, output }: CliOptions, io: Io): Promise<void> {
  const text = format === "json" ? stringify(table.map(describe)) : formatTable(table);
  if (output === undefined) return await write(io.stdout, text);
  await checkOutputs({ output }, io.cwd);
  await writeOutput(output, io.cwd, text);
}

function describe({ api, kind, to, transform, reason, hint, docs }: Row) {
  return { api, kind, to: to && plainPath(to), transform, reason: reason ?? null, hint: hint ?? null, docs };
}

/** The rows in aligned columns: the old name, the new one, and how it gets there. */
export function formatTable(rows: readonly Row[]): string {
  const lines = rows.map(({ api, to, transform, hint }) => ({
    from: api,
    to: to ? plainPath(to) : "—",
    how: hint ? `${how[transform]}: ${hint}` : how[transform],
  }));
  const fromWidth = Math.max(...lines.map(({ from }) => from.length));
  const toWidth = Math.max(...lines.map(({ to }) => to.length));
  return lines
    .map((line) => `${line.from.padEnd(fromWidth)} → ${line.to.padEnd(toWidth)}  ${line.how}\n`)
    .join("");
}

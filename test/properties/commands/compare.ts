import { expect } from "vitest";
import { isHarmless, type Shell } from "../shell.js";
import type { Program } from "./program.js";
import type { Event } from "./run.js";

/** What a program did before it was migrated, and after. */
export interface Comparison {
  readonly program: Program;
  /** The program after. */
  readonly code: string;
  readonly before: readonly Event[];
  readonly after: readonly Event[];
}

/**
 * Expects two runs to have done the same, their lines by what a real shell makes of them.
 *
 * @returns how many lines the shell was asked for
 */
export async function compare(comparisons: readonly Comparison[], shell: Shell): Promise<number> {
  const different = new Set(comparisons.flatMap(differentLines));
  const lines = [...different].filter(isHarmless);
  const started = await shell.run(lines.map(withoutGap));
  const argvOf = new Map(lines.map((line, i) => [line, started[i]!]));
  const meaning = (event: Event) => {
    if (!("line" in event && different.has(event.line))) return event;
    return { argv: argvOf.get(event.line) ?? collapse(withoutGap(event.line)) };
  };
  for (const { program, code, before, after } of comparisons) {
    const message = `before:\n${program.source}\nafter:\n${code}`;
    expect(after.map(meaning), message).toEqual(before.map(meaning));
  }
  return lines.length;
}

/** The lines that are not the same before and after; equal bytes mean the same to every shell. */
function differentLines({ before, after }: Comparison): string[] {
  return before.flatMap((event, i) => {
    const other = after[i];
    if (!other || !("line" in event) || !("line" in other) || event.line === other.line) return [];
    return [event.line, other.line];
  });
}

/** On the host a command follows the name of its folder, so none that works begins with white space. */
function withoutGap(line: string): string {
  return line.replace(/^(\.\/host\/)[ \t]+/, "$1");
}

/** One space for each run of white space outside quotes, for lines that are better not run. */
function collapse(line: string): string {
  return line
    .replace(/'[^']*'|"(?:\\.|[^"\\])*"|\\.|[ \t]+/gs, (found) => (/^[ \t]/.test(found) ? " " : found))
    .trim();
}

import { statSync } from "node:fs";
import { resolve } from "node:path";
import { type Baseline, readBaseline, usualName, writeBaseline } from "../../run/baseline/baseline-file.js";
import { compare, prune, update } from "../../run/baseline/compare.js";
import { displayPath } from "../../src/disk/display-path.js";
import { hideKnown } from "../../src/report/hide-known.js";
import { escapeLine } from "../../src/report/terminal.js";
import { count } from "../../src/report/words.js";
import type { ProjectResult } from "../../src/results.js";
import { RunError } from "./errors.js";
import type { CliOptions } from "./options.js";

/** What is known of a project's uses before it is checked, as the command line asks for it. */
export class BaselineCheck {
  private constructor(
    private readonly options: CliOptions,
    private readonly cwd: string,
    private readonly file: string,
    private readonly before: Baseline,
  ) {}

  /** @throws RunError when the baseline can't be used; nothing has been looked at then */
  static async start(options: CliOptions, cwd: string): Promise<BaselineCheck> {
    const { baseline, writeBaseline: written } = options;
    const given = [written, baseline].find((each) => typeof each === "string") ?? usualName;
    const file = resolve(cwd, given);
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory())
      throw new RunError(
        `The baseline could not be read: "${given}" is a folder. Put paths before the option.`,
      );
    const before = await readBaseline(file);
    if (before === null && written === undefined)
      throw new RunError(`There is no baseline ${displayPath(cwd, file)}. Write one with --write-baseline.`);
    return new BaselineCheck(options, cwd, file, before ?? new Map());
  }

  /** Compares what was found; writes the baseline where that was asked for. */
  async apply(result: ProjectResult, covers: (file: string) => boolean): Promise<ProjectResult> {
    const meeting = { file: this.file, cwd: this.cwd, covers };
    const path = displayPath(this.cwd, this.file);
    const isWritten = this.options.writeBaseline !== undefined;
    const baseline = isWritten ? update(result, this.before, meeting) : this.before;
    const { known, gone } = compare(result, baseline, meeting);
    const isPruned = (this.options.pruneBaseline ?? false) && gone.length > 0;
    if (isWritten) await writeBaseline(this.file, baseline);
    else if (isPruned) await writeBaseline(this.file, prune(baseline, gone));
    return { ...result, baseline: { path, known, gone, isPruned } };
  }
}

/** What there is to say of a baseline beside the report. */
export function sayBaseline(result: ProjectResult, { writeBaseline: written }: CliOptions): string {
  const { path, known, gone, isPruned } = result.baseline!;
  const name = escapeLine(path);
  if (written !== undefined) return `The baseline ${name} knows ${count(known.size, "use")} now.\n`;
  const open = hideKnown(result).summary;
  const fresh = open.references - open.ignored;
  const lines = [
    `${count(fresh, "use")} ${fresh === 1 ? "is" : "are"} new: ${known.size} more ${known.size === 1 ? "is" : "are"} known in ${name}.`,
  ];
  const lost = gone.reduce((sum, each) => sum + each.count, 0);
  if (lost > 0) {
    const what = `${count(lost, "use")} that ${name} knows ${lost === 1 ? "is" : "are"} gone`;
    lines.push(
      isPruned
        ? `${what}, and taken out of it.`
        : `${what}: take ${lost === 1 ? "it" : "them"} out with --prune-baseline.`,
    );
    for (const { path: file, api, count: n } of gone.slice(0, 20))
      lines.push(`  ${escapeLine(file)}  ${escapeLine(api)}${n > 1 ? ` × ${n}` : ""}`);
    if (gone.length > 20) lines.push(`  and ${gone.length - 20} more`);
  }
  return `${lines.join("\n")}\n`;
}

import type { ProjectResult } from "../results.js";
import { renderMentions } from "./mention.js";
import { renderChanged, renderNoted } from "./pretty-changed.js";
import { renderFileErrorWithCode } from "./pretty-errors.js";
import { renderLeftovers } from "./pretty-leftovers.js";
import { renderTotals } from "./pretty-totals.js";
import { renderAccepted } from "./pretty-unsafe.js";
import type { PrettyOptions } from "./report-options.js";

/**
 * The report for people: what changed, what was left and why, what went wrong, and what to do next. Everything that
 * comes from a file name or from source is safe to show on a terminal.
 */
export async function renderPretty(result: ProjectResult, options: PrettyOptions): Promise<string> {
  const errors: string[] = [];
  for (const file of result.files) errors.push(...(await renderFileErrorWithCode(file, options)));
  const sections = [
    [...(options.brief ? [] : renderChanged(result, options)), ...renderNoted(result, options)].join("\n"),
    options.brief ? "" : renderAccepted(result, options).join("\n"),
    (await renderLeftovers(result, options)).join("\n\n"),
    renderMentions(result, options),
    errors.join("\n"),
    options.brief ? "" : renderTotals(result, options).join("\n"),
  ].filter((section) => section !== "");
  return sections.length > 0 ? `${sections.join("\n\n")}\n` : "";
}

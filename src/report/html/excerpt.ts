import type { Reference } from "../../model.js";
import { type Html, html } from "./html.js";

/** Of wider lines (minified code), so much around the reference is shown, in characters. */
const widest = 160;
const margin = 40;

/** Of a use over many lines, its beginning says enough. */
const mostLines = 5;

/**
 * The lines of a use with their numbers, and the use marked.
 *
 * @param lines the source's lines without their ends
 */
export function renderExcerpt(
  lines: readonly string[],
  { line, column, endLine, endColumn }: Pick<Reference, "line" | "column" | "endLine" | "endColumn">,
): Html {
  const last = Math.min(endLine, line + mostLines - 1);
  const shown = lines.slice(line - 1, last).map((text, index): Html => {
    const from = index === 0 ? column - 1 : text.length - text.trimStart().length;
    const to = line + index === endLine ? endColumn - 1 : text.length;
    const start = text.length > widest ? Math.max(0, from - margin) : 0;
    const end = Math.min(text.length, start + widest);
    const marked = Math.min(to, end);
    return html`<span class="line"><span class="number">${line + index}</span>${start > 0 ? "…" : ""}${text.slice(start, from)}<mark>${text.slice(from, marked)}</mark>${text.slice(marked, end)}${end < text.length ? "…" : ""}
</span>`;
  });
  const more =
    endLine > last
      ? html`<span class="line"><span class="number"></span>…
</span>`
      : null;
  return html`<pre tabindex="0" aria-label="Code"><code>${shown}${more}</code></pre>`;
}

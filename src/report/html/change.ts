import { editsOf } from "../../edits/chosen.js";
import { toOneSpan } from "../../edits/one-span.js";
import type { Change } from "../../model.js";
import { renderHunks } from "../hunks.js";
import { type Html, html } from "./html.js";

/** Longer lines of a diff (minified code) are cut, in characters. */
const widest = 400;

/** What a change does to the lines it is in, as a diff; null where it does nothing. */
export function renderChange(change: Change, all: readonly Change[], source: string): Html | null {
  const edits = editsOf([change], all);
  if (edits.length === 0) return null;
  const { start, end, text } = toOneSpan(source, edits);
  // Whole lines, so that many changes of a long file can be shown each by itself.
  const from = source.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = source.indexOf("\n", end);
  const to = lineEnd < 0 ? source.length : lineEnd + 1;
  const before = source.slice(from, to);
  const after = source.slice(from, start) + text + source.slice(end, to);
  if (before === after) return null;
  return renderDiff(before, after, "Change");
}

/** @param label what it is called where it can't be seen */
export function renderDiff(before: string, after: string, label: string): Html {
  const lines = renderHunks(before, after)
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("\\"));
  // The first hunk begins where the diff does.
  const shown = (lines[0]?.startsWith("@@") ? lines.slice(1) : lines).map(renderLine);
  return html`<pre tabindex="0" aria-label="${label}"><code class="diff">${shown}</code></pre>`;
}

function renderLine(line: string): Html {
  if (line.startsWith("@@"))
    return html`<span class="line gap">…
</span>`;
  const text = line.replace(/\r$/, "");
  const cut = text.length > widest ? `${text.slice(0, widest)}…` : text;
  if (text.startsWith("+"))
    return html`<ins class="line">${cut}
</ins>`;
  if (text.startsWith("-"))
    return html`<del class="line">${cut}
</del>`;
  return html`<span class="line">${cut}
</span>`;
}

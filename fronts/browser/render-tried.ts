import type { Reference } from "../../src/model.js";
import { renderDiff } from "../../src/report/html/change.js";
import { renderExcerpt } from "../../src/report/html/excerpt.js";
import { type Links, placeOf, renderFindings } from "../../src/report/html/finding.js";
import { type Html, html } from "../../src/report/html/html.js";
import { splitLines } from "../../src/report/split-lines.js";
import { memberAddress, reasonAddress } from "./addresses.js";
import type { Tried } from "./try-code.js";

/** What a page shows of what became of pasted code; all of the code in it is text. */
export interface Shown extends Pick<Tried, "summary" | "code" | "changed"> {
  readonly diff: string;
  readonly uses: string;
}

/** Names lead to their pages, places to where they are in what was pasted. */
const links: Links = {
  place: (use) => placeButton(use, use.name),
  member: (api) => html`<a href="${memberAddress(api)}"><code>${api}</code></a>`,
  reason: (reason) => html`<a href="${reasonAddress(reason)}">${reason}</a>`,
};

export function renderTried(tried: Tried): Shown {
  const { summary, source, code, changed, notes } = tried;
  const diff = changed
    ? renderDiff(source, code, "What changes")
    : html`<p class="note">Nothing changes.</p>`;
  const uses = html`${renderFailure(tried)}${notes.map((note) => html`<p class="note">${note}</p>`)}${renderFindings(tried, "use", links)}`;
  return { summary, code, changed, diff: diff.markup, uses: uses.markup };
}

function renderFailure({ error, source }: Tried): Html | null {
  if (error === null) return null;
  const { message, line, column } = error;
  if (line === null) return html`<p class="error">${message}</p>`;
  const at = { line, column: column ?? 1 };
  const lines = splitLines(source);
  const before = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  const start = Math.min(before + at.column - 1, source.length);
  return html`<article class="finding manual">
<h4>${placeButton(at, { start, end: start })} <span class="error">${message}</span></h4>
${renderExcerpt(lines, { ...at, endLine: line, endColumn: at.column + 1 })}
<p>Is the right language chosen? If the code is right as it stands, its syntax is one that ddclient-migrate doesn't know.</p>
</article>
`;
}

/** A page's script selects that part of what was pasted. */
function placeButton(
  place: Pick<Reference, "line" | "column">,
  { start, end }: { start: number; end: number },
): Html {
  return html`<button type="button" class="place" title="Show it in your code" data-start="${start}" data-end="${end}">${placeOf(place)}</button>`;
}

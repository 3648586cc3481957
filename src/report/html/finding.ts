import type { Reference } from "../../model.js";
import type { FileResult } from "../../results.js";
import { splitLines } from "../code-frame.js";
import { renderChange } from "./change.js";
import { renderExcerpt } from "./excerpt.js";
import { type Html, html } from "./html.js";

/** What was found in a file: each use with its code or what becomes of it, then what changes without one. */
export function renderFindings({ references, changes, source }: FileResult, id: string): Html[] {
  const lines = source === null ? [] : splitLines(source);
  const idOf = (index: number) => `${id}-${index + 1}`;
  const uses = references.map((reference, index) => {
    const change = changes.find((one) => one.references.includes(index));
    const first = change && Math.min(...change.references);
    const along =
      first !== undefined && first < index
        ? html`<p>Changes along with <a href="#${idOf(first)}">${placeOf(references[first]!)}</a>.</p>`
        : null;
    const diff = change && first === index && source !== null ? renderChange(change, changes, source) : null;
    return renderFinding(reference, idOf(index), along ?? diff ?? renderExcerpt(lines, reference));
  });
  const others = changes.flatMap((change) => {
    const diff = change.references.length === 0 && source !== null && renderChange(change, changes, source);
    return diff ? html`<article class="finding" data-outcome="migrated">${diff}</article>` : [];
  });
  return [...uses, ...others];
}

function renderFinding(reference: Reference, id: string, code: Html): Html {
  const { api, outcome, replacement, reason, message, notes, snippet } = reference;
  const suggestion = snippet
    ? html`<figure><figcaption>Instead, to look through and paste:</figcaption><pre tabindex="0" aria-label="Suggestion"><code>${snippet}</code></pre></figure>`
    : null;
  return html`<article class="finding ${outcome}" id="${id}" data-outcome="${outcome}" data-reason="${reason}">
<h4><a href="#${id}">${placeOf(reference)}</a> <code>${api}</code>${replacement === null ? null : html` → <code>${replacement}</code>`} <span class="outcome">${outcome}${reason === null ? null : ` (${reason})`}</span></h4>
${message === null ? null : html`<p>${message}</p>`}${code}${suggestion}${notes.map((note) => html`<p class="note">${note}</p>`)}
</article>
`;
}

function placeOf({ line, column }: Reference): string {
  return `${line}:${column}`;
}

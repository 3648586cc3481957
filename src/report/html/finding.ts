import type { Reference } from "../../model.js";
import type { FileResult } from "../../results.js";
import { splitLines } from "../split-lines.js";
import { renderChange } from "./change.js";
import { renderExcerpt } from "./excerpt.js";
import { type Html, html } from "./html.js";

/** How a page shows what can be looked up. */
export interface Links {
  /** @param id of the use, as its element has it */
  place(use: Reference, id: string): Html;
  member(api: string): Html;
  reason(reason: string): Html;
}

/** By default, a page has nothing to look things up in but itself. */
const withinPage: Links = {
  place: (use, id) => html`<a href="#${id}">${placeOf(use)}</a>`,
  member: (api) => html`<code>${api}</code>`,
  reason: (reason) => html`${reason}`,
};

/** What was found in a file: each use with its code or what becomes of it, then what changes without one. */
export function renderFindings(
  { references, changes, source }: Pick<FileResult, "references" | "changes" | "source">,
  id: string,
  links = withinPage,
): Html[] {
  const lines = source === null ? [] : splitLines(source);
  const idOf = (index: number) => `${id}-${index + 1}`;
  const uses = references.map((reference, index) => {
    const change = changes.find((one) => one.references.includes(index));
    const first = change && Math.min(...change.references);
    const along =
      first !== undefined && first < index
        ? html`<p>Changes along with ${links.place(references[first]!, idOf(first))}.</p>`
        : null;
    const diff = change && first === index && source !== null ? renderChange(change, changes, source) : null;
    const code = along ?? diff ?? renderExcerpt(lines, reference);
    return renderFinding(reference, links.place(reference, idOf(index)), code, idOf(index), links);
  });
  const others = changes.flatMap((change) => {
    const diff = change.references.length === 0 && source !== null && renderChange(change, changes, source);
    return diff ? html`<article class="finding" data-outcome="migrated">${diff}</article>` : [];
  });
  return [...uses, ...others];
}

/** What a report says of a use. */
export interface Told extends Pick<Reference, "api" | "outcome" | "replacement" | "message" | "notes"> {
  readonly reason: string | null;
  readonly snippet?: string | null;
}

/**
 * @param place of the use, e.g. with a link
 * @param code of the use, or what becomes of it
 * @param id for links to it, and for the page's script; null where there is neither
 */
export function renderFinding(
  told: Told,
  place: Html,
  code: Html | null,
  id: string | null = null,
  links = withinPage,
): Html {
  const { api, outcome, replacement, reason, message, notes, snippet } = told;
  const suggestion = snippet
    ? html`<figure><figcaption>Instead, to look through and paste:</figcaption><pre tabindex="0" aria-label="Suggestion"><code>${snippet}</code></pre></figure>`
    : null;
  const marks = id && html` id="${id}" data-outcome="${outcome}" data-reason="${reason}"`;
  return html`<article class="finding ${outcome}"${marks}>
<h4>${place} ${links.member(api)}${replacement === null ? null : html` → <code>${replacement}</code>`} <span class="outcome">${outcome}${reason === null ? null : html` (${links.reason(reason)})`}</span></h4>
${message === null ? null : html`<p>${message}</p>`}${code}${suggestion}${notes.map((note) => html`<p class="note">${note}</p>`)}
</article>
`;
}

/** Where a use is, as everybody writes it. */
export function placeOf({ line, column }: Pick<Reference, "line" | "column">): string {
  return `${line}:${column}`;
}

import { type Html, html } from "../../../../src/report/html/html.js";
import { sayMoment } from "../../say.js";
import type { Burned } from "../burndown.js";

/** So many columns have a label of their own. */
const mostLabels = 20;

/** From the bottom to the top. */
const layers = ["manual", "unsafe", "migrated"] as const;
const names = {
  manual: "left for a person",
  unsafe: "with a rewrite that can't be proved",
  migrated: "migrated, on its way into the base branch",
};

/** What of the old API there is, revision by revision: columns, and the same as a table. */
export function renderBurndown(rows: readonly Burned[]): Html {
  const highest = Math.max(1, ...rows.map(heightOf));
  const every = Math.ceil(rows.length / mostLabels);
  const label = ({ revision }: Burned) => (revision === null ? "now" : `${revision}`);
  return html`<figure class="burndown">
<figcaption>Uses of the old API, at most ${highest}: ${layers.map((layer) => html`<span class="legend"><svg class="key" viewBox="0 0 1 1" aria-hidden="true"><rect class="${layer}" width="1" height="1"/></svg>${names[layer]}</span> `)}</figcaption>
<svg viewBox="0 0 ${rows.length * 10} ${highest}" preserveAspectRatio="none" role="img" aria-label="Uses of the old API after each revision, as the table below has them">${rows.map((row, index) => renderColumn(row, index * 10, highest))}</svg>
<div class="ticks" aria-hidden="true">${rows.map((row, index) => html`<span>${index % every === 0 || row.revision === null ? label(row) : ""}</span>`)}</div>
</figure>
<div class="scroll" tabindex="0" role="region" aria-label="Uses by revision"><table class="numbers"><caption>Uses by revision</caption>
<thead><tr><th scope="col" class="text">Revision</th><th scope="col" class="text">Began</th><th scope="col" class="text">Version, options</th><th scope="col">Repositories</th><th scope="col">Migrated</th><th scope="col">Unsafe</th><th scope="col">Manual</th></tr></thead>
<tbody>${rows.map(
    (
      row,
    ) => html`<tr><th scope="row">${label(row)}</th><td class="text">${row.at === null ? "" : sayMoment(row.at)}</td><td class="text">${[row.version ?? "", ...row.migration].join(" ")}</td><td>${row.known}</td><td>${row.migrated}</td><td>${row.unsafe}</td><td>${row.manual}</td></tr>
`,
  )}</tbody></table></div>`;
}

function renderColumn(row: Burned, x: number, highest: number): Html {
  let y = highest;
  return html`${layers.map((layer) => {
    y -= row[layer];
    return html`<rect class="${layer}" x="${x + 1}" y="${y}" width="8" height="${row[layer]}"/>`;
  })}`;
}

function heightOf({ migrated, unsafe, manual }: Burned): number {
  return migrated + unsafe + manual;
}

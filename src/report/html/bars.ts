import { type Content, type Html, html } from "./html.js";

/** A row of a table: how often there is something, as a number and as a bar. */
export interface Bar {
  /** Its colour: a class that the style knows. */
  readonly tone: string;
  readonly label: Content;
  readonly number: number;
  /** False where it is a part of the row above. */
  readonly isMain: boolean;
}

/** @param most what a bar over the whole width stands for */
export function renderBars(
  caption: string,
  [what, howMany]: readonly [string, string],
  bars: readonly Bar[],
  most: number,
): Html {
  return html`<table class="chart"><caption>${caption}</caption>
<thead><tr><th scope="col">${what}</th><th scope="col">${howMany}</th><td></td></tr></thead>
<tbody>${bars.map((bar) => renderBar(bar, most))}</tbody></table>`;
}

function renderBar({ tone, label, number, isMain }: Bar, most: number): Html {
  const width = most === 0 ? 0 : (100 * number) / most;
  const name = isMain ? html`<strong>${label}</strong>` : label;
  return html`<tr class="${tone}"><th scope="row">${name}</th><td>${number}</td><td class="bar"><svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width="${width.toFixed(2)}" height="1"/></svg></td></tr>
`;
}

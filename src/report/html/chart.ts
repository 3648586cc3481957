import type { Outcome, Reference } from "../../model.js";
import { type Html, html } from "./html.js";

const outcomes: readonly Outcome[] = ["manual", "unsafe", "migrated", "ignored"];

/** How often there is what, as a table with bars: by outcome and, of what is left, by reason. */
export function renderChart(references: readonly Reference[]): Html {
  const most = references.length;
  const rows = outcomes.flatMap((outcome) => {
    const its = references.filter((one) => one.outcome === outcome);
    if (its.length === 0) return [];
    const reasons = new Set(its.flatMap(({ reason }) => reason ?? []));
    const sorted = [...reasons]
      .map((reason) => [reason, its.filter((one) => one.reason === reason).length] as const)
      .sort(([, a], [, b]) => b - a);
    return [
      renderRow(outcome, html`<strong>${outcome}</strong>`, its.length, most),
      ...sorted.map(([reason, number]) => renderRow(outcome, html`${reason}`, number, most)),
    ];
  });
  return html`<table class="chart"><caption>By outcome and reason</caption>
<thead><tr><th scope="col">Outcome, reason</th><th scope="col">Uses</th><td></td></tr></thead>
<tbody>${rows}</tbody></table>`;
}

function renderRow(outcome: Outcome, label: Html, number: number, most: number): Html {
  const width = (100 * number) / most;
  return html`<tr class="${outcome}"><th scope="row">${label}</th><td>${number}</td><td class="bar"><svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width="${width.toFixed(2)}" height="1"/></svg></td></tr>
`;
}

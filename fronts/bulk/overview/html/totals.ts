import { type Bar, renderBars } from "../../../../src/report/html/bars.js";
import { type Html, html } from "../../../../src/report/html/html.js";
import { otherLanguage } from "../findings.js";
import { toneOf } from "../tone.js";
import type { Totals } from "../totals.js";

/** So many rows of a table are shown at once. */
const few = 12;

/** How many there are of what: by state, outcome, reason and deprecated member. */
export function renderTotals({ states, sums, reasons, members }: Totals): Html {
  const all = states.reduce((sum, { count }) => sum + count, 0);
  const manual = sums.manual + sums.mentions;
  const uses = sums.references + sums.mentions;
  const byState = states.flatMap(({ state, count, reasons: whys }): Bar[] => {
    const tone = toneOf(state);
    return [{ tone, label: state, number: count, isMain: true }, ...barsOf(whys, tone)];
  });
  const byOutcome = [
    ["manual", manual],
    ["unsafe", sums.unsafe],
    ["migrated", sums.migrated],
    ["ignored", sums.ignored],
  ] as const;
  const left = new Map([...reasons, [otherLanguage, sums.mentions] as const]);
  return html`<div class="charts">
${renderBars("Repositories by state", ["State, reason", "Repositories"], byState, all)}
${uses === 0 ? null : renderBars("Uses by outcome", ["Outcome", "Uses"], byOutcome.filter(isThere).map(mainBar), uses)}
${manual + sums.unsafe === 0 ? null : renderLong("What is left, by reason", "Reason", barsOf(left, "unsafe"), manual + sums.unsafe)}
${uses === 0 ? null : renderLong("Uses by deprecated member", "Member", barsOf(members, "ignored"), uses)}
</div>`;
}

/** What is rarer is closed at first. */
function renderLong(caption: string, what: string, bars: readonly Bar[], most: number): Html {
  const rest = bars.slice(few);
  const first = renderBars(caption, [what, "Uses"], bars.slice(0, few), most);
  if (rest.length === 0) return first;
  return html`${first}<details><summary>${rest.length} more</summary>
${renderBars(`${caption}: the others`, [what, "Uses"], rest, most)}</details>`;
}

function barsOf(tally: ReadonlyMap<string, number>, tone: string): Bar[] {
  return [...tally]
    .filter(isThere)
    .sort(([, n], [, m]) => m - n)
    .map(([label, number]) => ({ tone, label, number, isMain: false }));
}

function mainBar([tone, number]: readonly [string, number]): Bar {
  return { tone, label: tone, number, isMain: true };
}

function isThere([, number]: readonly [string, number]): boolean {
  return number > 0;
}

import type { Outcome, Reference } from "../../model.js";
import { renderBars } from "./bars.js";
import type { Html } from "./html.js";

const outcomes: readonly Outcome[] = ["manual", "unsafe", "migrated", "ignored"];

/** How often there is what, as a table with bars: by outcome and, of what is left, by reason. */
export function renderChart(references: readonly Reference[]): Html {
  const bars = outcomes.flatMap((tone) => {
    const its = references.filter((one) => one.outcome === tone);
    if (its.length === 0) return [];
    const reasons = new Set(its.flatMap(({ reason }) => reason ?? []));
    const sorted = [...reasons]
      .map((label) => ({
        ...{ tone, label, isMain: false },
        number: its.filter(({ reason }) => reason === label).length,
      }))
      .sort((a, b) => b.number - a.number);
    return [{ tone, label: tone, number: its.length, isMain: true }, ...sorted];
  });
  return renderBars("By outcome and reason", ["Outcome, reason", "Uses"], bars, references.length);
}

import { style as reportStyle } from "../../../../src/report/html/style.js";

/** What an overview has besides the report of one run. */
export const style = `${reportStyle}
h3 { display: block; margin: 1.25rem 0 0.25rem; }
h4 { margin: 0.5rem 0 0; }
ul { margin: 0.25rem 0; padding-left: 1.25rem; } li { margin: 0.15rem 0; }
.tiles { display: grid; gap: 0.5rem; grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr)); list-style: none;
  margin: 1rem 0; padding: 0; }
.tiles li { background: var(--soft); border: 1px solid var(--line); border-radius: 4px; margin: 0; padding: 0.5rem 0.75rem; }
.tiles strong { display: block; font-size: 1.5rem; line-height: 1.25; font-variant-numeric: tabular-nums; }
.need { border-left: 4px solid var(--line); margin: 1rem 0; padding-left: 0.75rem; }
.need h3 { margin-top: 0; } .need.manual { border-color: var(--manual); } .need.unsafe { border-color: var(--unsafe); }
.charts { columns: 24rem; column-gap: 3rem; } .charts table { break-inside: avoid; margin-bottom: 1.5rem; }
.charts .bar { width: 35%; } thead th { overflow-wrap: normal; }
table:not(:has(tbody strong)) tbody th { padding-left: 0; }
.burndown > svg { background: var(--soft); border: 1px solid var(--line); display: block; height: 12rem; width: 100%; }
.legend { display: inline-block; font-weight: normal; margin-right: 1rem; }
svg .manual { fill: var(--manual); } svg .unsafe { fill: var(--unsafe); } svg .migrated { fill: var(--migrated); }
.key { display: inline-block; height: 0.75rem; margin-right: 0.25rem; width: 0.75rem; }
.ticks { color: var(--dim); display: flex; font-size: 0.875rem; }
.ticks span { flex: 1; overflow: hidden; text-align: center; white-space: nowrap; }
.scroll { overflow-x: auto; } .scroll table { min-width: 36rem; }
.numbers td, .numbers thead th { text-align: right; font-variant-numeric: tabular-nums; }
.numbers td.text, .numbers th.text, .numbers tbody th { text-align: left; padding-left: 0; }
.repository { border-top: 1px solid var(--line); padding: 0.5rem 0; content-visibility: auto; contain-intrinsic-size: auto 6rem; }
.repository:target { background: var(--soft); }
.repository h3 { display: inline; margin: 0; } .repository .finding { margin-left: 0; }
.state { font-weight: 600; }
.state.manual { color: var(--manual); } .state.unsafe { color: var(--unsafe); } .state.migrated { color: var(--migrated); }
.state.ignored { color: var(--ignored); }
.facts { color: var(--dim); }
@media (max-width: 30rem) { .need { padding-left: 0.5rem; } }
@media print {
  .repository { content-visibility: visible; } h3, h4 { break-after: avoid; }
  details::details-content { content-visibility: visible; height: auto; }
  svg, .key { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;

/** The report's look: light and dark, on paper, and on a phone. */
export const style = `
:root {
  color-scheme: light dark;
  --back: #fff; --text: #1c2128; --dim: #57606a; --line: #d0d7de; --soft: #f6f8fa; --link: #0550ae;
  --manual: #b3261e; --unsafe: #8a5200; --migrated: #1a6b34; --ignored: #57606a;
  --gone: #ffebe9; --new: #dafbe1; --mark: #fff3b0;
}
@media (prefers-color-scheme: dark) {
  :root {
    --back: #0d1117; --text: #e6edf3; --dim: #9aa5b1; --line: #30363d; --soft: #161b22; --link: #79b8ff;
    --manual: #ff8a80; --unsafe: #f0b84d; --migrated: #6fdc8c; --ignored: #9aa5b1;
    --gone: #4a1d1f; --new: #12361f; --mark: #5c4a00;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 70rem; padding: 1rem; background: var(--back); color: var(--text);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0.5rem 0; }
h2 { font-size: 1.2rem; margin: 2rem 0 0.5rem; }
h3 { display: inline; font-size: 1rem; }
h4 { font-size: 1rem; font-weight: normal; margin: 0; }
p { margin: 0.25rem 0; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible, pre:focus-visible, input:focus-visible, button:focus-visible, select:focus-visible {
  outline: 2px solid var(--link); outline-offset: 2px; }
code, pre { font-family: ui-monospace, monospace; font-size: 0.875rem; }
pre { background: var(--soft); border: 1px solid var(--line); border-radius: 4px; margin: 0.5rem 0; padding: 0.5rem;
  overflow-x: auto; overflow-wrap: normal; }
pre code { display: block; min-width: max-content; }
pre .line { display: block; white-space: pre; text-decoration: none; color: inherit; }
pre .number { color: var(--dim); display: inline-block; min-width: 4ch; padding-right: 1ch; text-align: right; user-select: none; }
del.line { background: var(--gone); } ins.line { background: var(--new); } .gap { color: var(--dim); }
mark { background: var(--mark); color: inherit; }
figure { margin: 0; } figcaption { font-weight: 600; }
.note, .count { color: var(--dim); } .error { color: var(--manual); }
summary { cursor: pointer; padding: 0.15rem 0; }
details details, details .finding, details > p { margin-left: 1rem; }
.finding { border-left: 4px solid var(--line); padding: 0.25rem 0 0.25rem 0.75rem; margin-block: 0.75rem;
  content-visibility: auto; contain-intrinsic-size: auto 9rem; }
.file[open] { content-visibility: auto; contain-intrinsic-size: auto 20rem; }
.finding:target { background: var(--soft); }
.finding.manual { border-color: var(--manual); } .finding.unsafe { border-color: var(--unsafe); }
.finding.migrated { border-color: var(--migrated); }
.manual .outcome { color: var(--manual); } .unsafe .outcome { color: var(--unsafe); }
.migrated .outcome { color: var(--migrated); } .ignored .outcome { color: var(--ignored); }
table { border-collapse: collapse; width: 100%; } caption { text-align: left; font-weight: 600; }
th, td { text-align: left; font-weight: normal; padding: 0.15rem 0.75rem 0.15rem 0; vertical-align: middle; }
tbody th:not(:has(strong)) { padding-left: 1.5rem; }
td:nth-child(2), th:nth-child(2) { text-align: right; font-variant-numeric: tabular-nums; }
.bar { width: 45%; } .bar svg { display: block; width: 100%; height: 0.75rem; fill: var(--ignored); }
tr.manual svg { fill: var(--manual); } tr.unsafe svg { fill: var(--unsafe); } tr.migrated svg { fill: var(--migrated); }
form { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; position: sticky; top: 0; z-index: 1;
  background: var(--back); border-bottom: 1px solid var(--line); padding: 0.5rem 0; }
form[hidden] { display: none; }
label { display: inline-flex; gap: 0.4rem; align-items: center; }
input[type="search"], select, button { font: inherit; color: inherit; background: var(--soft); border: 1px solid var(--line);
  border-radius: 4px; padding: 0.2rem 0.5rem; max-width: 100%; }
footer { color: var(--dim); margin-top: 2rem; border-top: 1px solid var(--line); padding-top: 0.5rem; }
[hidden] { display: none; }
@media (max-width: 30rem) {
  body { padding: 0.5rem; }
  details details, details .finding, details > p { margin-left: 0.25rem; }
  .finding { padding-left: 0.5rem; } .bar { width: 25%; }
  form { position: static; }
}
@media print {
  body { max-width: none; } form { display: none; } pre { overflow: visible; }
  pre code { min-width: 0; white-space: pre-wrap; } pre .line { white-space: pre-wrap; }
  .finding, .file[open] { content-visibility: visible; } .finding { break-inside: avoid; } details > * { display: revert; }
}
`;

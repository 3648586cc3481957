import type { ProjectResult } from "../../results.js";
import { isListed } from "../json.js";
import { count } from "../words.js";
import { renderChart } from "./chart.js";
import { closePage, lookOf, openPage } from "./frame.js";
import { type Html, html } from "./html.js";
import { script } from "./script.js";
import { style } from "./style.js";
import { renderTree } from "./tree.js";

export interface PageOptions {
  readonly version: string;
  /** When the run was. */
  readonly now: Date;
}

const title = "Docker Desktop client: v0 to v1";

/** A report as one page. Without the script, all is there but the search. */
export function renderPage(result: ProjectResult, { version, now }: PageOptions): string {
  const { files, notes, mentions = [], dryRun } = result;
  const references = files.flatMap((file) => file.references);
  const listed = files.filter(isListed);
  const look = lookOf(style, script);
  return html`${openPage(title, look)}
<h1>${title}</h1>
<p>${sayTotals(result)}</p>
${notes.map((note) => html`<p class="note">${note}</p>`)}
${
  references.length === 0
    ? null
    : html`<h2>Totals</h2>
${renderChart(references)}`
}
<h2>Files</h2>
${renderForm(result)}
${listed.length === 0 ? html`<p>Nothing is to be shown.</p>` : renderTree(listed)}
${mentions.length === 0 ? null : renderMentions(mentions)}
${closePage(look, version, now, dryRun ? "Nothing was written." : "Changes were written.")}`.markup;
}

function sayTotals({ summary, dryRun }: ProjectResult): string {
  const { scanned, references, migrated, unsafe, manual, ignored, changed, errors } = summary;
  const parts = [
    `${migrated} ${dryRun ? "can be migrated" : "migrated"} in ${count(changed, "file")}`,
    `${unsafe + manual} left (${unsafe} with a rewrite that can't be proved, ${manual} for a person)`,
    ...(ignored > 0 ? [`${ignored} ignored`] : []),
    ...(errors > 0 ? [`${count(errors, "file")} could not be done`] : []),
  ];
  const uses = `${count(references, "use")} of the old client API in ${count(scanned, "code file")}`;
  return references === 0 && errors === 0 ? `${uses}.` : `${uses}: ${parts.join(", ")}.`;
}

/** Hidden until a script can do something about it. */
function renderForm({ files }: ProjectResult): Html {
  const references = files.flatMap((file) => file.references);
  const outcomes = [...new Set(references.map(({ outcome }) => outcome))].sort();
  const reasons = [...new Set(references.flatMap(({ reason }) => reason ?? []))].sort();
  const options = (values: readonly string[]) => values.map((value) => html`<option>${value}</option>`);
  return html`<form role="search" hidden>
<label>Search <input type="search" name="search" aria-keyshortcuts="/"></label>
<label>Outcome <select name="outcome"><option value="">all</option>${options(outcomes)}</select></label>
<label>Reason <select name="reason"><option value="">all</option>${options(reasons)}</select></label>
<button type="reset">Show all</button>
<button type="button" id="open">Open all</button>
<button type="button" id="close">Close all</button>
<output></output>
</form>`;
}

function renderMentions(mentions: NonNullable<ProjectResult["mentions"]>): Html {
  return html`<h2>In other languages</h2>
<p>These files name members of the old client, and are not migrated.</p>
<ul>${mentions.map(
    ({
      path,
      line,
      column,
      api,
      replacement,
    }) => html`<li>${path}:${line}:${column} <code>${api}</code> → ${replacement ?? "no successor"}</li>
`,
  )}</ul>`;
}

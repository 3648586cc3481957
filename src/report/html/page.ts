import { createHash } from "node:crypto";
import type { ProjectResult } from "../../results.js";
import { count } from "../words.js";
import { renderChart } from "./chart.js";
import { Html, html } from "./html.js";
import { script } from "./script.js";
import { style } from "./style.js";
import { renderTree } from "./tree.js";

export interface PageOptions {
  readonly version: string;
  /** When the run was. */
  readonly now: Date;
}

/**
 * A report as one page that needs nothing else and may load nothing: its policy lets its own style and script through,
 * by their hashes. Without the script, all is there but the search.
 */
export function renderPage(result: ProjectResult, { version, now }: PageOptions): string {
  const { files, notes, mentions = [], dryRun } = result;
  const references = files.flatMap((file) => file.references);
  const policy = `default-src 'none'; style-src '${hashOf(style)}'; script-src '${hashOf(script)}'; base-uri 'none'; form-action 'none'`;
  const listed = files.filter(
    (file) => file.references.length > 0 || file.error || file.status === "changed",
  );
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Docker Desktop client: v0 to v1</title>
<style>${new Html(style)}</style>
</head>
<body>
<main>
<h1>Docker Desktop client: v0 to v1</h1>
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
</main>
<footer>ddclient-migrate ${version}, <time datetime="${now.toISOString()}">${now.toISOString().slice(0, 16).replace("T", " ")} UTC</time>. ${dryRun ? "Nothing was written." : "Changes were written."}</footer>
${new Html(`<script>${script}</script>`)}
</body>
</html>
`.markup;
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

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

import { kinds } from "../../fronts/browser/kinds.js";
import { toFragment } from "../../fronts/browser/share.js";
import { type Html, html } from "../../src/report/html/html.js";
import { isCodeFile } from "../../src/source/extensions.js";
import { examples } from "../examples.js";
import { ofDiff, sideOf } from "./code-block.js";
import type { Page } from "./frame.js";
import { diffsIn } from "./markdown.js";
import { read } from "./repository.js";

/** The first page: what is pasted there is migrated by the page's script. It begins with the code that the README does. */
export async function renderTryPage(): Promise<Page> {
  const [diff] = diffsIn(read("README.md"));
  const others = await findOthers();
  const body = html`<h1>From v0 to v1 of the Docker Desktop client</h1>
<p>Paste code of a Docker Desktop extension. What uses the deprecated client API moves to v1 as you type; what can't be proved
to do the same is left, and you read why. Nothing leaves your browser.</p>
<noscript><p class="error">It is your browser that migrates the code, which takes JavaScript. The other pages do without.</p></noscript>
<form id="settings" aria-label="Settings">
<label>Language <select id="kind">${kinds.map(({ id, label }) => html`<option value="${id}">${label}</option>`)}</select></label>
<label>Example <select id="example"><option value="">as in the guide</option>${examples.map(({ title, path }) => html`<option value="${path}">${title}</option>`)}${others}</select></label>
<fieldset><legend>Options</legend>
${renderOption("unsafe", "--unsafe", "also make rewrites that can't be proved")}
${renderOption("todo", "--todo", "leave a comment at what is left")}
${renderOption("import", "--client import", "import the client")}
</fieldset>
</form>
<p id="summary" role="status">One moment …</p>
<p id="said" role="status"></p>
<div class="panes">
<section aria-labelledby="source-title">
<div class="head"><h2 id="source-title">Your code</h2> <button type="button" id="share">Copy a link to it</button></div>
<div class="editor"><pre id="numbers" aria-hidden="true"></pre><textarea id="source" aria-labelledby="source-title" wrap="off" spellcheck="false" autocomplete="off" autocapitalize="off" autocorrect="off">
${sideOf(diff!, "-")}</textarea></div>
</section>
<section aria-labelledby="result-title">
<div class="head"><h2 id="result-title">In v1</h2>
<fieldset class="choice"><legend class="unseen">Show</legend><label><input type="radio" name="view" value="diff" checked> what changes</label>
<label><input type="radio" name="view" value="code"> all of it</label></fieldset>
<button type="button" id="copy">Copy the code</button></div>
<div id="diff"></div>
<pre id="code" tabindex="0" aria-label="The code in v1" hidden><code></code></pre>
</section>
</div>
<section aria-labelledby="uses-title">
<h2 id="uses-title">Use by use</h2>
<h3 id="file"></h3>
<div id="uses"></div>
</section>`;
  return { address: "index.html", title: "Try it", body };
}

/** An example in each of the other languages that the guide has some in; a link brings it. */
async function findOthers(): Promise<Html[]> {
  const found = new Map(
    diffsIn(read("docs/languages.md")).flatMap((diff) => {
      const pasted = ofDiff(diff);
      return pasted && !isCodeFile(`code.${pasted.kind}`) ? [[pasted.kind, pasted] as const] : [];
    }),
  );
  return Promise.all(
    [...found.values()].map(async (pasted) => {
      const { label } = kinds.find(({ id }) => id === pasted.kind)!;
      return html`<option value="#${await toFragment(pasted)}">${label}</option>`;
    }),
  );
}

function renderOption(id: string, name: string, what: string): Html {
  return html`<label><input type="checkbox" id="${id}"> <span><code>${name}</code> ${what}</span></label>`;
}

import { memberAddress, reasonAddress } from "../../fronts/browser/addresses.js";
import { kindOf } from "../../fronts/browser/kinds.js";
import { migrate } from "../../fronts/library/core.js";
import { type Row, table } from "../../src/api/table.js";
import { describeMember } from "../../src/report/describe-member.js";
import { renderDiff } from "../../src/report/html/change.js";
import { type Html, html } from "../../src/report/html/html.js";
import { relativeTo } from "./addresses.js";
import { renderBlock } from "./code-block.js";
import type { Page } from "./frame.js";
import { findLeft, fixtures } from "./left.js";
import { list, read } from "./repository.js";

/** A page for each deprecated member and type: what `explain` says of it, an example, and for what reasons it can be left. */
export function renderMemberPages(): Promise<Page[]> {
  const left = findLeft();
  return Promise.all(
    table.map((row) => {
      const reasons = left.filter(({ api }) => api === row.api).map(({ reason }) => reason);
      return renderMember(row, [...new Set(reasons)].sort());
    }),
  );
}

async function renderMember(row: Row, reasons: readonly string[]): Promise<Page> {
  const { api, docs } = row;
  const address = memberAddress(api);
  const links = reasons.map((reason) => {
    const to = relativeTo(address, reasonAddress(reason));
    return html`<li><a href="${to}"><code>${reason}</code></a></li>`;
  });
  const body = html`<h1>${api}</h1>
${describeMember(row).map((text) => html`<p>${text}</p>`)}
<p><a href="${docs}">Docker's page on it</a></p>
${await renderExample(row, relativeTo(address, "index.html"))}
${
  links.length === 0
    ? null
    : html`<h2>Why it can be left</h2>
<ul class="names">${links}</ul>`
}`;
  return { address, title: api, body };
}

/** Every row has an example of its name among what the program is tested by. */
async function renderExample({ api, kind }: Row, index: string): Promise<Html> {
  const folder = `${fixtures}/${kind === "member" ? "member" : "types"}`;
  const file = list(folder).find((name) => name.startsWith(`${api}.input.`))!;
  const before = read(`${folder}/${file}`);
  const { code, changed } = migrate(before, { path: file });
  return html`<h2>Example</h2>
${await renderBlock(before.trimEnd(), kindOf(file)!.id, index)}
${changed ? html`<p>It becomes:</p>${renderDiff(before, code, "What changes")}` : null}`;
}

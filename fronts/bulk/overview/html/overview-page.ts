import { closePage, type Look, lookOf, openPage } from "../../../../src/report/html/frame.js";
import { type Html, html } from "../../../../src/report/html/html.js";
import { slugOf } from "../../campaign/repository-name.js";
import type { State } from "../../campaign/states.js";
import { burndownOf } from "../burndown.js";
import type { About, Item, Overview } from "../overview.js";
import { renderBurndown } from "./burndown.js";
import { renderNeeds } from "./needs.js";
import { renderFacts, renderFound, renderName, sayFound } from "./repository.js";
import { style } from "./style.js";
import { renderTotals } from "./totals.js";

/** With more findings, each repository gets a page of its own: browsers take long for one with all of them. */
export const mostOnOnePage = 20_000;

/** With so few findings, all are open at once. */
const fewFindings = 60;

/** Takes the page of a repository: its file's name, and what is in it. */
type WritePage = (name: string, page: string) => void;

/** @param writePage null for all on one page */
export function htmlOverview(about: About, writePage: WritePage | null): Overview {
  const { campaign, standing, totals, needs, version, now } = about;
  const { branch } = campaign;
  const title = `Campaign ${campaign.name}`;
  const look = lookOf(style);
  const areOpen = usesOf(about) <= fewFindings;
  const findingsOf = (item: Item, slug: string): Html | null => {
    const summary = sayFound(item);
    if (summary === "") return null;
    if (writePage === null)
      return html`<details${areOpen ? html` open` : null}><summary>${summary}</summary>
${renderFound(item)}</details>`;
    writePage(`${slug}.html`, renderRepositoryPage(item, about, look));
    return html`<p><a href="${slug}.html">${summary}</a></p>`;
  };
  return {
    head: () =>
      html`${openPage(title, look)}
<h1>${title}</h1>
<p>${campaign.title}</p>
${renderTiles(about)}
<h2 id="needs-you">Needs you</h2>
${renderNeeds(needs, branch, ({ current }) => `#${slugOf(current.planned.id)}`)}
<h2 id="totals">Totals</h2>
${renderTotals(totals)}
${
  standing.revisions.length === 0
    ? null
    : html`<h2 id="burndown">Burndown</h2>
${renderBurndown(burndownOf(standing))}`
}
<h2 id="repositories">Repositories</h2>
`.markup,
    add: (item) => {
      const slug = slugOf(item.current.planned.id);
      return html`<section class="repository" id="${slug}"><h3>${renderName(item)}</h3>
${renderFacts(item, branch)}
${findingsOf(item, slug)}</section>
`.markup;
    },
    tail: () => closePage(look, version, now, "").markup,
  };
}

/** How many findings there are, as far as the journal knows. */
export function usesOf({ totals: { sums } }: Pick<About, "totals">): number {
  return sums.references + sums.mentions + sums.errors;
}

function renderTiles({ standing, totals, needs }: About): Html {
  const inState = (...states: readonly State[]) =>
    totals.states.filter(({ state }) => states.includes(state)).reduce((sum, { count }) => sum + count, 0);
  const all = standing.repositories.length;
  const open = inState("pr-open");
  const tiles = [
    [all, all === 1 ? "repository" : "repositories"],
    [needs.length, needs.length === 1 ? "needs you" : "need you"],
    [inState("planned", "cloned", "migrated"), "to do"],
    [open, open === 1 ? "pull request open" : "pull requests open"],
    [inState("merged"), "merged"],
    [inState("failed"), "failed"],
  ] as const;
  return html`<ul class="tiles">${tiles.map(([number, what]) => html`<li><strong>${number}</strong> ${what}</li>`)}</ul>`;
}

/** The time on it is that of what it tells, so that it stays the same as long as that does. */
function renderRepositoryPage(item: Item, { campaign, version, now }: About, look: Look): string {
  const { planned, at } = item.current;
  const { id } = planned;
  return html`${openPage(`${id}: campaign ${campaign.name}`, look)}
<h1><a href="index.html#${slugOf(id)}">Campaign ${campaign.name}</a></h1>
<h2>${renderName(item)}</h2>
${renderFacts(item, campaign.branch)}
<h3>${sayFound(item)}</h3>
${renderFound(item)}
${closePage(look, version, at === null ? now : new Date(at), "")}`.markup;
}

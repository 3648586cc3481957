import { type Html, html } from "../../../../src/report/html/html.js";
import { repositories } from "../../say.js";
import { type Kind, kinds, type Need, toneOfKind } from "../needs.js";
import { renderPlaces } from "./places.js";

/** Longer lists are closed at first. */
const few = 20;

/**
 * What only people can do, and where.
 *
 * @param linkTo where an overview has more of a repository
 */
export function renderNeeds(needs: readonly Need[], branch: string, linkTo: (need: Need) => string): Html {
  if (needs.length === 0) return html`<p>Nobody is needed.</p>`;
  const all = Object.keys(kinds) as Kind[];
  return html`${all.map((kind) => {
    const its = needs.filter((need) => need.kind === kind);
    if (its.length === 0) return null;
    const { title, advice } = kinds[kind];
    const list = html`<ul>${its.map(
      (
        { current, what },
        index,
      ) => html`<li><a href="${linkTo(its[index]!)}">${current.planned.id}</a>${renderPlaces(current, branch)}<br>${what}</li>
`,
    )}</ul>`;
    return html`<section class="need ${toneOfKind(kind)}">
<h3>${title}: ${its.length}</h3>
<p>${advice}</p>
${its.length <= few ? list : html`<details><summary>${repositories(its.length)}</summary>${list}</details>`}
</section>
`;
  })}`;
}

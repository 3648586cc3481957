import { renderFinding } from "../../../../src/report/html/finding.js";
import { type Html, html } from "../../../../src/report/html/html.js";
import { count } from "../../../../src/report/words.js";
import { leftOf } from "../../campaign/counts.js";
import { commitLink, repositoryLink } from "../../forge/links.js";
import { sayMoment, sayTime } from "../../say.js";
import { type Fault, type Finding, isLeft, sayPlace } from "../findings.js";
import type { Item } from "../overview.js";
import { toneOf } from "../tone.js";
import { renderLink, renderPlaces } from "./places.js";

/** Where a repository is, what it came from, and how long it took. */
export function renderFacts({ current, base }: Item, branch: string): Html {
  const { state, why, stage, seconds, planned, at } = current;
  const from =
    base && html`, from ${base.branch} at ${renderLink(commitLink(planned, base.sha), base.sha.slice(0, 7))}`;
  return html`<p class="facts"><span class="state ${toneOf(state)}">${state}</span>${renderPlaces(current, branch)}${from}${seconds === null ? null : `, took ${sayTime(seconds)}`}${at === null ? null : `, ${sayMoment(at)}`}</p>
${why === null ? null : html`<p>${stage === null ? "" : `${stage}: `}${why.message} <span class="note">(${why.code})</span></p>`}`;
}

/** The name of a repository, which leads to it. */
export function renderName({ current: { planned } }: Item): Html {
  return renderLink(repositoryLink(planned), planned.id);
}

/** `10 uses, 3 left, 1 file not done`; empty where nothing was found */
export function sayFound({ current: { counts }, found }: Item): string {
  if (found === null || found.findings.length + found.faults.length === 0) return "";
  const left = counts ? leftOf(counts) : found.findings.filter(isLeft).length;
  return [
    count(found.findings.length, "use"),
    ...(left > 0 ? [`${left} left`] : []),
    ...(found.faults.length > 0 ? [`${count(found.faults.length, "file")} not done`] : []),
  ].join(", ");
}

/** What is left, with what to do; what was migrated or is ignored, a line each. */
export function renderFound({ found }: Item): Html | null {
  if (found === null) return null;
  const left = found.findings.filter(isLeft);
  const rest = found.findings.filter((each) => !isLeft(each));
  return html`${found.faults.map(renderFault)}${left.map((each) => renderFinding(each, renderPlace(each), null))}${rest.length === 0 ? null : html`<ul>${rest.map(renderDone)}</ul>`}`;
}

function renderFault(fault: Fault): Html {
  return html`<article class="finding manual">
<h4>${renderPlace(fault)} <span class="outcome">not done (${fault.code})</span></h4>
<p>${fault.message}</p>
</article>
`;
}

function renderDone(finding: Finding): Html {
  const { api, replacement, outcome, message, notes } = finding;
  return html`<li class="${outcome}">${renderPlace(finding)} <code>${api}</code>${replacement === null ? null : html` → <code>${replacement}</code>`} <span class="outcome">${outcome}</span>${message === null ? null : html` ${message}`}${notes.map((note) => html` <span class="note">${note}</span>`)}</li>
`;
}

function renderPlace(placed: Fault | Finding): Html {
  return renderLink(placed.link, sayPlace(placed));
}

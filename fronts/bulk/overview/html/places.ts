import { type Html, html } from "../../../../src/report/html/html.js";
import type { Current } from "../../campaign/current.js";
import { compareLink } from "../../forge/links.js";
import { webLink } from "../web-link.js";

/** Where a pull request is, or where one can be opened; nothing where there is no branch. */
export function renderPlaces({ planned, pull, state, base }: Current, branch: string): Html | null {
  if (pull) {
    const name = `pull request #${pull.number}${pull.isDraft ? " (draft)" : ""}`;
    return html`, ${renderLink(webLink(pull.url), name)}`;
  }
  if (base === null || (state !== "pushed" && state !== "touched")) return null;
  return html`, ${renderLink(compareLink(planned, base.branch, branch), `branch ${branch}`)}`;
}

/** A name, which leads somewhere where there is an address. */
export function renderLink(address: string | null, name: string): Html {
  return address === null ? html`${name}` : html`<a href="${address}">${name}</a>`;
}

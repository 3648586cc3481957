import { type Content, type Html, html } from "../../src/report/html/html.js";
import { relativeTo } from "./addresses.js";

/** A page without what all of them have. */
export interface Page {
  /** From the top of the site: `reasons/linked.html`. */
  readonly address: string;
  readonly title: string;
  readonly body: Html;
}

/** What pages load, by addresses from the top of the site. */
export interface Files {
  readonly style: string;
  readonly icon: string;
  /** Modules, in their order; what only the first page has. */
  readonly scripts: readonly string[];
  /** Null while the site is being worked on, when the server's own script does what it forbids. */
  readonly policy: string | null;
  /** Where the repository can be looked at; null for nowhere. */
  readonly repository: string | null;
}

/** Nothing but what comes from where the page does; nothing is sent, no text becomes code. */
export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types ddclient-migrate",
].join("; ");

const rooms = [
  ["index.html", "Try it"],
  ["guide/index.html", "Guide"],
  ["members/index.html", "Members"],
  ["reasons/index.html", "Reasons"],
] as const;

export function renderPage(
  { address, title, body }: Page,
  { style, icon, scripts, policy, repository }: Files,
  version: string,
): string {
  const to = (other: string) => relativeTo(address, other);
  const secured = policy && html`<meta http-equiv="Content-Security-Policy" content="${policy}">\n`;
  const modules: Content = scripts.map(
    (script) => html`<script type="module" src="${to(script)}"></script>\n`,
  );
  const links = rooms.map(([room, name]) => {
    const current = room === address ? html` aria-current="page"` : null;
    return html`<li><a href="${to(room)}"${current}>${name}</a></li>`;
  });
  const code = repository && html` <a href="${repository}">Its code</a> is open.`;
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
${secured}<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ddclient-migrate</title>
<link rel="stylesheet" href="${to(style)}">
<link rel="icon" href="${to(icon)}">
${modules}</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header><p><strong>ddclient-migrate</strong></p>
<nav aria-label="Site"><ul>${links}</ul></nav></header>
<main id="main" tabindex="-1">
${body}
</main>
<footer>ddclient-migrate ${version}. This site sends nothing: what you paste stays in your browser.${code}</footer>
</body>
</html>
`.markup;
}

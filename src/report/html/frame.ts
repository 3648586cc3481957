import { createHash } from "node:crypto";
import { Html, html } from "./html.js";

/** What pages look like and can do, and what they may load: their own style and script get through by their hashes. */
export interface Look {
  readonly style: string;
  /** Null for none. */
  readonly script: string | null;
  readonly policy: string;
}

/** To be made once for many pages. */
export function lookOf(style: string, script: string | null = null): Look {
  const scripts = script === null ? "" : ` script-src '${hashOf(script)}';`;
  const policy = `default-src 'none'; style-src '${hashOf(style)}';${scripts} base-uri 'none'; form-action 'none'`;
  return { style, script, policy };
}

/** The beginning of a page that needs nothing else and may load nothing. */
export function openPage(title: string, { style, policy }: Look): Html {
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${new Html(style)}</style>
</head>
<body>
<main>`;
}

/** @param more what the footer says besides */
export function closePage({ script }: Look, version: string, now: Date, more: string): Html {
  const time = now.toISOString();
  return html`</main>
<footer>ddclient-migrate ${version}, <time datetime="${time}">${time.slice(0, 16).replace("T", " ")} UTC</time>. ${more}</footer>
${script === null ? null : new Html(`<script>${script}</script>\n`)}</body>
</html>
`;
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

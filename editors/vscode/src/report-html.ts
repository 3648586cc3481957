import { posix, win32 } from "node:path";
import type { Reference } from "../../../src/model.js";
import { escapeHtml } from "../../../src/report/html/html.js";
import type { FileError } from "../../../src/results.js";
import { commands } from "./commands.js";

/** What the server answers `ddclient-migrate.showReport`. */
export interface Report {
  /** What paths in it are relative to. */
  readonly folder: string;
  /** As `ddclient-migrate --format json` has it. */
  readonly json: string;
}

interface ReportedFile {
  readonly path: string;
  readonly error: FileError | null;
  readonly references: readonly Reference[];
}

const labels: Readonly<Record<string, string>> = {
  migrated: "can be migrated",
  unsafe: "can be migrated if you say so",
  manual: "to be done by hand",
  ignored: "ignored",
};

const style = `
  body { padding: 0 1.5rem 2rem; line-height: 1.5; }
  h1 { font-size: 1.5em; font-weight: 600; }
  h2 { font-size: 1.1em; font-weight: 600; margin: 1.5em 0 0.3em; }
  ul { list-style: none; margin: 0; padding: 0; }
  li { margin: 0.4em 0; padding-left: 0.75em; border-left: 3px solid var(--vscode-descriptionForeground); }
  li.migrated { border-color: var(--vscode-testing-iconPassed); }
  li.unsafe { border-color: var(--vscode-editorWarning-foreground); }
  li.manual { border-color: var(--vscode-editorError-foreground); }
  p { margin: 0.2em 0; }
  .more { color: var(--vscode-descriptionForeground); }
`;

/**
 * The page of a report. It has no script, and may load nothing at all; its links are commands.
 *
 * @param nonce what the page's own style is told by: another one each time
 */
export function renderReport({ folder, json }: Report, nonce: string): string {
  const { files } = JSON.parse(json) as { readonly files: readonly ReportedFile[] };
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'">
<title>Deprecated uses of the Docker Desktop client</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<h1>Deprecated uses of the Docker Desktop client</h1>
${renderTotals(files)}
${files.map((file) => renderFile(file, folder)).join("\n")}
</body>
</html>
`;
}

function renderTotals(files: readonly ReportedFile[]): string {
  const references = files.flatMap((file) => file.references);
  const again = link(commands.showReport, [], "Look again");
  if (references.length === 0) return `<p>Nothing deprecated is left. ${again}</p>`;
  const outcomes = [...new Set(references.map(({ outcome }) => outcome))];
  const counts = outcomes.map((outcome) => {
    const count = references.filter((one) => one.outcome === outcome).length;
    return `${count} ${labels[outcome] ?? escapeHtml(outcome)}`;
  });
  const total = `${numberOf(references.length, "use")} in ${numberOf(files.length, "file")}`;
  const all = link(commands.migrateWorkspace, [], "Migrate all that is safe");
  return `<p>${total}: ${counts.join(", ")}.</p>\n<p>${all} · ${again}</p>`;
}

function renderFile({ path, error, references }: ReportedFile, folder: string): string {
  const file = absolute(folder, path);
  const failure = error ? `<p>${escapeHtml(error.message)}</p>` : "";
  const uses = references.map((reference) => renderUse(reference, file)).join("\n");
  const title = link(commands.openPlace, [file, error?.line ?? 1, error?.column ?? 1], path);
  return `<h2>${title}</h2>\n${failure}<ul>\n${uses}\n</ul>`;
}

function renderUse(reference: Reference, file: string): string {
  const { api, line, column, outcome, replacement, message, notes } = reference;
  const place = link(commands.openPlace, [file, line, column], `${line}:${column}`);
  const instead = replacement ? ` → <code>${escapeHtml(replacement)}</code>` : "";
  const more = [message, ...notes].filter((text) => text !== null);
  return (
    `<li class="${escapeHtml(outcome)}"><p>${place} <code>${escapeHtml(api)}</code>${instead}: ` +
    `${labels[outcome] ?? escapeHtml(outcome)}</p>` +
    `${more.map((text) => `<p class="more">${escapeHtml(text)}</p>`).join("")}</li>`
  );
}

function link(command: string, args: readonly (string | number)[], text: string): string {
  const query = args.length > 0 ? `?${encodeURIComponent(JSON.stringify(args))}` : "";
  return `<a href="${escapeHtml(`command:${command}${query}`)}">${escapeHtml(text)}</a>`;
}

function absolute(folder: string, path: string): string {
  return /^[a-z]:/i.test(folder) ? win32.resolve(folder, path) : posix.resolve(folder, path);
}

function numberOf(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`;
}

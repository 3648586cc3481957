const begin = "<!-- ddclient-migrate:begin -->";
const end = "<!-- ddclient-migrate:end -->";

/** The part of a pull request's text that is ours, with its marks. */
export function mark(report: string): string {
  // Code of a repository may have such marks in it, and would end the part before its end.
  return `${begin}\n${report.replace(/<!--(?=\s*ddclient-migrate:)/g, "<! --")}\n${end}`;
}

/** The text of a new pull request. @param template Markdown with `{{report}}`; null for nothing around the report */
export function fillTemplate(template: string | null, block: string): string {
  if (template === null) return block;
  return template.includes("{{report}}")
    ? template.replace("{{report}}", () => block)
    : `${template.trimEnd()}\n\n${block}`;
}

/**
 * The text of a pull request with our part of it anew. What stands around it stays.
 *
 * @returns null where it has no such part
 */
export function replaceMarked(body: string, block: string): string | null {
  const start = body.indexOf(begin);
  const stop = body.indexOf(end, start);
  if (start < 0 || stop < 0) return null;
  const before = body.slice(start, stop + end.length);
  // GitHub's own editor makes CRLF of every line end.
  if (before.replaceAll("\r\n", "\n") === block) return body;
  return body.slice(0, start) + block + body.slice(stop + end.length);
}

/** How long a text is without our part of it. */
export function lengthAround(body: string): number {
  return (replaceMarked(body, "") ?? body).length;
}

/** The lines that a report's line numbers count. */
export function splitLines(source: string): string[] {
  return source.replace(/^\ufeff/, "").split(/\r\n|\n|\r/);
}

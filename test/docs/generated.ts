import { fileURLToPath } from "node:url";

/** Where a page is, by its path from the top of the repository. */
export function pagePath(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

/** A page with its generated part, between `<!-- name: … -->` and `<!-- /name -->`, as it should be. */
export function fillIn(page: string, name: string, part: string): string {
  const pattern = new RegExp(`(<!-- ${name}: [^\n]* -->\n)[\\s\\S]*?(<!-- /${name} -->)`);
  if (!pattern.test(page)) throw new Error(`The page has no place for its ${name}.`);
  return page.replace(pattern, (_, open, close) => `${open}\n${part}\n${close}`);
}

export function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |\n`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("");
}

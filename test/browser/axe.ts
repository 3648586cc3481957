import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** What keeps somebody from using a page: of each rule that is broken, how often, and the first place with what is wrong. */
export async function findBarriers(page: Page): Promise<unknown[]> {
  // Where what is out of sight isn't laid out, nobody can say what stands behind it.
  await page.evaluate(
    "document.styleSheets[0].insertRule('.finding, .file { content-visibility: visible !important; }')",
  );
  await page.evaluate(axe);
  const { violations } = await page.evaluate<{ violations: readonly Violation[] }>("axe.run()");
  return violations.map(({ id, nodes }) => [id, nodes.length, nodes[0]?.html, nodes[0]?.failureSummary]);
}

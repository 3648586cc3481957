import { posix } from "node:path";
import { reasonAddress } from "../../fronts/browser/addresses.js";

/** Markdown pages of the repository that the site has, by their paths there, with their addresses from its top. */
export function addressOf(path: string): string | null {
  const [, reason] = /^docs\/reasons\/([\w-]+)\.md$/.exec(path) ?? [];
  if (reason === "README") return "reasons/index.html";
  if (reason !== undefined) return reasonAddress(reason);
  if (path === "docs/migrated.md") return "members/index.html";
  if (path === "README.md") return "guide/index.html";
  const [, page] = /^(?:docs\/)?((?:bulk\/)?[\w-]+)\.md$/.exec(path) ?? [];
  return page !== undefined && isGuide(path) ? `guide/${page.toLowerCase()}.html` : null;
}

function isGuide(path: string): boolean {
  return path.startsWith("docs/") || path === "CHANGELOG.md" || path === "SECURITY.md";
}

/** An address as a page says it: with nothing of where the site is. `a/b.html`, seen from `c/d.html` → `../a/b.html`. */
export function relativeTo(from: string, address: string): string {
  return posix.relative(posix.dirname(from), address);
}

import type { Page } from "./frame.js";
import { renderMemberPages } from "./member-pages.js";
import { renderTextPages } from "./text-pages.js";
import { renderTryPage } from "./try-page.js";

/** All pages of the site. */
export async function renderPages(repository: string | null): Promise<Page[]> {
  const [first, texts, members] = await Promise.all([
    renderTryPage(),
    renderTextPages(repository),
    renderMemberPages(),
  ]);
  return [first, ...texts, ...members];
}

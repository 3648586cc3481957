import type { Page } from "./frame.js";
import { renderMemberPages } from "./member-pages.js";
import { renderTextPages } from "./text-pages.js";
import { renderTryPage } from "./try-page.js";

/** All pages of the site. */
export async function renderPages(repository: string | null): Promise<Page[]> {
  const [texts, members] = await Promise.all([renderTextPages(repository), renderMemberPages()]);
  return [renderTryPage(), ...texts, ...members];
}

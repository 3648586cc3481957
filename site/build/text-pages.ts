import { posix } from "node:path";
import { memberAddress, reasonAddress } from "../../fronts/browser/addresses.js";
import { describeReasons } from "../../src/api/reasons.js";
import { findRow, table } from "../../src/api/table.js";
import { type Html, html } from "../../src/report/html/html.js";
import { addressOf, relativeTo } from "./addresses.js";
import { renderBlock } from "./code-block.js";
import type { Page } from "./frame.js";
import { findLeft, type Left } from "./left.js";
import { renderMarkdown, titleOf } from "./markdown.js";
import { listTexts, read } from "./repository.js";

const reasons = new Set(describeReasons().map(([reason]) => reason.replaceAll("`", "")));

/**
 * The guide and the reasons, from the texts that the repository has of them.
 *
 * @param repository where the repository can be looked at, for what has no page here; null for nowhere
 */
export function renderTextPages(repository: string | null): Promise<Page[]> {
  const left = findLeft();
  return Promise.all(listTexts().map((path) => renderText(path, repository, left)));
}

async function renderText(path: string, repository: string | null, left: readonly Left[]): Promise<Page> {
  const address = addressOf(path)!;
  const text = read(path);
  const to = (other: string) => relativeTo(address, other);
  const body = await renderMarkdown(text, {
    link: (url, words) => {
      const member = path === "docs/migrated.md" ? toMember(words, to) : null;
      if (/^https:|^#/.test(url)) return { href: member ?? url };
      const [file = "", anchor] = url.split("#");
      const target = posix.join(posix.dirname(path), file);
      const page = addressOf(target);
      if (page === null) return repository === null ? null : { href: `${repository}/blob/HEAD/${target}` };
      const href = to(page) + (anchor === undefined ? "" : `#${anchor}`);
      // Names of files say something in a repository.
      return posix.basename(words) === posix.basename(file)
        ? { href, title: titleOf(read(target)) }
        : { href };
    },
    name: (code) => {
      const there = reasons.has(code) ? to(reasonAddress(code)) : toMember(code, to);
      return there === posix.basename(address) ? null : there;
    },
    block: (code, language) => renderBlock(code, language, to("index.html")),
  });
  return { address, title: titleOf(text), body: html`${body}${listMembers(titleOf(text), left, to)}` };
}

/** Below the page of a reason: what is known to be left for it. */
function listMembers(reason: string, left: readonly Left[], to: (address: string) => string): Html | null {
  const apis = new Set(left.filter((one) => one.reason === reason).map(({ api }) => api));
  const links = table
    .filter(({ api }) => apis.has(api))
    .map(({ api }) => html`<li><a href="${to(memberAddress(api))}"><code>${api}</code></a></li>`);
  return links.length === 0 ? null : html`<h2>What can be left for it</h2>\n<ul class="names">${links}</ul>`;
}

function toMember(name: string, to: (address: string) => string): string | null {
  return findRow(name) ? to(memberAddress(name)) : null;
}

import { kindOf } from "../../fronts/browser/kinds.js";
import { pastedOf } from "../../fronts/browser/pasted.js";
import { toFragment } from "../../fronts/browser/share.js";
import { migrate } from "../../fronts/library/core.js";
import { type Content, type Html, html } from "../../src/report/html/html.js";

/**
 * Code in a page. Where the program has something to say of it, it can be tried.
 *
 * @param language as it stands behind the fence: `ts`, `diff`
 * @param index the address of the page to try code on
 */
export async function renderBlock(code: string, language: string, index: string): Promise<Html> {
  const lines: Content = language === "diff" ? code.split("\n").map(renderLine) : code;
  const link = await tryLink(
    language === "diff" ? oldSide(code) : code,
    language === "diff" ? "ts" : language,
  );
  const offer = link && html`<p class="try"><a href="${index}#${link}">Try this one</a></p>`;
  return html`<pre tabindex="0"><code>${lines}</code></pre>${offer}`;
}

/** What brings code to the page where it can be tried; null where it uses nothing old, or isn't whole. */
async function tryLink(code: string, language: string): Promise<string | null> {
  const kind = kindOf(language);
  if (!kind) return null;
  const { references, error } = migrate(code, { path: kind.path });
  return error || references.length === 0 ? null : toFragment(pastedOf(code, kind.id));
}

function renderLine(line: string): Html {
  if (line.startsWith("+")) return html`<ins class="line">${line}\n</ins>`;
  if (line.startsWith("-")) return html`<del class="line">${line}\n</del>`;
  return html`<span class="line">${line}\n</span>`;
}

/** What was there before a diff that shows all of a text; both are without their last line's end. */
export function oldSide(diff: string): string {
  return diff
    .split("\n")
    .filter((line) => !line.startsWith("+"))
    .map((line) => line.slice(1))
    .join("\n");
}

import { kindOf, kinds } from "../../fronts/browser/kinds.js";
import { type Pasted, pastedOf } from "../../fronts/browser/pasted.js";
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
  const pasted = language === "diff" ? ofDiff(code) : ofCode(code, language);
  const offer =
    pasted && html`<p class="try"><a href="${index}#${await toFragment(pasted)}">Try this one</a></p>`;
  return html`<pre tabindex="0"><code>${lines}</code></pre>${offer}`;
}

/** What can be tried of code; null where it uses nothing old, or isn't whole. */
function ofCode(code: string, language: string): Pasted | null {
  const kind = kindOf(language);
  if (!kind) return null;
  const { references, error } = migrate(code, { path: kind.path });
  return error || references.length === 0 ? null : pastedOf(code, kind.id);
}

/** A diff doesn't say in which language it is: it is in one in which the program does what the diff shows. */
export function ofDiff(diff: string): Pasted | null {
  const [before, after] = [sideOf(diff, "-"), sideOf(diff, "+")];
  if (before === after) return null;
  const kind = kinds.find(({ path }) => migrate(before, { path }).code === after);
  return kind ? pastedOf(before, kind.id) : null;
}

function renderLine(line: string): Html {
  if (line.startsWith("+")) return html`<ins class="line">${line}\n</ins>`;
  if (line.startsWith("-")) return html`<del class="line">${line}\n</del>`;
  return html`<span class="line">${line}\n</span>`;
}

/** What stands on one side of a diff that shows all of a text; each is without its last line's end. */
export function sideOf(diff: string, side: "-" | "+"): string {
  return diff
    .split("\n")
    .filter((line) => line === "" || line.startsWith(" ") || line.startsWith(side))
    .map((line) => line.slice(1))
    .join("\n");
}

import { escapeSource } from "../terminal.js";

/** Markup; everything else is text. */
export class Html {
  constructor(readonly markup: string) {}
}

/** What stands in markup: text is escaped, nothing is left out for `null`. */
export type Content = Html | string | number | null | readonly Content[];

/**
 * Markup with contents, each of which is escaped unless it is markup itself: `` html`<p>${name}</p>` ``. Whatever is not
 * seen in a text, or turns its direction, is made visible.
 */
export function html(markup: TemplateStringsArray, ...contents: readonly Content[]): Html {
  return new Html(markup.reduce((all, part, index) => `${all}${render(contents[index - 1] ?? null)}${part}`));
}

function render(content: Content): string {
  if (content === null) return "";
  if (content instanceof Html) return content.markup;
  if (typeof content === "object") return content.map(render).join("");
  return escapeHtml(escapeSource(String(content)));
}

/** For text and for quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

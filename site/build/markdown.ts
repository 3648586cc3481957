import type { Element, ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";
import type { Code, InlineCode, Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { defaultHandlers, toHast } from "mdast-util-to-hast";
import { gfmTable } from "micromark-extension-gfm-table";
import { Html } from "../../src/report/html/html.js";

/** What a page makes of what a text leads to, and of its code. */
export interface Surroundings {
  /** The address that a link leads to, and what it is called if not by its own words; null for none that the site has. */
  link(url: string, words: string): { readonly href: string; readonly title?: string } | null;
  /** Where there is more about a name that stands in the text as code; null for nowhere. */
  name(code: string): string | null;
  block(code: string, language: string): Html | Promise<Html>;
}

/** A text in Markdown as a part of a page. Markup in it is left out. */
export async function renderMarkdown(text: string, surroundings: Surroundings): Promise<Html> {
  const tree = parse(text);
  const blocks = new Map<Nodes, Html>();
  for (const node of allOf(tree))
    if (node.type === "code") blocks.set(node, await surroundings.block(node.value, languageOf(node)));
  const hast = toHast(tree, {
    handlers: {
      code: (_, node: Code) => ({ type: "raw", value: blocks.get(node)!.markup }),
      heading: (state, node) => ({
        type: "element",
        tagName: `h${node.depth}`,
        properties: { id: anchorOf(textOf(node)) },
        children: state.all(node),
      }),
      // Names in running text lead to where there is more about them.
      inlineCode: (_, node: InlineCode, parent) => {
        const code: Element = {
          ...{ type: "element", tagName: "code", properties: {} },
          children: breakPath(node.value),
        };
        const isPlain = parent?.type === "link" || parent?.type === "heading";
        const href = isPlain ? null : surroundings.name(node.value);
        return href === null
          ? code
          : { type: "element", tagName: "a", properties: { href }, children: [code] };
      },
      link: (state, node): Element | ElementContent[] => {
        const link = surroundings.link(node.url, textOf(node));
        const words = state.all(node) as ElementContent[];
        if (link === null) return words;
        const { href, title } = link;
        const children: ElementContent[] = title === undefined ? words : [{ type: "text", value: title }];
        return { type: "element", tagName: "a", properties: { href }, children };
      },
      // What is wider than a phone is moved within its own room.
      table: (state, node) => ({
        type: "element",
        tagName: "div",
        properties: { className: ["table"], tabIndex: 0 },
        children: [defaultHandlers.table(state, node)],
      }),
    },
  });
  return new Html(toHtml(hast, { allowDangerousHtml: true }));
}

function parse(text: string): Root {
  return fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
}

/** The diffs that a text in Markdown shows. */
export function diffsIn(text: string): string[] {
  return allOf(parse(text)).flatMap((node) =>
    node.type === "code" && node.lang === "diff" ? node.value : [],
  );
}

/** A long path in a narrow column goes on in the next line: `backend.` `execInVMExtension`. */
function breakPath(code: string): ElementContent[] {
  const wbr: Element = { type: "element", tagName: "wbr", properties: {}, children: [] };
  return code
    .split(/(?<=\w\.)(?=\w)/)
    .flatMap((value, index): ElementContent[] => [...(index > 0 ? [wbr] : []), { type: "text", value }]);
}

/** What a text is called: its first heading. */
export function titleOf(text: string): string {
  return /^# (.*)$/m.exec(text)?.[1]?.replaceAll("`", "") ?? "";
}

function allOf(node: Nodes): Nodes[] {
  return [node, ...("children" in node ? node.children.flatMap(allOf) : [])];
}

function textOf(node: Nodes): string {
  return allOf(node)
    .map((each) => ("value" in each ? each.value : ""))
    .join("");
}

function languageOf({ lang }: Code): string {
  return lang ?? "";
}

/** As GitHub makes them, which the links of these texts count on. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_\s-]/gu, "")
    .replace(/ /g, "-");
}

import type { DefaultTreeAdapterTypes } from "parse5";
import type { Span } from "../../model.js";
import { findCodeParts } from "../code-parts.js";
import type { Dialect } from "../extensions.js";
import { readDomAttribute } from "./dom-attributes.js";
import type { Found, Load, Part } from "./found.js";
import { type Adopted, parsePage } from "./parse-page.js";
import { parsers } from "./parsers.js";
import { readSvgScript } from "./svg-script.js";

type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

const svg = "http://www.w3.org/2000/svg";
/** In formulas a script is nothing. */
const mathMl = "http://www.w3.org/1998/Math/MathML";

/**
 * The code of a page: its scripts, handlers and `javascript:` URLs, which share its globals. What a browser takes for a
 * text (comments, `<textarea>`, `<noscript>`) is none. Of a template's content it is, as that is put into a page sometime.
 */
export function findHtml(_path: string, text: string): Found {
  const page = new Page(text);
  page.read();
  const { parts, loads, markup, unread } = page;
  return { units: [{ host: "html", scope: "page", parts, loads }], faults: [], markup, unread };
}

class Page {
  readonly parts: Part[] = [];
  readonly loads: Load[] = [];
  readonly markup: Span[] = [];
  /** Where the tags begin that have been read: of one, several elements are made where it isn't closed in time. */
  readonly #tags = new Set<number>();
  readonly unread: Span[] = [];

  constructor(readonly text: string) {}

  read(): void {
    // A byte order mark is none of the page's text. What has no place in a page (`<td>` by itself) has one in a fragment.
    const begin = this.text.charCodeAt(0) === 0xfeff ? " " : "";
    const text = begin + this.text.slice(begin.length);
    const isWhole = /<(?:!doctype|html|head|body|frameset)\b/i.test(text);
    if (!isWhole) {
      this.#visitAll(parsers.html().parseFragment(text, { sourceCodeLocationInfo: true }));
      return;
    }
    const { document, adopted } = parsePage(text);
    this.#visitAll(document);
    for (const tag of adopted) this.#attributes(tag);
  }

  #visitAll(parent: Parent): void {
    // Without recursion: pages are nested as deeply as somebody likes.
    const waiting: DefaultTreeAdapterTypes.Node[] = [parent];
    /** What stands in a text whose lines a reader sees. */
    const inText = new Set<DefaultTreeAdapterTypes.Node>();
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      const isAgain = "attrs" in node && this.#isAgain(node);
      if (!inText.has(node) && !isAgain) this.#beginning(node);
      if ("childNodes" in node && (inText.has(node) || keepsLines(node.nodeName)))
        for (const child of node.childNodes) inText.add(child);
      if ("attrs" in node && !isAgain) this.#visit(node);
      if ("content" in node) waiting.push(node.content);
      if ("childNodes" in node) waiting.push(...[...node.childNodes].reverse());
    }
  }

  /** Whether another element was made of its tag, and read. */
  #isAgain({ sourceCodeLocation: place }: Element): boolean {
    if (!place) return false;
    const isAgain = this.#tags.has(place.startOffset);
    this.#tags.add(place.startOffset);
    return isAgain;
  }

  #beginning({ nodeName, sourceCodeLocation: place }: DefaultTreeAdapterTypes.Node): void {
    if (!place || nodeName === "#documentType") return;
    const { startOffset: start, endOffset } = place;
    const end = nodeName === "#text" ? endOffset : start + 1;
    const text = this.text.slice(start, end);
    if (!text.includes("<![CDATA[")) this.markup.push({ start, end });
    if (nodeName === "#text" && text.includes("{{")) this.#template(start, end);
  }

  /** What a framework makes of a text: its tags and what stands in braces may be code, and the rest is text. */
  #template(start: number, end: number): void {
    for (const part of findCodeParts("template.vue", this.text.slice(start, end)))
      this.unread.push({ start: start + part.start, end: start + part.end });
  }

  /** Whatever names a member has one of these. */
  #mayBeCode(start: number, end: number): void {
    if (/[.[{]/.test(this.text.slice(start, end))) this.unread.push({ start, end });
  }

  #visit(element: Element): void {
    this.#attributes(element, element.namespaceURI === svg);
    if (element.tagName === "script" && element.namespaceURI !== mathMl) this.#script(element);
  }

  #attributes({ attrs, tagName, sourceCodeLocation }: Element | Adopted, isSvg = false): void {
    for (const { prefix, name } of attrs) {
      const full = prefix ? `${prefix}:${name}` : name;
      // What the parser made by itself has no place.
      const place = sourceCodeLocation?.attrs?.[full];
      if (!place) continue;
      const region = readDomAttribute(this.text, {
        ...{ start: place.startOffset, end: place.endOffset, name: full, tag: tagName, isSvg },
      });
      if (region) this.parts.push(region);
      else if (!isShown(full)) this.#mayBeCode(place.startOffset, place.endOffset);
    }
  }

  #script(element: Element): void {
    const { attrs, childNodes, namespaceURI, sourceCodeLocation } = element;
    // `xlink:href` counts where there is no `href`.
    const attribute = (name: string) =>
      (attrs.find((one) => one.name === name && !one.prefix) ?? attrs.find((one) => one.name === name))
        ?.value;
    const found = kindOfScript(attribute("type"), attribute("language"), attribute("data-type"));
    if (!sourceCodeLocation) return;
    const { startOffset, endOffset, startTag, endTag } = sourceCodeLocation;
    if (!found) {
      const [from, to] = [startTag?.endOffset ?? startOffset, endTag?.startOffset ?? endOffset];
      const type = attribute("type") ?? "";
      if (templates.test(type)) this.#template(from, to);
      // What some library runs, `text/partytown`, if it is no data.
      else if (!/json|importmap|speculationrules/.test(type)) this.#mayBeCode(from, to);
      return;
    }
    const isSvg = namespaceURI === svg;
    const url = attribute(isSvg ? "href" : "src");
    if (url !== undefined) {
      const end = startTag?.endOffset ?? endOffset;
      this.loads.push({ start: startOffset, end, url, ...(found.kind === "module" && { isModule: true }) });
      return;
    }
    const texts = childNodes.flatMap(({ nodeName, sourceCodeLocation: place }) =>
      nodeName === "#text" && place ? { start: place.startOffset, end: place.endOffset } : [],
    );
    const code = isSvg ? readSvgScript(this.text, texts) : texts[0];
    if (code) this.parts.push({ type: "region", ...found, ...code });
  }
}

const shown =
  /^(?:aria-.*|abbr|alt|cite|class|content|d|for|(?:xlink:)?href|id|label|name|pattern|placeholder|points|src|srcset|style|summary|title|transform|type|value|viewBox|xmlns.*)$/;

/**
 * Whether a browser or a person takes an attribute for a text, a name or an address. Any other may be code to a framework
 * (`@click`, `x-data`, `data-on-click`, `(click)`, `th:onclick`), or a page in the page (`srcdoc`).
 */
function isShown(attribute: string): boolean {
  return shown.test(attribute);
}

/** Whether an element is shown with its lines, or its content is no markup, so that no comment can stand in it. */
export function keepsLines(tag: string): boolean {
  return /^(?:pre|textarea|title|script|style|xmp|listing|plaintext|iframe|noembed|noframes|noscript)$/.test(
    tag,
  );
}

/** The types of scripts that are markup: `text/x-handlebars-template`. */
const templates = /templ|tmpl|html|handlebars|mustache|ejs|markdown/;

const scripts = /^(?:(?:text|application)\/(?:x-)?(?:java|ecma|j|live)script(?:1\.\d)?|text\/(?:babel|jsx))$/;

/** What a script of a page is, by its attributes. Undefined for data: JSON, templates, import maps. */
export function kindOfScript(
  type: string | undefined,
  language: string | undefined,
  dataType: string | undefined,
): { kind: "classic" | "module"; dialect: Dialect } | undefined {
  const named = (type ?? (language ? `text/${language}` : "")).trim().toLowerCase();
  if (named === "module") return { kind: "module", dialect: "js" };
  if (/^(?:text|application)\/(?:x-)?typescript$/.test(named)) return { kind: "classic", dialect: "ts" };
  if (named !== "" && !scripts.test(named)) return undefined;
  // Babel's scripts for the browser are modules by an attribute of their own.
  return { kind: named === "text/babel" && dataType === "module" ? "module" : "classic", dialect: "js" };
}

import { endOfBraces } from "./end-of-braces.js";

/** A script or style, from the beginning of its tag to the end of its closing one. */
interface RawElement {
  readonly start: number;
  readonly content: number;
  readonly contentEnd: number;
  readonly end: number;
  readonly isScript: boolean;
}

/**
 * The text with blanks for what stands in scripts and styles, so that markup can be parsed whatever languages those are in
 * and whether they are whole. Svelte looks for the language of a script by an expression that takes longer
 * than anybody waits for a tag with many attributes: it gets to see less of those.
 */
export function blankScripts(text: string): string {
  let result = "";
  let last = 0;
  for (const { start, content, contentEnd } of rawElements(text)) {
    result += hideTags(text.slice(last, start)) + plainTag(text.slice(start, content));
    result += blank(text.slice(content, contentEnd));
    last = contentEnd;
  }
  return result + hideTags(text.slice(last));
}

/** The text with blanks for all but the tags of its scripts. */
export function keepScriptTags(text: string): string {
  let result = "";
  let last = 0;
  for (const { start, content, contentEnd, end, isScript } of rawElements(text)) {
    if (!isScript) continue;
    result += blank(text.slice(last, start)) + plainTag(text.slice(start, content));
    result += blank(text.slice(content, contentEnd)) + text.slice(contentEnd, end);
    last = end;
  }
  return result + blank(text.slice(last));
}

function* rawElements(text: string): Generator<RawElement> {
  // Comments and code may have tags in them.
  const open = /<!--|\{|<(script|style)(?:\s+[^=>'"/\s]+(?:=\s*(?:"[^"]*"|'[^']*'|[^>\s'"]+))?){0,50}\s*>/g;
  let hasPairs = true;
  for (let match = open.exec(text); match; match = open.exec(text)) {
    if (match[0] === "{") {
      const end: number = hasPairs ? endOfBraces(text, match.index) : -1;
      // Where one is left open, nobody looks for the ends of others.
      hasPairs = end >= 0;
      if (hasPairs) open.lastIndex = end;
      continue;
    }
    const close = match[1] === undefined ? /-->/g : new RegExp(`</${match[1]}\\s*>`, "g");
    close.lastIndex = open.lastIndex;
    const closing = close.exec(text);
    if (!closing) {
      // All that follows is in it.
      yield {
        ...{ start: match.index, content: open.lastIndex, contentEnd: text.length, end: text.length },
        isScript: match[1] === "script",
      };
      return;
    }
    open.lastIndex = close.lastIndex;
    if (match[1] === undefined) continue;
    yield {
      ...{ start: match.index, content: match.index + match[0].length },
      ...{ contentEnd: closing.index, end: close.lastIndex, isScript: match[1] === "script" },
    };
  }
}

/** So many ways to read a tag are tried in no time. */
const fewWays = 100_000;

const attribute = /(\s+)([^=>'"/\s]+)(?:=\s*("[^"]*"|'[^']*'|[^>\s'"]+))?/g;
const telling = new Set(["lang", "type", "context", "module", "src"]);

/** A tag that can be read in many ways with no more attributes than say what its element is, and one that fills its place. */
function plainTag(tag: string): string {
  const attributes = [...tag.matchAll(attribute)];
  const ways = attributes.reduce(
    (all, [, gap, , value]) => all * gap!.length * (/^["']/.test(value ?? "") ? 2 : 1),
    1,
  );
  if (ways <= fewWays) return tag;
  // Code has to stay where it is.
  if (tag.includes("{")) return tag.replace("<script", "<scripT");
  const kept = new Map(attributes.filter(([, , name]) => telling.has(name!)).map((one) => [one[2]!, one]));
  const words = [...kept.values()].map(([, , name, value]) =>
    value === undefined ? name : `${name}=${value}`,
  );
  const head = [/^<\w+/.exec(tag)![0], ...words].join(" ");
  return `${head} ${"_".repeat(tag.length - head.length - 2)}>`;
}

/** Tags that aren't raw elements, and are longer than anybody writes them, as those of some other element. */
function hideTags(text: string): string {
  return text.replace(/<(?=script\s)(?!script(?:[^=<>]{0,200}=){0,20}[^=<>]{0,200}>)script/g, "<scripT");
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, " ");
}

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
 * and whether they are whole; of tags, with no more than says what they are. Svelte looks for the language of a script by an
 * expression that a tag with many attributes takes longer than anybody waits.
 */
export function blankScripts(text: string): string {
  let result = "";
  let last = 0;
  for (const { start, content, contentEnd, isScript } of rawElements(text)) {
    result += hideTags(text.slice(last, start)) + plainTag(text.slice(start, content), isScript);
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
    result += blank(text.slice(last, start)) + plainTag(text.slice(start, content), isScript);
    result += blank(text.slice(content, contentEnd)) + text.slice(contentEnd, end);
    last = end;
  }
  return result + blank(text.slice(last));
}

function* rawElements(text: string): Generator<RawElement> {
  // A comment may have tags in it.
  const open = /<!--|<(script|style)(?:\s+[^=>'"/\s]+(?:=\s*(?:"[^"]*"|'[^']*'|[^>\s'"]+))?){0,50}\s*>/g;
  for (let match = open.exec(text); match; match = open.exec(text)) {
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

const telling = new Set(["lang", "type", "context", "module", "src"]);

/** A tag with blanks for the attributes that don't say what its element is, and for all that come again. */
function plainTag(tag: string, isScript: boolean): string {
  const seen = new Set<string>();
  return tag.replace(/(\s)([^=>'"/\s]+)(=\s*(?:"[^"]*"|'[^']*'|[^>\s'"]+))?/g, (all, space, name) => {
    if (!isScript || !telling.has(name) || seen.has(name)) return space + blank(all.slice(1));
    seen.add(name);
    return all;
  });
}

/** Tags that aren't raw elements, and are longer than anybody writes them, as those of some other element. */
function hideTags(text: string): string {
  return text.replace(/<(?=script\s)(?!script(?:[^=<>]{0,200}=){0,20}[^=<>]{0,200}>)script/g, "<scripT");
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, " ");
}

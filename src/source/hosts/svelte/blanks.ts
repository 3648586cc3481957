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
 * and whether they are whole.
 */
export function blankScripts(text: string): string {
  let result = "";
  let last = 0;
  for (const { content, contentEnd } of rawElements(text)) {
    result += text.slice(last, content) + blank(text.slice(content, contentEnd));
    last = contentEnd;
  }
  return result + text.slice(last);
}

/** The text with blanks for all but the tags of its scripts. */
export function keepScriptTags(text: string): string {
  let result = "";
  let last = 0;
  for (const { start, content, contentEnd, end, isScript } of rawElements(text)) {
    if (!isScript) continue;
    result += blank(text.slice(last, start)) + text.slice(start, content);
    result += blank(text.slice(content, contentEnd)) + text.slice(contentEnd, end);
    last = end;
  }
  return result + blank(text.slice(last));
}

function* rawElements(text: string): Generator<RawElement> {
  // A comment may have tags in it.
  const open = /<!--|<(script|style)(?:\s+[^=>'"/\s]+(?:=\s*(?:"[^"]*"|'[^']*'|[^>\s'"]+))?)*\s*>/g;
  for (let match = open.exec(text); match; match = open.exec(text)) {
    const close = match[1] === undefined ? /-->/g : new RegExp(`</${match[1]}\\s*>`, "g");
    close.lastIndex = open.lastIndex;
    const closing = close.exec(text);
    if (!closing) return;
    open.lastIndex = close.lastIndex;
    if (match[1] === undefined) continue;
    yield {
      ...{ start: match.index, content: match.index + match[0].length },
      ...{ contentEnd: closing.index, end: close.lastIndex, isScript: match[1] === "script" },
    };
  }
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, " ");
}

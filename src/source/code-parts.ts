import type { Span } from "../model.js";

const opening = /<!--|<(?:script|style)(?![\w-])|<[a-z]|<%|\{|```|`[^`\n]*`|^(?:import|export)\b/gim;
const endOfRaw = { script: /<\/script/gi, style: /<\/style/gi } as const;

/**
 * The parts of a text in another language that are code, whole tags with their attributes among them: what stands between
 * is prose, which only speaks of code. Takes one walk over the text.
 */
export function findCodeParts(path: string, text: string): Span[] {
  return new Host(path, text).parts();
}

class Host {
  readonly #parts: Span[] = [];
  /** `{…}` holds an expression, as it does in all but plain HTML. */
  #hasBraces: boolean;
  readonly #isMdx: boolean;

  constructor(
    path: string,
    readonly text: string,
  ) {
    this.#hasBraces = !/\.x?html?$/i.test(path);
    this.#isMdx = /\.mdx$/i.test(path);
  }

  parts(): Span[] {
    // Astro's script stands between fences at the top; in MDX that is data.
    const [front] = /^\uFEFF?---\r?\n[\s\S]*?\n---/.exec(this.text) ?? [""];
    if (!this.#isMdx) this.#add(0, front.length);
    let at = front.length;
    while (at < this.text.length) {
      opening.lastIndex = at;
      const found = opening.exec(this.text);
      if (!found) break;
      at = this.#read(found[0].toLowerCase(), found.index);
    }
    return this.#parts;
  }

  /** Reads what begins at an offset; returns where it ends. */
  #read(token: string, start: number): number {
    switch (token) {
      case "<!--":
        return this.#after("-->", start);
      case "<script":
      case "<style":
        return this.#raw(token.slice(1) as keyof typeof endOfRaw, start);
      case "<%":
        return this.#add(start, this.#after("%>", start));
      case "```":
        return this.#isMdx ? this.#after("```", start + 3) : start + 3;
      case "{":
        return this.#hasBraces ? this.#add(start, this.#endOfBraces(start)) : start + 1;
      case "import":
      case "export":
        return this.#isMdx ? this.#add(start, this.#after("\n\n", start)) : start + token.length;
      default:
        if (token.startsWith("`")) return this.#isMdx ? start + token.length : start + 1;
        return this.#add(start, this.#endOfTag(start));
    }
  }

  #raw(name: keyof typeof endOfRaw, start: number): number {
    const body = this.#endOfTag(start);
    const end = endOfRaw[name];
    end.lastIndex = body;
    const close = end.exec(this.text)?.index ?? this.text.length;
    if (name === "script") this.#add(start, close);
    return close;
  }

  #endOfTag(start: number): number {
    const { text } = this;
    for (let at = start + 1; at < text.length; at++) {
      const char = text[at]!;
      if (char === ">") return at + 1;
      if (char === '"' || char === "'") at = this.#after(char, at + 1) - 1;
      else if (char === "{" && this.#hasBraces) at = this.#endOfBraces(at) - 1;
    }
    return text.length;
  }

  #endOfBraces(start: number): number {
    let depth = 0;
    for (let at = start; at < this.text.length; at++) {
      if (this.text[at] === "{") depth++;
      else if (this.text[at] === "}" && --depth === 0) return at + 1;
    }
    // No pair: then MDX is broken from there on, and elsewhere braces say nothing, so that nobody looks for another end.
    if (this.#isMdx) return this.text.length;
    this.#hasBraces = false;
    return start + 1;
  }

  #after(end: string, from: number): number {
    const at = this.text.indexOf(end, from);
    return at < 0 ? this.text.length : at + end.length;
  }

  #add(start: number, end: number): number {
    if (end > start) this.#parts.push({ start, end });
    return end;
  }
}

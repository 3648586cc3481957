import type { SourceLocation } from "@vue/compiler-dom";
import type { Dialect } from "../../extensions.js";
import { cutPlain } from "../cut.js";
import type { Region } from "../found.js";

/** `color: v-bind(theme.color)`, `v-bind('theme.color')` */
export function findInStyle(text: string, place: SourceLocation, dialect: Dialect): Region[] {
  const start = place.start.offset;
  const style = text
    .slice(start, place.end.offset)
    .replace(/\/\*[\s\S]*?(?:\*\/|$)|\/\/.*/g, (comment) => " ".repeat(comment.length));
  const found: (Region | undefined)[] = [];
  const bind = /v-bind\s*\(/g;
  for (let match = bind.exec(style); match; match = bind.exec(style)) {
    const from = match.index + match[0].length;
    const to = closingAt(style, from);
    if (to === undefined) break;
    bind.lastIndex = to;
    const quoted = /^\s*(["'])([\s\S]*)\1\s*$/.exec(style.slice(from, to));
    const quotedBy = quoted?.[1] as Region["quotedBy"];
    const begin = start + (quotedBy ? style.indexOf(quotedBy, from) + 1 : from);
    const length = quoted ? quoted[2]!.length : to - from;
    found.push(
      cutPlain(text, { kind: "expression", dialect, ...(quotedBy && { quotedBy }) }, begin, begin + length),
    );
  }
  return found.filter((region) => region !== undefined);
}

/** Where the parenthesis is closed that is open at this offset. */
function closingAt(style: string, from: number): number | undefined {
  let depth = 1;
  let quote = "";
  for (let at = from; at < style.length; at++) {
    const char = style[at]!;
    if (quote) quote = char === quote ? "" : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === "(") depth++;
    else if (char === ")" && --depth === 0) return at;
  }
  return undefined;
}

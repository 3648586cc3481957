import type { Dialect } from "../extensions.js";
import { ParseError, parseCode } from "../parse.js";
import { dot } from "./dots.js";

const ellipses = /…|\.{3,}/g;

/** Dots that are no spread: `{ ... }`, `run(...)`. Names the ones that follow on the next line, too: nobody writes that. */
const notSpread = /…|\.{3,}(?![\w$([{"'`.])/;

/** How much is parsed to find out how a text can be read, in characters. */
const mostWork = 1_000_000;

/** How many dots before an error may be the reason for it: others stand in comments and strings. */
const mostSuspects = 3;

/**
 * A program that leaves something out, `run(...)`, with dots read as something that is unknown. The parser says which dots:
 * those before the place where it can't go on.
 *
 * @returns a text of the same length; null where the text parses as it is, or in no way
 */
export function fillEllipses(text: string, dialect: Dialect): string | null {
  if (!notSpread.test(text)) return null;
  let work = mostWork;
  const errorIn = (code: string): number | null => {
    work -= code.length;
    try {
      parseCode(code, { start: 0, end: code.length, dialect });
      return null;
    } catch (error) {
      return error instanceof ParseError ? error.offset : 0;
    }
  };
  let filled = text;
  let error = errorIn(text);
  while (error !== null) {
    let furthest: { code: string; error: number | null } | null = null;
    for (const code of waysToFill(filled, error)) {
      if (work < 0) return null;
      const next = errorIn(code);
      if (isFurther(next, furthest ? furthest.error : error)) furthest = { code, error: next };
      if (next === null) break;
    }
    if (!furthest) return null;
    ({ code: filled, error } = furthest);
  }
  return filled === text ? null : filled;
}

function isFurther(next: number | null, than: number | null): boolean {
  return than !== null && (next === null || next > than);
}

/** The texts in which one ellipsis before an offset is read as something else, what is likely first. */
function* waysToFill(text: string, offset: number): Generator<string> {
  const before = [...text.matchAll(ellipses)].filter(({ index }) => index <= offset).slice(-mostSuspects);
  for (const { 0: dots, index } of before.reverse()) {
    const head = text.slice(0, index);
    const tail = text.slice(index + dots.length);
    for (const reading of readings(head, dots.length, tail)) yield head + reading + tail;
  }
}

/** What an ellipsis can be, by what is around it. */
function readings(head: string, length: number, tail: string): string[] {
  const name = (less = 0) => dot.repeat(length - less);
  const endsStatement = /^[^\S\n\r]*(?:[};\r\n]|\/[/*]|$)/.test(tail);
  const beginsStatement = /(?:^|[{};]|[\r\n])\s*$/.test(head);
  if (length === 1) {
    const goesOn = /^\s*[([`+*/,.?-]/.test(tail);
    return beginsStatement && goesOn ? [";", name(), " "] : [name(), ...(beginsStatement ? [";", " "] : [])];
  }
  return [
    ...(endsStatement ? [`${name(1)};`] : []),
    name(),
    `${name(1)},`,
    `,${name(1)}`,
    `,${name(2)},`,
    ...(beginsStatement ? [" ".repeat(length)] : []),
  ];
}

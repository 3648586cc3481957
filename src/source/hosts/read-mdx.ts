import type { Span } from "../../model.js";
import { findCodeParts } from "../code-parts.js";
import { ParseError, parseExpression } from "../parse.js";
import { BoundedAcorn } from "./bounded-acorn.js";
import { docusaurus } from "./docusaurus.js";
import type { Fault } from "./found.js";
import { parsers } from "./parsers.js";
import { type Expression, type MarkdownCode, markLength, read } from "./read-markdown.js";
import { cutStart, type WrittenCode } from "./written-code.js";

/** What a document of MDX shows and runs. */
export interface MdxCode extends MarkdownCode {
  /** Why it can't be read as MDX; then its fences are found all the same. */
  readonly fault?: Fault;
  /** What may be code where it can't be read. Default: nothing. */
  readonly unread?: readonly Span[];
}

/** How MDX is read where it is broken: its fences stand beside tags, which aren't HTML's, and may be indented. */
const asMarkdown = { disable: { null: ["codeIndented", "htmlFlow", "htmlText"] } };

/**
 * Reads a document of MDX. Its braces say where expressions end, which takes one walk. Those in texts may say it wrongly, so
 * that, where something is no expression, MDX's own way is taken: each brace that makes one of what stands before it.
 */
export function readMdx(file: string): MdxCode {
  const byBraces = attempt(file, false);
  if (byBraces.code?.expressions.every(isExpression)) return byBraces.code;
  const byParsing = attempt(file, true);
  // Of what braces tell apart, it is known which expressions are broken.
  return byParsing.code ?? byBraces.code ?? readBroken(file, byParsing.fault);
}

type Attempt = { readonly code: MarkdownCode } | { readonly code?: never; readonly fault: Fault };

function attempt(file: string, parsesExpressions: boolean): Attempt {
  const { mdxExpression, mdxJsx, mdxjsEsm, mdxMd } = parsers.markdown();
  const acorn = new BoundedAcorn();
  const options = { acorn, acornOptions: { ecmaVersion: 2024, sourceType: "module" } as const };
  const ofExpressions = parsesExpressions ? options : {};
  const extensions = [mdxjsEsm(options), mdxExpression(ofExpressions), mdxJsx(ofExpressions), mdxMd()];
  const spent = () =>
    faultAt(acorn.lastError, "The code there doesn't end, or is too long to find its end", file);
  try {
    const code = read(file, [...extensions, docusaurus]);
    return acorn.isSpent ? spent() : { code };
  } catch (error) {
    const { reason, place } = error as { reason?: string; place?: Place };
    // Not a mistake in the document.
    if (reason === undefined) throw error;
    if (acorn.isSpent) return spent();
    return faultAt((place && ("start" in place ? place.start : place).offset) ?? 0, reason, file);
  }
}

type Point = { offset?: number };
type Place = Point | { start: Point };

function faultAt(offset: number, reason: string, file: string): Attempt {
  const message = `${reason.replace(/ with acorn|\.$/g, "")}.`;
  return { fault: { message, offset: offset + markLength(file) } };
}

function isExpression(expression: Expression): boolean {
  const code = codeOf(expression);
  if (!code) return true;
  try {
    parseExpression(code.text, { start: 0, end: code.text.length, dialect: "js" });
    return true;
  } catch (error) {
    if (error instanceof ParseError) return false;
    throw error;
  }
}

/** An expression without comments before it and the dots of `{...props}`; null for a comment. */
export function codeOf({ code }: Expression): WrittenCode | null {
  const [leading] = /^(?:\s|\/\*[\s\S]*?\*\/|\/\/.*)*(?:\.\.\.)?/.exec(code.text)!;
  if (leading.length === code.text.length) return null;
  return leading.endsWith("...") ? cutStart(code, leading.length) : code;
}

/** Fences, and the stretches in which code may stand. */
function readBroken(file: string, fault: Fault): MdxCode {
  const { fences } = read(file, [asMarkdown]);
  const unread = fences.reduce(
    (parts, { code }) => parts.flatMap((part) => without(part, code)),
    [...findCodeParts("broken.mdx", file)],
  );
  return { fences, modules: [], expressions: [], fault, unread };
}

function without(part: Span, { start, end }: Span): Span[] {
  if (end <= part.start || start >= part.end) return [part];
  const parts = [
    { start: part.start, end: start },
    { start: end, end: part.end },
  ];
  return parts.filter((one) => one.end > one.start);
}

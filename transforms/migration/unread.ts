import { plainPath } from "../../src/api/table.js";
import type { Finding, Marks } from "../../src/findings/finding.js";
import { phrase } from "../../src/findings/phrase.js";
import type { Failure, Span } from "../../src/model.js";
import type { Broken } from "../../src/source/compose.js";
import type { Document } from "../../src/source/document.js";
import type { Part, Region, Unit } from "../../src/source/hosts/found.js";
import { mentionsIn } from "../../src/source/hosts/prose-mentions.js";
import { ParseError } from "../../src/source/parse.js";
import { findNamed } from "../../src/uses/named-in-text.js";
import { adviceOnUnread } from "../advice-on-unread.js";
import type { Analysis } from "./analyse.js";
import { toFailure } from "./failure.js";

/** What snippets name that can't be read: they are shown to readers, who correct them by reading. */
export function findInExamples(broken: readonly Broken[], document: Document): Finding[] {
  return broken
    .filter((one) => isExample(one, document))
    .flatMap(({ region, error }) =>
      findNamed(document.text.slice(region.start, region.end)).map(({ start, end, row }): Finding => {
        const span = { start: region.start + start, end: region.start + end };
        const detail = phrase`${lower(error.message)}${{ start: error.offset, isOn: true }}`;
        return {
          ...{ api: row.api, span, name: span, outcome: "manual", reason: "broken-example", notes: [] },
          replacement: null,
          details: { detail, ...(row.to !== null && { hint: adviceOn(row.to) }) },
        };
      }),
    );
}

function adviceOn(to: string): string {
  return `Mend it so that it is code again, or write ${plainPath(to)} there by hand.`;
}

function lower(message: string): string {
  return message.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase()).replace(/\.$/, "");
}

interface Told {
  readonly findings: readonly Finding[];
  readonly marks?: Marks | undefined;
}

/**
 * With what is named where no code is read, or none can be: no statement of it can have a marker, but the markup above.
 */
export function withUnread<Kind extends Told>(
  told: Kind,
  units: readonly Analysis[],
  document: Document,
): Kind {
  const unread = [...findInUnread(document), ...findInBroken(units, document)];
  if (unread.length === 0) return told;
  const { places = [], comments = [] } = told.marks ?? {};
  const added = unread.map((_, index) => ({ finding: told.findings.length + index, statements: [] }));
  return {
    ...told,
    findings: [...told.findings, ...unread],
    marks: { places: [...places, ...added], comments },
  };
}

/** What is named where the language has no code, and something else may: it is left to people. */
function findInUnread({ embedding }: Document): Finding[] {
  const { source = "", unread = [], toText } = embedding ?? { toText: (offset: number) => offset };
  return unread.flatMap((place) => findUnreadIn(source, place, toText));
}

/** What the pieces of a page or component name that can't be parsed: a template engine may make code of them. */
function findInBroken(units: readonly Analysis[], document: Document): Finding[] {
  if (!document.embedding) return [];
  return units
    .flatMap(({ broken }) => broken)
    .filter((one) => !isExample(one, document))
    .flatMap(({ region }) => findUnreadIn(document.text, region));
}

function findUnreadIn(text: string, place: Span, toText = (offset: number) => offset): Finding[] {
  return findNamed(text.slice(place.start, place.end)).map(({ start, end, row }): Finding => {
    const span = { start: toText(place.start + start), end: toText(place.start + end) };
    return {
      ...{ api: row.api, span, name: span, outcome: "manual", reason: "unread-code", notes: [] },
      replacement: null,
      details: { detail: "", ...(row.to !== null && { hint: adviceOnUnread(row.to) }) },
    };
  });
}

/** The first thing in a file of another language that could not be read, and is run. */
export function findUnread(broken: readonly Broken[], document: Document): Failure | null {
  const { embedding } = document;
  if (!embedding) return null;
  const [first] = [
    ...broken.filter((one) => !isExample(one, document)).map(({ error }) => error),
    ...embedding.faults.map(({ message, offset }) => new ParseError(message, embedding.toText(offset))),
  ].sort((one, other) => one.offset - other.offset);
  return first ? toFailure(first, document) : null;
}

/** Whatever a document shows is an example, whichever language it is in. */
function isExample({ region }: Broken, { embedding }: Document): boolean {
  return embedding?.prose !== undefined && !isRun(region, embedding.units);
}

/** What MDX runs itself. */
function isRun(region: Region, units: readonly Unit[]): boolean {
  const has = (part: Part): boolean => part === region || (part.type === "block" && part.parts.some(has));
  return units.some(({ host, parts, scope }) => host === "mdx" && scope === "module" && parts.some(has));
}

const mostNamed = 3;

/**
 * The one note on what a document's text still speaks of, and its snippets that can't be read, where they use nothing: a
 * signature, `execHostCmd(cmd: string): Promise<ExecResult>`.
 */
export function noteOnProse(broken: readonly Broken[], document: Document): string[] {
  const inSnippets = broken
    .filter((one) => isExample(one, document))
    .map(({ region }) => document.text.slice(region.start, region.end))
    .filter((text) => findNamed(text).length === 0);
  const prose = [...new Set([...(document.embedding?.prose ?? []), ...inSnippets.flatMap(mentionsIn)])];
  if (prose.length === 0) return [];
  const rest = prose.length - mostNamed;
  const named = prose.slice(0, mostNamed).join(", ");
  const more = rest > 0 ? ` and ${rest} more` : "";
  return [
    `Its text, which is left to you, speaks of ${prose.length === 1 ? "a deprecated member" : "deprecated members"}: ${named}${more}.`,
  ];
}

import { explain, type Reason } from "../api/reasons.js";
import type { Reference, Result } from "../model.js";
import { Document } from "../source/document.js";
import { withDots } from "../source/hosts/dots.js";
import { ignoreWord } from "../source/ignore-comments.js";
import type { Accepted, Details, Finding, IdleComment, Migration, Note } from "./finding.js";
import { type Named, type Phrase, sayPhrase } from "./phrase.js";

/**
 * A finding as it is told: with lines and columns of the input, and the whole message.
 *
 * @param how a rewrite that can't be proved came to be made
 */
export function toReference(
  finding: Finding,
  document: Document,
  how: "with --unsafe" | "as you chose" = "with --unsafe",
): Reference {
  const { api, span, name, outcome, replacement, reason, notes, snippet } = finding;
  const start = document.position(span.start);
  const end = document.position(span.end);
  const accepted = notes.flatMap((note) => (isAccepted(note) ? note.reason : []));
  return {
    api,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    name,
    outcome,
    replacement,
    reason,
    message: messageOf(finding, (place) => withLine(place, document)),
    notes: notes.map((note) => withDots(sayNote(note, document, how))),
    ...(accepted.length > 0 && { accepted }),
    ...(snippet !== undefined && { snippet: withDots(snippet) }),
  };
}

/**
 * What is in the way of a use and what to do about it, or why it is ignored; null when it is migrated.
 *
 * @param say the words for a place in it
 */
export function messageOf(
  { outcome, reason, details }: Finding,
  say: (place: Named) => string,
): string | null {
  if (outcome === "ignored") return sayIgnored(sayPhrase(details.detail, say));
  return reason === null ? null : withDots(sayWhy(reason, details, say));
}

function sayIgnored(why: string): string {
  return why === "" ? "Ignored." : `Ignored: ${why}`;
}

function sayWhy(reason: Reason, { detail, hint, because }: Details, say: (place: Named) => string): string {
  return explain(reason, sayPhrase(detail, say), {
    hint: hint && sayPhrase(hint, say),
    because: because && sayPhrase(because, say),
  });
}

function isAccepted(note: Note): note is Accepted {
  return typeof note !== "string" && "reason" in note;
}

function sayNote(note: Note, document: Document, how: string): string {
  if (!isAccepted(note)) return inWords(note, document);
  return `Applied ${how}: ${sayWhy(note.reason, note.details, (place) => withLine(place, document))}`;
}

/** A phrase about a file, with its lines. */
export function inWords(said: Phrase, document: Document): string {
  return sayPhrase(said, (place) => withLine(place, document));
}

/** `line 12`, ` on line 12`, `src/run.ts:12` */
function withLine(place: Named, document: Document): string {
  if ("path" in place) return place.isOn ? ` on line ${place.line}` : `${place.path}:${place.line}`;
  return `${place.isOn ? " on " : ""}line ${document.position(place.start).line}`;
}

/** What is told of a text, from what was made of it. */
export function toResult(made: Migration, document: Document): Result {
  const { findings, marks: _, idle: _i, offered: _o, ...migration } = made;
  return {
    ...migration,
    references: findings.map((finding) => toReference(finding, document)),
    notes: notesOn(made, document),
  };
}

/** What there is to say of a text as a whole. */
function notesOn({ notes, idle = [] }: Migration, document: Document): readonly string[] {
  const lineOf = ({ start }: IdleComment) => document.position(start).line;
  return idle.length === 0 ? notes : [...notes, ...idle.map((one) => `Line ${lineOf(one)}: ${sayIdle(one)}`)];
}

/** The comments of a file that have nothing to ignore, for the notes of a run. */
export function sayAllIdle(path: string, source: string, { idle = [] }: Migration): string[] {
  if (idle.length === 0) return [];
  const document = new Document(path, source);
  return idle.map((one) => `${path}:${document.position(one.start).line}: ${sayIdle(one)}`);
}

/** Why a comment ignores nothing, as a sentence. */
export function sayIdle({ isAbove }: IdleComment): string {
  return isAbove
    ? `${ignoreWord} has nothing to ignore on the line below it.`
    : `${ignoreWord} ignores nothing, since it doesn't stand by itself above a line of code.`;
}

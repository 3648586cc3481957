import { editsOf } from "../../src/edits/chosen.js";
import { applyEdits, type Trace, traceEdits } from "../../src/edits/render.js";
import type { Finding, Marks, Migration } from "../../src/findings/finding.js";
import type { Named } from "../../src/findings/phrase.js";
import { messageOf } from "../../src/findings/to-reference.js";
import type { Change, Edit } from "../../src/model.js";
import { Document } from "../../src/source/document.js";
import { isDocument } from "../../src/source/extensions.js";
import { withDots } from "../../src/source/hosts/dots.js";

/** What every marker begins with, so that a later run finds its own. */
export const marker = "TODO(ddclient-migrate)";

const oneComment = /^(?:\/\/.*|\/\*(?:(?!\*\/).)*\*\/|<!--(?:(?!-->).)*-->)[ \t]*\r?\n$/;
const isMarker = /^(?:\/[/*]|<!--)\s*TODO\(ddclient-migrate\)/;
/** Begins each line of a marker's code to paste, so that it goes with the marker. */
const ofCode = "//   | ";

/**
 * Makes changes, and leaves a marker for each place where something was left: a line above the statement that it stands in.
 * Markers of earlier runs whose place has nothing left go.
 *
 * @param changes some of the migration's, or all of them
 */
export function applyWithMarkers(
  document: Document,
  { findings, marks, changes: all }: Pick<Migration, "findings" | "marks" | "changes">,
  changes: readonly Change[],
): string {
  const edits = editsOf(changes, all);
  if (!marks) return applyEdits(document.text, edits);
  const made = new Set(changes.flatMap((change) => change.references));
  const { text, lines, inserted, needed } = placeMarkers(document, { findings, marks }, edits, made);
  return applyEdits(text, [...inserted, ...lines.removeMarkers(needed)]);
}

/**
 * The marker of one use that is left, in a text that nothing else of is changed.
 *
 * @returns null where it has one already, or is none of those that are left
 */
export function markOne(
  document: Document,
  { findings, marks }: Pick<Migration, "findings" | "marks">,
  index: number,
): Edit | null {
  const places = marks?.places.filter(({ finding }) => finding === index) ?? [];
  if (!marks || places.length === 0) return null;
  return placeMarkers(document, { findings, marks: { ...marks, places } }, [], new Set()).inserted[0] ?? null;
}

/** A text with its edits made, and the markers that it gets. */
interface Placed {
  readonly text: string;
  readonly lines: Lines;
  readonly inserted: readonly Edit[];
  /** Where the lines start of those that are there already. */
  readonly needed: ReadonlySet<number>;
}

/** @param made the findings that the edits are of */
function placeMarkers(
  document: Document,
  { findings, marks }: { readonly findings: readonly Finding[]; readonly marks: Marks },
  edits: readonly Edit[],
  made: ReadonlySet<number>,
): Placed {
  const { path, text } = document;
  const lines = linesLikeComments(text, beginningsIn(path));
  const starts = marks.places.flatMap(({ statements, markup }) => [...statements, markup ?? []].flat());
  const places = [...new Set([...starts, ...lines])].sort((a, b) => a - b);
  const traced = traceEdits(text, edits, places);
  const result = new Lines(new Document(path, traced.text), traced.traces, marks, lines);
  // Several uses of a statement that have the same to say have one marker.
  const byLine = new Map<number, Map<string, Set<string>>>();
  const inMarkup = new Set<number>();
  // Lines move, and nobody corrects a comment that counts them.
  const say = (place: Named) => {
    if (place.isOn) return "";
    return "path" in place ? place.path : `line ${document.position(place.start).line}`;
  };
  for (const { finding: index, statements, markup, shownBy } of marks.places) {
    const finding = findings[index]!;
    // What is unsafe is left, unless somebody chose it.
    if (made.has(index)) continue;
    // No later run would see a use there, and it would remove the marker.
    if (shownBy?.every((other) => made.has(other))) continue;
    const own = result.linesOf(statements);
    for (const line of own.length > 0 || markup === undefined ? own : result.linesOf([markup])) {
      const at = result.aboveComments(line);
      if (own.length === 0) inMarkup.add(at);
      const said = byLine.get(at) ?? new Map<string, Set<string>>();
      const message = `${finding.api}: ${messageOf(finding, say)}`;
      const codes = said.get(message) ?? new Set();
      if (finding.snippet !== undefined) codes.add(withDots(finding.snippet));
      byLine.set(at, said.set(message, codes));
    }
  }
  const needed = new Set<number>();
  const linesFor = (start: number, [message, codes]: readonly [string, ReadonlySet<string>]) =>
    inMarkup.has(start) ? [markupComment(message)] : commentLines(message, codes);
  const inserted = [...byLine].flatMap(([start, said]): Edit[] => {
    const own = result.commentsFrom(start).filter((line) => result.textOf(line).includes(marker));
    for (const line of own) needed.add(line);
    return own.length > 0
      ? []
      : [{ start, end: start, content: [...said].map((one) => result.write(start, linesFor(start, one))) }];
  });
  return { text: traced.text, lines: result, inserted, needed };
}

/** The lines of a marker: what is in the way, and the code to paste for it. */
function commentLines(message: string, snippets: ReadonlySet<string>): string[] {
  const code = [...snippets]
    // A line break of another kind would end the comment.
    .filter((snippet) => !/[\r\u2028\u2029]/.test(snippet))
    .flatMap((snippet, index) => [...(index > 0 ? [""] : []), ...snippet.split("\n")]);
  return [`// ${marker}: ${message.replace(/\s+/g, " ")}`, ...code.map((line) => (ofCode + line).trimEnd())];
}

/** The marker of what stands in markup. Code for a handler is no code to paste there as it is. */
function markupComment(message: string): string {
  return `<!-- ${marker}: ${message.replace(/\s+/g, " ").replace(/--(?=!?>)/g, "-- ")} -->`;
}

/** What a line of code may begin with, besides the code: in a document it may stand in a quote. */
function beginningsIn(path: string): string {
  return isDocument(path) ? "[ \\t>]*" : "[ \\t]*";
}

/** Where the lines of a text begin that look like comments; some are text of templates and of JSX. */
function linesLikeComments(text: string, beginning: string): number[] {
  return [...text.matchAll(new RegExp(`(?:^\\ufeff?|\\n)${beginning}(?=/[/*]|<!--)`, "g"))].map(
    ({ 0: before, index }) => index + before.length,
  );
}

/** The lines of a result, each by where it starts. */
class Lines {
  readonly #document: Document;
  readonly #traces = new Map<number, Trace[]>();
  /** Where text starts that looks like a comment and was none in the source, or was one. */
  readonly #known = new Map<number, boolean>();
  readonly #beginning: RegExp;

  constructor(document: Document, traces: readonly Trace[], { comments }: Marks, lines: readonly number[]) {
    this.#document = document;
    this.#beginning = new RegExp(beginningsIn(document.path), "y");
    const [isComment, looksLikeOne] = [new Set(comments), new Set(lines)];
    for (const trace of traces) {
      const { from, to, isReplaced } = trace;
      this.#traces.set(from, [...(this.#traces.get(from) ?? []), trace]);
      if (looksLikeOne.has(from) && !isReplaced) this.#known.set(to, isComment.has(from));
    }
  }

  /** Where the innermost of some statements got to that begins a line. */
  linesOf(statements: readonly number[]): number[] {
    for (const statement of statements) {
      const traces = this.#traces.get(statement) ?? [];
      const begins = traces.filter(({ to }) => this.#indentation(this.#document.lineStart(to)).end === to);
      // What an edit begins with may be moved on by it: `window.ddClient.x()` → `const a = window…`.
      const kept = begins.filter(({ isReplaced }) => !isReplaced);
      const found = kept.length > 0 ? kept : begins;
      if (found.length > 0) return found.map(({ to }) => this.#belowHashbang(this.#document.lineStart(to)));
    }
    return [];
  }

  /** A program begins with its hashbang, which has to stay the first line. */
  #belowHashbang(line: number): number {
    const text = this.textOf(line);
    return text.startsWith("#!") ? line + text.length : line;
  }

  /**
   * Above the comments that fill the lines over a line: directives, e.g. those of linters for the next line, must stay next
   * to it. What only looks like a comment (in a template, in JSX) is none.
   */
  aboveComments(line: number): number {
    let at = line;
    for (const first = this.#document.lineStart(0); at > first; ) {
      const previous = this.#document.lineStart(at - 1);
      if (!this.#isComment(previous)) break;
      at = previous;
    }
    return at;
  }

  /** The lines from one on that are comments. */
  commentsFrom(line: number): number[] {
    const found: number[] = [];
    for (let at = line; this.#isComment(at); at += this.textOf(at).length) found.push(at);
    return found;
  }

  /** A line with its end. */
  textOf(line: number): string {
    const { text } = this.#document;
    const end = text.indexOf("\n", line) + 1;
    return text.slice(line, end === 0 ? text.length : end);
  }

  /** The lines of a marker, as they stand above a line. */
  write(line: number, comment: readonly string[]): string {
    const { eol } = this.#document.layout;
    const { text: indentation } = this.#indentation(line);
    return comment.map((one) => indentation + one + eol).join("");
  }

  /** Removes all markers but some, each with its code. */
  removeMarkers(needed: ReadonlySet<number>): Edit[] {
    const { text } = this.#document;
    const edits: Edit[] = [];
    for (let at = text.indexOf(marker); at >= 0; at = text.indexOf(marker, at + 1)) {
      const start = this.#document.lineStart(at);
      const line = this.textOf(start);
      if (needed.has(start) || !isMarker.test(this.#codeOf(start)) || !this.#isComment(start)) continue;
      edits.push({ start, end: this.#behindCode(start + line.length), content: [] });
    }
    return edits;
  }

  /** Where the lines end that belong to the marker above them. */
  #behindCode(line: number): number {
    let at = line;
    while (this.#codeOf(at).startsWith(ofCode.trimEnd()) && this.#isComment(at)) at += this.textOf(at).length;
    return at;
  }

  #isComment(line: number): boolean {
    const text = this.#codeOf(line);
    if (!oneComment.test(text)) return false;
    // Of what an edit wrote, a template's last line might look like a comment, too.
    return this.#known.get(this.#indentation(line).end) ?? !text.includes("`");
  }

  #indentation(line: number): { readonly text: string; readonly end: number } {
    this.#beginning.lastIndex = line;
    const [text] = this.#beginning.exec(this.#document.text)!;
    return { text, end: line + text.length };
  }

  /** A line without its indentation, with its end. */
  #codeOf(line: number): string {
    return this.textOf(line).slice(this.#indentation(line).text.length);
  }
}

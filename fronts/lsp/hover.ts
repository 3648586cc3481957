import { type Hover, MarkupKind } from "vscode-languageserver/node";
import { findRow } from "../../src/api/table.js";
import { editsOf } from "../../src/edits/chosen.js";
import { piecesOf, toResult } from "../../src/edits/pieces.js";
import { applyEdits } from "../../src/edits/render.js";
import type { Change, Span } from "../../src/model.js";
import type { ClientFeatures } from "./client-features.js";
import { messageOf } from "./diagnostics.js";
import type { FileView } from "./engine/messages.js";
import { withNeeded } from "./gather.js";
import type { OpenDocument } from "./open-documents.js";

/** More lines than these are no help in a hover. */
const mostLines = 30;

/** What is said of a deprecated member below the mouse: the v1 form of this very use, or why there is none. */
export function hoverAt(
  offset: number,
  { document, view }: { readonly document: OpenDocument; readonly view: FileView },
  { hasMarkdown }: ClientFeatures,
): Hover | null {
  const { references, changes, offers = [] } = view.result;
  const index = references.findIndex(({ name }) => name.start <= offset && offset <= name.end);
  const reference = references[index];
  if (!reference) return null;
  const all = [...changes, ...offers];
  const change = all.find((one) => one.references.includes(index));
  const code =
    change && writtenAs(document.lines.spanOf(reference), withNeeded(change, all), all, document.text);
  const docs = findRow(reference.api)?.docs;
  const message = messageOf(reference);
  const notes = reference.notes.map((note) => `Note: ${note}`);
  const lead = code && reference.outcome !== "migrated" ? "With the unsafe rewrite:" : null;
  const { snippet } = reference;
  const suggested = "A suggestion, to be looked at before it is pasted:";
  const fence = /\.[cm]?tsx?$/.test(document.file) ? "typescript" : "javascript";
  const parts = hasMarkdown
    ? [
        escapeMarkdown(message),
        ...(lead ? [lead] : []),
        ...(code ? [fenced(code, fence)] : []),
        ...(snippet ? [suggested, fenced(snippet, fence)] : []),
        ...notes.map(escapeMarkdown),
        ...(docs ? [`[Documentation](${docs})`] : []),
      ]
    : [
        message,
        ...(lead ? [lead] : []),
        ...(code ? [code] : []),
        ...(snippet ? [suggested, snippet] : []),
        ...notes,
        ...(docs ? [docs] : []),
      ];
  return {
    contents: { kind: hasMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText, value: parts.join("\n\n") },
    range: document.lines.rangeOf(reference.name),
  };
}

/** What stands in the result where a use was. */
function writtenAs(use: Span, chosen: readonly Change[], all: readonly Change[], text: string): string {
  const edits = editsOf(chosen, all);
  const pieces = piecesOf(text, edits);
  const code = applyEdits(text, edits);
  const around = pieces.filter(({ before }) => before.start <= use.end && use.start <= before.end);
  const start = Math.min(toResult(pieces, use.start), ...around.map(({ after }) => after.start));
  const end = Math.max(toResult(pieces, use.end), ...around.map(({ after }) => after.end));
  const lines = code.slice(start, end).split("\n");
  return lines.length > mostLines ? [...lines.slice(0, mostLines), "…"].join("\n") : lines.join("\n");
}

/** A block of code that holds whatever is in it, other fences as well. */
function fenced(code: string, language: string): string {
  const longest = Math.max(3, ...(code.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${code}\n${fence}`;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/g, "\\$&");
}

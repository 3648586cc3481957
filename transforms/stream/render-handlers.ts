import type * as t from "@babel/types";
import type { Edit, Fragment, Span } from "../../src/model.js";
import type { Document } from "../../src/source/document.js";
import type { Node } from "../../src/syntax/node.js";
import { type Context, span, textOf } from "../context.js";
import { writeArrow } from "../layout/arrow.js";
import { editRemnant, nameCode } from "./edit-remnant.js";
import type { StreamEvent } from "./events.js";
import { moveTo, type Property, renderStream, spaced } from "./layout.js";
import type { LineDirectives } from "./line-directives.js";
import { type PlacedComments, placeComments } from "./place-comments.js";
import type { Callback } from "./read-callback.js";
import { renderStatement } from "./render-statement.js";
import type { Remnant } from "./specialise.js";
import type { Handlers } from "./split-callback.js";
import { directivesFor, directivesOfCall, editDirectives, movedDirectives } from "./write-directives.js";

/** What stands in the place of the callback, and the edits inside the statements that it keeps. */
export interface Written {
  readonly content: readonly Fragment[];
  readonly edits: readonly Edit[];
}

const names: Readonly<Record<StreamEvent, string>> = {
  output: "onOutput",
  error: "onError",
  close: "onClose",
};

/** What all handlers of a callback are written with. */
interface Frame {
  readonly callback: Callback;
  /** The callback with the parentheses or the cast around it. */
  readonly argument: Node;
  readonly comments: PlacedComments;
  readonly directives: LineDirectives;
  readonly context: Context;
}

/**
 * Writes a split callback as `{ stream: { onOutput: …, onError: …, onClose: … } }`.
 *
 * @param argument the callback with the parentheses or the cast around it
 * @param directives those for the line that it begins on
 * @returns undefined when a comment would be lost
 */
export function renderHandlers(
  callback: Callback,
  handlers: Handlers,
  argument: Node,
  directives: LineDirectives,
  context: Context,
): Written | undefined {
  const code = nameCode(callback, context);
  const own = [...handlers].filter(([, remnants]) => remnants.length > 0);
  const parameters = own.map(([event, remnants]) =>
    renderParameters(event, remnants, callback, { code, needsTypes: directives.needsTypes }, context),
  );
  const kept = parameters.flat().filter((fragment) => typeof fragment !== "string");
  const all = own.flatMap(([, remnants]) => remnants);
  const comments = placeComments(callback, argument, all, kept, movedDirectives(directives), context);
  if (!comments) return undefined;
  const frame = { callback, argument, comments, directives, context };
  const properties = own.map(([event, remnants], i) => renderHandler(event, remnants, parameters[i]!, frame));
  if (properties.length === 0) properties.push({ content: ["onOutput: () => {}"] });
  const edits = [...handlers].flatMap(([event, remnants]) =>
    remnants.flatMap((remnant) => editRemnant(event, remnant, callback, code, context)),
  );
  const behind = directivesOfCall(directives);
  return {
    content: renderStream(properties, argument, context, behind),
    edits: [...edits, ...editDirectives(directives, argument, context)],
  };
}

function renderHandler(
  event: StreamEvent,
  remnants: readonly Remnant[],
  parameters: readonly Fragment[],
  frame: Frame,
): Property {
  const { fn } = frame.callback;
  const { above, behind } = directivesFor(parameters, frame.directives, frame.context);
  const start = `${names[event]}: ${fn.async ? "async " : ""}(`;
  const head = [start, ...parameters, ") =>"];
  if (fn.body.type === "BlockStatement")
    return { above, content: [...head, " ", ...renderBlock(remnants, behind, frame)] };
  const body = renderExpression(remnants[0]!, frame);
  // A comment for the line has to stay on it.
  if (behind.length > 0) return { above, content: [...head, " ", ...body], behind };
  return { above, content: writeArrow(indentationOf(frame), head, body, frame.context) };
}

/** How parameters are written. */
interface Naming {
  /** The name of the exit code. */
  readonly code: string;
  readonly needsTypes: boolean;
}

function renderParameters(
  event: StreamEvent,
  remnants: readonly Remnant[],
  { data, dataType, error, reads }: Callback,
  { code, needsTypes }: Naming,
  { isTypeScript }: Context,
): Fragment[] {
  const read = remnants.flatMap(({ nodes }) => nodes).filter((node) => reads.fields.has(node));
  if (event === "error") return error && read.length > 0 ? errorParameter(error, needsTypes) : [];
  if (event === "close") {
    const isRead = read.some((node) => reads.fields.get(node) === "code");
    return isRead ? [needsTypes || (isTypeScript && dataType) ? `${code}: number` : code] : [];
  }
  if (!data || read.length === 0) return [];
  // v0 said `any`; what v1 says may not go where the callback puts it.
  const type = dataType ? [span(dataType)] : isTypeScript ? [": any"] : [];
  if (data.type === "Identifier")
    return [{ start: data.start!, end: data.start! + data.name.length }, ...type];
  const taken = new Set(read.map((node) => (node as { name?: string }).name));
  const fields = data.properties.filter((property) =>
    taken.has(((property as t.ObjectProperty).value as t.Identifier).name),
  );
  const inside = fields.flatMap((field, i): Fragment[] => [i > 0 ? ", " : " ", span(field)]);
  return ["{", ...inside, " }", ...type];
}

/** The error parameter with its type, which is never undefined where it is told by itself. */
function errorParameter(node: t.Identifier, needsType: boolean): Fragment[] {
  const annotation = node.typeAnnotation as t.TSTypeAnnotation | null;
  const name = { start: node.start!, end: node.start! + node.name.length };
  if (!annotation) return needsType ? [name, ": any"] : [name];
  const type = annotation.typeAnnotation as Node;
  if (type.type !== "TSUnionType") return [name, span(annotation)];
  const kept = type.types.filter(
    (part) => part.type !== "TSUndefinedKeyword" && part.type !== "TSNullKeyword",
  );
  return [name, ": ", ...kept.flatMap((part, i): Fragment[] => [...(i > 0 ? [" | "] : []), span(part)])];
}

/** That of the handlers. */
function indentationOf({ argument, context: { document, layout } }: Frame): string {
  return document.indentAt(argument.start!) + layout.indent.repeat(2);
}

function renderExpression({ node }: Remnant, frame: Frame): Fragment[] {
  const { context } = frame;
  const expression = moveTo(indentationOf(frame), span(node), node, context);
  return textOf(node, context).startsWith("{") ? ["(", expression, ")"] : [expression];
}

function renderBlock(remnants: readonly Remnant[], behind: readonly Fragment[], frame: Frame): Fragment[] {
  const { comments, context } = frame;
  const { document } = context;
  const { eol, indent } = context.layout;
  const base = indentationOf(frame);
  const start = eol + base + indent;
  const lines = remnants.flatMap((remnant, i): Fragment[] => {
    const comment = (part: Span) => moveTo(base + indent, part, remnant.node, context);
    const before = comments.before.get(remnant) ?? [];
    const behind = comments.behind.get(remnant) ?? [];
    const after = comments.after.get(remnant) ?? [];
    const first = Math.min(before[0]?.start ?? remnant.node.start!, remnant.node.start!);
    const isApart = i > 0 && followsBlankLine(first, document);
    const parts = [
      ...before.map((part) => [comment(part)]),
      renderStatement(remnant, remnants[i - 1], base + indent, context),
      ...after.map((part) => [comment(part)]),
    ];
    parts[before.length]!.push(...behind.flatMap((part) => [" ", part]));
    return parts.flatMap((part, j) => [j === 0 && isApart ? eol + start : start, ...part]);
  });
  return ["{", ...spaced(behind), ...lines, `${eol}${base}}`];
}

function followsBlankLine(offset: number, document: Document): boolean {
  const line = document.lineStart(offset);
  const above = document.lineStart(line - 1);
  const isBlank = (start: number, end: number) => document.text.slice(start, end).trim() === "";
  return line > 0 && isBlank(line, offset) && isBlank(above, line);
}

import type * as t from "@babel/types";
import { type Node, unwrap, walk } from "../src/analysis/syntax.js";
import type { Edit, Fragment, Slice, Span } from "../src/model.js";
import { type Context, commentsIn, span, textOf } from "./context.js";
import type { Callback } from "./stream-callback.js";
import { holds, type StreamEvent } from "./stream-events.js";
import type { Handlers, Piece } from "./stream-split.js";

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

/** Writes a split callback as `{ stream: { onOutput: …, onError: …, onClose: … } }`. */
export function renderHandlers(callback: Callback, handlers: Handlers, context: Context): Written {
  const code = callback.codeName ?? freeName("exitCode", callback.fn);
  const comments = placeComments(callback, handlers, context);
  const properties: Fragment[][] = [];
  for (const [event, pieces] of handlers) {
    if (pieces.length === 0) continue;
    const start = `${names[event]}: ${callback.fn.async ? "async " : ""}`;
    const parameters = renderParameters(event, pieces, callback, code, context);
    properties.push([start, "(", ...parameters, ") => ", ...renderBody(pieces, callback, comments, context)]);
  }
  if (properties.length === 0) properties.push(["onOutput: () => {}"]);
  return {
    content: renderStream(properties, callback.fn, context),
    edits: [...handlers].flatMap(([event, pieces]) =>
      pieces.flatMap((piece) => editReads(event, piece, callback, code, context)),
    ),
  };
}

/** `{ stream: { …properties } }` over several lines, indented for the place of a node. */
export function renderStream(
  properties: readonly (readonly Fragment[])[],
  at: Node,
  { document }: Context,
): Fragment[] {
  const { eol, indent, trailingComma } = document.layout;
  const base = eol + document.indentAt(at.start!);
  const comma = trailingComma ? "," : "";
  const lines = properties.flatMap((property, i): Fragment[] => [
    `${base}${indent}${indent}`,
    ...property,
    i < properties.length - 1 ? "," : comma,
  ]);
  return ["{", `${base}${indent}stream: {`, ...lines, `${base}${indent}}${comma}`, `${base}}`];
}

function renderParameters(
  event: StreamEvent,
  pieces: readonly Piece[],
  callback: Callback,
  code: string,
  context: Context,
): Fragment[] {
  const { data, error, reads } = callback;
  if (event === "error") return error ? [parameter(error)] : [];
  if (event === "output") {
    if (data?.type !== "ObjectPattern") return data ? [parameter(data)] : [];
    const fields = data.properties.filter((property) =>
      isRead(property as t.ObjectProperty, pieces, callback),
    );
    const inside = fields.flatMap((field, i): Fragment[] => [i > 0 ? ", " : " ", span(field)]);
    const type = data.typeAnnotation ? [span(data.typeAnnotation as Node)] : [];
    return ["{", ...inside, " }", ...type];
  }
  const isUsed = pieces.some((piece) =>
    [...walk(piece.node)].some((node) => reads.get(node) === "code" && node.start! < piece.end),
  );
  if (!isUsed) return [];
  return [context.isTypeScript && data?.typeAnnotation ? `${code}: number` : code];
}

function isRead(property: t.ObjectProperty, pieces: readonly Piece[], { reads }: Callback): boolean {
  const { name } = property.value as t.Identifier;
  return pieces.some((piece) =>
    [...walk(piece.node)].some((node) => reads.has(node) && node.type === "Identifier" && node.name === name),
  );
}

/** A parameter with its type. */
function parameter(node: t.Identifier): Slice {
  return { start: node.start!, end: ((node.typeAnnotation as Node | null) ?? node).end! };
}

interface PlacedComments {
  readonly before: Map<Piece, Span[]>;
  readonly behind: Map<Piece, Span[]>;
  readonly after: Map<Piece, Span[]>;
}

/** Gives each comment between the kept pieces to one of them: that before it on the same line, else the next one. */
function placeComments({ fn }: Callback, handlers: Handlers, context: Context): PlacedComments {
  const placed: PlacedComments = { before: new Map(), behind: new Map(), after: new Map() };
  const pieces = [...handlers.values()].flat().sort((a, b) => a.node.start! - b.node.start!);
  const add = (map: Map<Piece, Span[]>, piece: Piece, comment: Span) =>
    map.set(piece, [...(map.get(piece) ?? []), comment]);
  for (const { start, end } of commentsIn(span(fn.body), context)) {
    const comment = { start: start!, end: end! };
    if (pieces.some((piece) => piece.node.start! <= comment.start && comment.end <= piece.end)) continue;
    const last = pieces.findLast((piece) => piece.end <= comment.start);
    const gap = last && context.document.text.slice(last.end, comment.start);
    const next = pieces.find((piece) => piece.node.start! >= comment.end);
    if (last && /^[ \t;}]*$/.test(gap!)) add(placed.behind, last, comment);
    else if (next) add(placed.before, next, comment);
    else if (last) add(placed.after, last, comment);
  }
  return placed;
}

/** Whether every comment of a callback can be kept when it is split: those between its parameters have no place. */
export function keepsComments({ fn, data, error }: Callback, handlers: Handlers, context: Context): boolean {
  const kept = [fn.body, data, error].filter((node) => node !== null);
  const isEmpty = [...handlers.values()].every((pieces) => pieces.length === 0);
  const patternComments = data?.type === "ObjectPattern" ? commentsIn(span(data), context).length : 0;
  const bodyComments = commentsIn(span(fn.body), context).length;
  if ((isEmpty || fn.body.type !== "BlockStatement") && bodyComments > 0) return false;
  return (
    patternComments === 0 &&
    commentsIn(span(fn), context).every((comment) =>
      kept.some((node) => node.start! <= comment.start! && comment.end! <= node.end!),
    )
  );
}

function renderBody(
  pieces: readonly Piece[],
  { fn }: Callback,
  comments: PlacedComments,
  context: Context,
): Fragment[] {
  const { document } = context;
  const { eol, indent, semicolons } = document.layout;
  if (fn.body.type !== "BlockStatement") return [span(pieces[0]!.node)];
  const base = document.indentAt(fn.start!) + indent.repeat(2);
  const lines = pieces.flatMap((piece, i): Fragment[] => {
    const before = comments.before.get(piece) ?? [];
    const start = before[0]?.start ?? piece.node.start!;
    const isApart = i > 0 && /\n[ \t]*\r?\n[ \t]*$/.test(document.text.slice(0, start));
    const isExpression = !/Statement$|Declaration$/.test(piece.node.type);
    return [
      ...(isApart ? [eol] : []),
      ...before.flatMap((comment) => [eol, base, indent, moved(comment, base + indent, context)]),
      eol,
      base,
      indent,
      moved({ start: piece.node.start!, end: piece.end }, base + indent, context),
      ...(isExpression && semicolons ? [";"] : []),
      ...(comments.behind.get(piece) ?? []).flatMap((comment) => [" ", comment]),
      ...(comments.after.get(piece) ?? []).flatMap((comment) => [
        eol,
        base,
        indent,
        moved(comment, base + indent, context),
      ]),
    ];
  });
  return ["{", ...lines, eol, base, "}"];
}

/** A piece on its new indentation; line breaks inside template literals are data. */
function moved(piece: Span, to: string, { document, scopes }: Context): Slice {
  const from = document.indentAt(piece.start);
  const templates = scopes.byType.get("TemplateElement") ?? [];
  const frozen = templates.filter((node) => node.start! >= piece.start && node.end! <= piece.end).map(span);
  return from === to ? piece : { ...piece, indent: { from, to, frozen } };
}

/** `data.code` → `exitCode`; `data.close`, which is true there, goes. */
function editReads(
  event: StreamEvent,
  piece: Piece,
  { reads }: Callback,
  code: string,
  context: Context,
): Edit[] {
  if (event !== "close") return [];
  const edits: Edit[] = [];
  const isFirst = (node: Node): boolean => holds(node, event, reads) === true;
  for (const node of walk(piece.node)) {
    if (node.start! >= piece.end) continue;
    const field = reads.get(node);
    if (field === "code" && textOf(node, context) !== code) edits.push({ ...span(node), content: [code] });
    if (field === "close") edits.push({ ...span(node), content: ["true"] });
    if (
      node.type === "LogicalExpression" &&
      node.operator === "&&" &&
      reads.get(unwrap(node.left)) === "close" &&
      isFirst(node.left)
    ) {
      edits.push({ start: node.start!, end: node.end!, content: [span(node.right)] });
    }
  }
  return edits;
}

function freeName(wanted: string, fn: Node): string {
  const taken = new Set([...walk(fn)].flatMap((node) => (node.type === "Identifier" ? [node.name] : [])));
  let name = wanted;
  for (let i = 2; taken.has(name); i++) name = `${wanted}${i}`;
  return name;
}

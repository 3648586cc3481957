import type { Edit, Span } from "../../src/model.js";
import { walk } from "../../src/syntax/children.js";
import { freeName } from "../../src/syntax/names.js";
import { isCall, type Node } from "../../src/syntax/node.js";
import { wrap } from "../../src/syntax/wrapping.js";
import { type Context, span, textOf } from "../context.js";
import type { StreamEvent } from "./events.js";
import type { Callback } from "./read-callback.js";
import type { Remnant } from "./specialise.js";

/** The edits inside a statement that a handler keeps. */
export function editRemnant(
  event: StreamEvent,
  remnant: Remnant,
  callback: Callback,
  code: string,
  context: Context,
): Edit[] {
  const apart = separations(remnant, context);
  const parts = clippedParts(remnant).map(({ outer, kept }) => {
    return { ...outer, content: apart.has(kept.start) ? [";", kept] : [kept] };
  });
  return event === "close" ? [...parts, ...renameReads(remnant, callback, code, context)] : parts;
}

/** Where what is left of a statement would go on with the one before it: `log(a)⏎err || (log(b))` needs a `;` there. */
function separations({ node, simplified }: Remnant, context: Context): Set<number> {
  const { parents } = context.scopes;
  const found = new Set<number>();
  for (const [outer, kept] of simplified) {
    if (!/^[([`+\-/<]/.test(textOf(kept, context))) continue;
    let at: Node | undefined = outer;
    let parent = parents.get(at);
    while (parent && (parent.start === at.start || simplified.get(parent) === at)) {
      at = parent;
      if (at.type === "ExpressionStatement") break;
      parent = parents.get(at);
    }
    if (at.type !== "ExpressionStatement" || at === node) continue;
    const previous = statementBefore(at, context);
    if (previous && !isEnded(previous, context)) found.add(kept.start!);
  }
  return found;
}

function statementBefore(statement: Node, { scopes }: Context): Node | undefined {
  const around = scopes.parents.get(statement);
  const list: readonly Node[] =
    around?.type === "BlockStatement" ? around.body : around?.type === "SwitchCase" ? around.consequent : [];
  return list[list.indexOf(statement) - 1];
}

/** Whether a statement ends by itself, not only because of the line break behind it. */
function isEnded(statement: Node, context: Context): boolean {
  const text = textOf(statement, context);
  const isOpen = statement.type === "ExpressionStatement" || statement.type === "VariableDeclaration";
  return text.endsWith(";") || (text.endsWith("}") && !isOpen);
}

/** Where text inside a remnant is dropped or replaced. */
export function droppedParts(remnant: Remnant, { reads }: Callback): Span[] {
  const around = clippedParts(remnant).flatMap(({ outer, kept }) => [
    { start: outer.start, end: kept.start },
    { start: kept.end, end: outer.end },
  ]);
  const isReplaced = (node: Node) => /^(?:code|close)$/.test(reads.fields.get(node) ?? "");
  return [...around, ...remnant.nodes.filter(isReplaced).map(span)];
}

/** `data.close && x` → `x`, as far as the remnant goes. */
function clippedParts({ simplified, end }: Remnant): { outer: Span; kept: Span }[] {
  const clip = (node: Node) => ({ start: node.start!, end: Math.min(node.end!, end) });
  return [...simplified]
    .filter(([outer]) => outer.start! < end)
    .map(([outer, kept]) => ({ outer: clip(outer), kept: clip(kept) }));
}

/** `data.code` → `exitCode`; `data.close` is true there. */
function renameReads({ nodes }: Remnant, { reads }: Callback, code: string, context: Context): Edit[] {
  return nodes.flatMap((node): Edit[] => {
    const field = reads.fields.get(node);
    if (field === "close") return [{ ...span(node), content: ["true"] }];
    return field === "code" && textOf(node, context) !== code ? [{ ...span(node), content: [code] }] : [];
  });
}

/** The name of the exit code in `onClose`: the author's own, or one that nothing in the callback has. */
export function nameCode({ fn, codeName }: Pick<Callback, "fn" | "codeName">, context: Context): string {
  if (codeName) return codeName;
  const taken = new Set(
    [...walk(fn)].flatMap((node) => ("name" in node && typeof node.name === "string" ? [node.name] : [])),
  );
  for (const name of codesAround(fn, context)) taken.add(name);
  return freeName("exitCode", taken);
}

/** What the exit codes are called of the callbacks that this one stands in, and reads the message of. */
function codesAround(fn: Callback["fn"], context: Context): string[] {
  const { parents, bindingOf } = context.scopes;
  const names: string[] = [];
  for (let at = parents.get(fn); at; at = parents.get(at)) {
    if (at.type !== "ArrowFunctionExpression" && at.type !== "FunctionExpression") continue;
    const argument = wrap(at, parents);
    const call = parents.get(argument);
    const [message] = at.params;
    const isCallback = isCall(call) && call.arguments[2] === argument && message?.type === "Identifier";
    const reads = isCallback ? (bindingOf.get(message)?.references ?? []) : [];
    const isRead = reads.some((reference) => fn.start! <= reference.start! && reference.end! <= fn.end!);
    if (isRead) names.push(nameCode({ fn: at, codeName: null }, context));
  }
  return names;
}

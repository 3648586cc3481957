import { findRow, type Row } from "../../src/api/table.js";
import type { Edit } from "../../src/model.js";
import type { Binding } from "../../src/scopes/scopes.js";
import { quote } from "../../src/source/quote.js";
import { isDiscarded } from "../../src/syntax/discarded.js";
import { type Call, isMember, type Node } from "../../src/syntax/node.js";
import { returnedBy } from "../../src/syntax/own-returns.js";
import { isOpen, statementsAround } from "../../src/syntax/statements.js";
import { callOf, wrap } from "../../src/syntax/wrapping.js";
import type { Use } from "../../src/uses/use.js";
import { type Context, span } from "../context.js";
import type { Question } from "../memory.js";
import { type WrittenResult, writtenResult } from "./written-results.js";

/** How a use keeps the result type that somebody wrote for it, or what to say where it can't. */
interface KeptResult {
  readonly edits: readonly Edit[];
  readonly notes: readonly string[];
}

const nothing: KeptResult = { edits: [], notes: [] };

/**
 * Where a typing said what a member returns, and v1 doesn't: `listContainers()` → `docker.listContainers() as
 * Promise<Container[]>`.
 */
export function keepResult(use: Use, row: Row, context: Context): KeptResult {
  const call = callOf(use.place.node, context.scopes.parents);
  if (!row.isUntyped) return nothing;
  const result = writtenResult(use, context);
  if (result === null || (call && !needsType(call, context))) return nothing;
  const written = result && call && castOf(call, result, context);
  if (written) return { edits: written, notes: [] };
  const was = result ? `The result was ${quote(result.text)}, and` : "The result had a type of its own, and";
  return { edits: [], notes: [`${was} is Promise<unknown> in v1: give it a type.`] };
}

/** Whether what a call returns is looked at, under no cast that says what it is. */
function needsType(call: Call, context: Context): boolean {
  const { parents } = context.scopes;
  for (let at: Node = call; ; ) {
    if (isDiscarded(at, context.scopes.parents)) return false;
    const parent = parents.get(at);
    if (parent?.type === "TSAsExpression" || parent?.type === "TSTypeAssertion") return false;
    const isThrough = parent?.type === "ParenthesizedExpression" || parent?.type === "AwaitExpression";
    if (!isThrough) return true;
    at = parent;
  }
}

function castOf(call: Call, result: WrittenResult, context: Context): readonly Edit[] | null {
  if (!result.isRepeatable || (result.isWrittenOut && isHandedOut(call, context))) return null;
  const { parents } = context.scopes;
  const parent = parents.get(call)!;
  const isOptional = call.type === "OptionalCallExpression";
  const type = isOptional ? `${result.text} | undefined` : result.text;
  const isPlain = standsAlone(call, parent);
  const open = isPlain ? "" : `${opensStatement(call, context) ? ";" : ""}(`;
  const cast: Edit = { ...span(call), content: [open, span(call), ` as ${type}`, isPlain ? "" : ")"] };
  if (!isOptional || !isMember(parent) || parent.optional) return [cast];
  // The bracket ends the chain, whose rest is still left out where there is nothing: `(some?.list() as …)?.then()`.
  const dot = /^\s*(?=\.)/.exec(context.document.text.slice(call.end!));
  if (!dot) return null;
  const at = call.end! + dot[0].length;
  return [cast, { start: at, end: at + 1, content: ["?."] }];
}

/** Whether a cast can stand there without brackets. */
function standsAlone(call: Call, parent: Node): boolean {
  switch (parent.type) {
    case "VariableDeclarator":
    case "ReturnStatement":
    case "ArrayExpression":
    case "ParenthesizedExpression":
    case "ArrowFunctionExpression":
    case "ClassProperty":
      return true;
    case "AssignmentExpression":
      return parent.right === call;
    case "ObjectProperty":
      return parent.value === call;
    case "CallExpression":
    case "OptionalCallExpression":
    case "NewExpression":
      return parent.callee !== call;
    case "ConditionalExpression":
      return parent.test !== call;
    default:
      return false;
  }
}

/** Whether others get what a call returns: it is what a function gives back. */
function isHandedOut(call: Call, { scopes }: Context): boolean {
  let at = wrap(call, scopes.parents);
  const awaited = scopes.parents.get(at);
  if (awaited?.type === "AwaitExpression") at = wrap(awaited, scopes.parents);
  return returnedBy(at, scopes.parents) !== undefined;
}

/** Whether a bracket there would go on with the statement before, which nothing but a line break ends. */
function opensStatement(call: Call, { scopes, document }: Context): boolean {
  let at: Node = call;
  for (let up = scopes.parents.get(at); up && up.start === call.start; up = scopes.parents.get(at)) at = up;
  if (at.type !== "ExpressionStatement") return false;
  const body = statementsAround(at, scopes.parents);
  const before = body[body.indexOf(at) - 1];
  return before !== undefined && isOpen(before, document.text);
}

const named: Question<Context, ReadonlySet<Binding>> = { name: "names of casts" };

/** The types of a file that its casts name, so that they stay though the typing that named them goes. */
export function namesOfCasts(context: Context): ReadonlySet<Binding> {
  return context.program.memory.once(named, context, () => {
    const kept = context.uses.filter((use) => {
      const row = findRow(use.api);
      return use.place.kind === "member" && row && keepResult(use, row, context).edits.length > 0;
    });
    return new Set(kept.flatMap((use) => writtenResult(use, context)?.names ?? []));
  });
}

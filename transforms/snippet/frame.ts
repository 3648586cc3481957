import { functionAround } from "../../src/syntax/around.js";
import { isDiscarded } from "../../src/syntax/discarded.js";
import { propertyName } from "../../src/syntax/names.js";
import { type Call, isCall, isMember, type Node } from "../../src/syntax/node.js";
import { holdsStatements } from "../../src/syntax/statements.js";
import { wrap } from "../../src/syntax/wrapping.js";
import { type Context, textOf } from "../context.js";

/** What a snippet takes the place of, and what becomes of its value there. */
export interface Frame {
  /** A whole statement that awaits the call; or just the call, whose value is a promise. */
  readonly kind: "statement" | "expression";
  /** What stands before and behind the value: `const out = `, `.trim()`. */
  readonly lead: string;
  readonly tail: string;
  /** `output`: only `stdout` is asked for; the value is that text. */
  readonly value: "unused" | "result" | "output";
  /** The constant that gets the whole result. */
  readonly name: string | null;
}

/** How the result of a call is used, as far as a snippet can take that up. */
export function frameOf(call: Call, context: Context): Frame {
  const { parents } = context.scopes;
  const outer = wrap(call, parents);
  const parent = parents.get(outer);
  const given = parent?.type === "AwaitExpression" ? wrap(parent, parents) : outer;
  const alone: Frame = {
    ...{ kind: "expression", lead: "", tail: parent?.type === "ExpressionStatement" ? end(context) : "" },
    ...{ value: isDiscarded(given, parents) ? "unused" : "result", name: null },
  };
  if (parent?.type === "AwaitExpression") return awaited(wrap(parent, parents), context) ?? alone;
  const isReturned = parent?.type === "ReturnStatement" && functionAround(parent, parents)?.async;
  return isReturned ? (awaited(outer, context) ?? alone) : alone;
}

/** @param value `await call`, in its parentheses */
function awaited(value: Node, context: Context): Frame | undefined {
  const { parents } = context.scopes;
  const member = parents.get(value);
  const asksOutput = isMember(member) && member.object === value && propertyName(member) === "stdout";
  const from = asksOutput ? member : value;
  let at: Node = from;
  for (let next = parents.get(at); next && continues(next, at); next = parents.get(at)) at = next;
  const statement = statementOf(at, parents.get(at), context);
  if (!statement) return undefined;
  const { document } = context;
  const name = at === value && statement.declares?.type === "Identifier" ? statement.declares.name : null;
  const lead = document.text.slice(statement.node.start!, value.start!);
  const tail = document.text.slice(from.end!, at.end!) + end(context);
  if (/[\r\n]/.test(lead + tail)) return undefined;
  const onlyOutput = /^(?:const|let|var) \{ stdout \} = $/.test(lead) && at === value;
  if (onlyOutput)
    return {
      kind: "statement",
      lead: lead.replace("{ stdout }", "stdout"),
      tail,
      value: "output",
      name: null,
    };
  const use =
    statement.node.type === "ExpressionStatement" && at === value && lead === "" ? "unused" : "result";
  return { kind: "statement", lead, tail, value: asksOutput ? "output" : use, name };
}

/** Whether an expression goes on with another one's value: `x.trim()`. */
function continues(node: Node, inner: Node): boolean {
  return (isMember(node) && node.object === inner) || (isCall(node) && node.callee === inner);
}

interface Holder {
  readonly node: Node;
  readonly declares?: Node;
}

/** The statement that does nothing but keep or hand on a value. */
function statementOf(value: Node, parent: Node | undefined, context: Context): Holder | undefined {
  const { parents } = context.scopes;
  const own = (node: Node | undefined) =>
    node && holdsStatements(parents.get(node) ?? node) && parents.get(node)?.type !== "SwitchCase"
      ? node
      : undefined;
  if (parent?.type === "VariableDeclarator") {
    const node = parents.get(parent);
    if (node?.type !== "VariableDeclaration" || node.declarations.length > 1 || !own(node)) return undefined;
    return { node, declares: parent.id };
  }
  if (parent?.type === "AssignmentExpression") {
    const node = own(parents.get(parent));
    const isPlain =
      parent.operator === "=" && parent.right === value && /^[\w$.]+$/.test(textOf(parent.left, context));
    return node?.type === "ExpressionStatement" && isPlain ? { node } : undefined;
  }
  const isWhole = parent?.type === "ExpressionStatement" || parent?.type === "ReturnStatement";
  const node = isWhole ? own(parent) : undefined;
  return node && { node };
}

function end({ layout }: Context): string {
  return layout.semicolons ? ";" : "";
}

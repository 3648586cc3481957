import type { Span } from "../../src/model.js";
import { directiveTarget } from "../../src/source/directive-comments.js";
import { type Call, isCall, isMember, type Node, type Parents } from "../../src/syntax/node.js";
import { type Context, commentsIn } from "../context.js";
import { directivesAbove } from "../directives-above.js";

/** What stands around a call that is written on one line. */
export interface Surroundings {
  /** The call is the whole of a statement, a value or a link of a chain: Prettier would break nothing else first. */
  readonly isAlone: boolean;
  /** The blank in front of the value that the call is, behind `=` or `=>`. */
  readonly blank?: Span;
  /** An arrow function's body goes to a line of its own before anything in it is broken. */
  readonly isBody?: boolean;
}

const alone: Surroundings = { isAlone: true };
const among: Surroundings = { isAlone: false };

/**
 * What Prettier would have to break around a call; null where the line has to stay one: in a template or in JSX, in a
 * list or a block on one line, with comments, under a directive.
 *
 * @param open where the arguments begin
 */
export function surroundingsOf(call: Call, open: number, context: Context): Surroundings | null {
  const { document, scopes } = context;
  const line = document.lineStart(open);
  if (isSpokenOf(call, line, context)) return null;
  if (call.start! < line) return /^\s*\??\./.test(document.text.slice(line, open)) ? alone : null;
  return new Outwards(line, scopes.parents, context).from(call);
}

/** Whether a comment in its line, or a directive, speaks of a call. */
function isSpokenOf(call: Call, line: number, context: Context): boolean {
  const { text } = context.document;
  const lineBreak = text.indexOf("\n", call.end!);
  const end = lineBreak < 0 ? text.length : lineBreak;
  const comments = commentsIn({ start: line, end }, context);
  if (comments.some(({ start, value }) => start! < call.end! || directiveTarget(value) === "line"))
    return true;
  return directivesAbove(line, context).length > 0;
}

/** Goes from a call to the statement around it, as far as its line goes. */
class Outwards {
  constructor(
    readonly line: number,
    readonly parents: Parents,
    readonly context: Context,
  ) {}

  from(node: Node): Surroundings | null {
    const parent = this.parents.get(node);
    if (this.#isFirst(node) && parent?.start !== node.start) return alone;
    switch (parent?.type) {
      case "AwaitExpression":
      case "TSNonNullExpression":
        return this.from(parent);
      case "ExpressionStatement":
      case "ReturnStatement":
      case "ThrowStatement":
      case "ExportDefaultDeclaration":
        return this.#statement(parent, alone);
      case "VariableDeclarator":
      case "AssignmentExpression":
      case "ClassProperty":
      case "ObjectProperty":
        return this.#value(node, parent);
      case "ArrowFunctionExpression":
        return parent.body === node ? this.#arrow(parent, node) : null;
      case "ArrayExpression":
        return null;
      case "IfStatement":
      case "WhileStatement":
      case "SwitchStatement":
      case "ForOfStatement":
        return this.#isFirst(parent) ? among : null;
      default:
        return parent && this.#reachesOut(node, parent) ? this.#among(parent) : null;
    }
  }

  #among(node: Node): Surroundings | null {
    return this.from(node) && among;
  }

  /** Expressions that go on behind a call, or begin before it. */
  #reachesOut(node: Node, parent: Node): boolean {
    if (isCall(parent)) return parent.callee === node || parent.arguments.at(-1) === node;
    if (isMember(parent)) return parent.object === node;
    return [
      "ParenthesizedExpression",
      "UnaryExpression",
      "YieldExpression",
      "LogicalExpression",
      "ConditionalExpression",
      "TSAsExpression",
      "TSSatisfiesExpression",
    ].includes(parent.type);
  }

  #statement(statement: Node, found: Surroundings): Surroundings | null {
    if (this.#isFirst(statement)) return found;
    const parent = this.parents.get(statement);
    if (/^Export/.test(parent?.type ?? "")) return this.#statement(parent!, found);
    // `if (x) call();`; a block on one line stays as it is.
    return /^(?:If|While|For)/.test(parent?.type ?? "") && this.#isFirst(parent!) ? among : null;
  }

  #value(node: Node, parent: Node): Surroundings | null {
    if (parent.type === "ObjectProperty")
      return this.#isFirst(parent) && parent.value === node ? alone : null;
    const found = { isAlone: true, ...this.#blankBefore(node, "=") };
    if (this.#isFirst(parent)) return parent.type === "VariableDeclarator" ? alone : found;
    const holder = this.parents.get(parent);
    if (parent.type === "AssignmentExpression") {
      if (parent.right !== node) return null;
      return holder?.type === "ExpressionStatement" ? this.#statement(holder, found) : this.#among(parent);
    }
    if (holder?.type !== "VariableDeclaration" || holder.declarations.length > 1) return null;
    return this.#statement(holder, found);
  }

  #arrow(arrow: Node, body: Node): Surroundings | null {
    const around = this.from(arrow);
    const holder = this.parents.get(arrow)?.type ?? "";
    if (!around?.isAlone || holder === "ArrowFunctionExpression") return around && among;
    const blank = this.#blankBefore(body, "=>");
    return blank ? { isAlone: true, isBody: true, ...blank } : among;
  }

  #blankBefore(node: Node, sign: string): { blank: Span } | undefined {
    const { text } = this.context.document;
    const isThere = text.slice(node.start! - sign.length - 2, node.start!) === ` ${sign} `;
    return isThere ? { blank: { start: node.start! - 1, end: node.start! } } : undefined;
  }

  /** Whether nothing stands before a node on the line. */
  #isFirst({ start }: Node): boolean {
    return start! >= this.line && this.context.document.text.slice(this.line, start!).trim() === "";
  }
}

import type * as t from "@babel/types";
import type { Binding } from "../../src/scopes/scopes.js";
import type { Node } from "../../src/syntax/node.js";
import { unwrap } from "../../src/syntax/wrapping.js";

/** What v0 told its one callback, and v1 tells by three. */
export type StreamEvent = "output" | "error" | "close";
export const streamEvents: readonly StreamEvent[] = ["output", "error", "close"];

/** A property of v0's first parameter, whether there is a first parameter at all, or the second parameter. */
export type Field = "stdout" | "stderr" | "code" | "close" | "message" | "error";
export const dataFields: ReadonlySet<string> = new Set<Field>(["stdout", "stderr", "code", "close"]);

/** What a callback looks at. */
export interface Reads {
  /** Where it reads what it was told. */
  readonly fields: ReadonlyMap<Node, Field>;
  /** Where it reads a constant of its own, and what that was initialised with. */
  readonly constants: Pick<ReadonlyMap<Node, Node>, "get" | "has">;
  /** Where it calls a client. */
  readonly calls: ReadonlySet<Node>;
  /** Where it reads a name of its own that is set once, and what to: a function, most of all. */
  readonly made: ReadonlyMap<Node, Node>;
  readonly bindingOf: ReadonlyMap<Node, Binding>;
}

/** A callback while it handles an event. */
export class Moment {
  /** What has been found out about expressions. */
  readonly known = new Map<Node, Known>();

  constructor(
    readonly event: StreamEvent,
    readonly reads: Reads,
  ) {}
}

/** As much as is known of a value while an event is handled. */
type Known = { readonly value: unknown } | "truthy" | "falsy" | "exit-code" | "unknown";

const absent: Known = { value: undefined };

/**
 * What v0 passed for each event: `{ stdout }` or `{ stderr }`; an error as second parameter, with nothing to rely on in
 * the first; `{ close: true, code }`, code 0 included. A signal leaves no number, so `code` may be null.
 */
const facts: Readonly<Record<StreamEvent, Readonly<Record<Field, Known>>>> = {
  output: {
    stdout: "unknown",
    stderr: "unknown",
    code: absent,
    close: absent,
    message: "truthy",
    error: absent,
  },
  error: {
    stdout: absent,
    stderr: absent,
    code: absent,
    close: absent,
    message: "unknown",
    error: "truthy",
  },
  close: {
    stdout: absent,
    stderr: absent,
    code: "exit-code",
    close: { value: true },
    message: "truthy",
    error: absent,
  },
};

/** The event that has a value to give for a field. */
export function eventOf(field: Field): StreamEvent {
  if (field === "error") return "error";
  return field === "code" || field === "close" ? "close" : "output";
}

/** Whether a condition holds at a moment; undefined when that depends on more than the event. */
export function holds(test: Node, moment: Moment): boolean | undefined {
  return truth(evaluate(test, moment));
}

/** Whether an expression is certainly null or undefined at a moment. */
export function isNothing(expression: Node, moment: Moment): boolean {
  return isNullish(evaluate(expression, moment));
}

/** Whether an optional chain certainly ends early at a moment: `data.stdout?.includes(x)` while there is no output. */
export function isCutShort(node: Node, moment: Moment): boolean {
  if (node.type !== "OptionalMemberExpression" && node.type !== "OptionalCallExpression") return false;
  const base: Node = node.type === "OptionalMemberExpression" ? node.object : node.callee;
  return (node.optional && isNothing(base, moment)) || isCutShort(base, moment);
}

function truth(known: Known): boolean | undefined {
  if (typeof known === "object") return Boolean(known.value);
  return known === "truthy" ? true : known === "falsy" ? false : undefined;
}

function isNullish(known: Known): boolean {
  return typeof known === "object" && (known.value === undefined || known.value === null);
}

function evaluate(expression: Node, moment: Moment): Known {
  const node = unwrap(expression);
  const known = moment.known.get(node) ?? evaluateOnce(node, moment);
  moment.known.set(node, known);
  return known;
}

function evaluateOnce(node: Node, moment: Moment): Known {
  const field = moment.reads.fields.get(node);
  if (field) return facts[moment.event][field];
  const constant = moment.reads.constants.get(node);
  if (constant) return evaluate(constant, moment);
  switch (node.type) {
    case "StringLiteral":
    case "NumericLiteral":
    case "BooleanLiteral":
      return { value: node.value };
    case "NullLiteral":
      return { value: null };
    case "Identifier":
      return node.name === "undefined" ? absent : "unknown";
    case "UnaryExpression":
      return unary(node, moment);
    case "LogicalExpression":
      return logical(node, moment);
    case "ConditionalExpression": {
      const test = holds(node.test, moment);
      return test === undefined ? "unknown" : evaluate(test ? node.consequent : node.alternate, moment);
    }
    case "BinaryExpression":
      return compare(node.operator, evaluate(node.left, moment), evaluate(node.right, moment));
    default:
      return isCutShort(node, moment) ? absent : "unknown";
  }
}

function unary(node: t.UnaryExpression, moment: Moment): Known {
  const known = evaluate(node.argument, moment);
  switch (node.operator) {
    case "!": {
      const isTrue = truth(known);
      return isTrue === undefined ? "unknown" : { value: !isTrue };
    }
    case "-":
      return typeof known === "object" && typeof known.value === "number"
        ? { value: -known.value }
        : "unknown";
    case "void":
      return absent;
    case "typeof":
      if (typeof known === "object") return { value: typeof known.value };
      return "unknown";
    default:
      return "unknown";
  }
}

function logical({ operator, left, right }: t.LogicalExpression, moment: Moment): Known {
  const first = evaluate(left, moment);
  const second = evaluate(right, moment);
  if (operator === "??") {
    if (isNullish(first)) return second;
    return typeof first === "object" || first === "truthy" ? first : "unknown";
  }
  const decides = operator === "||";
  if (truth(first) === decides) return first;
  if (truth(first) === !decides) return second;
  // Either operand may be the result: only what both agree on is known.
  if (truth(second) !== decides) return "unknown";
  return decides ? "truthy" : "falsy";
}

function compare(operator: string, left: Known, right: Known): Known {
  if (typeof left === "object" && typeof right === "object")
    return compareValues(operator, left.value, right.value);
  const known = typeof left === "object" ? left : typeof right === "object" ? right : undefined;
  const vague = known === left ? right : left;
  if (!known || (vague !== "truthy" && vague !== "exit-code")) return "unknown";
  const isLoose = operator === "==" || operator === "!=";
  // An error is neither undefined nor null; an exit code is neither undefined nor a boolean.
  const isOther =
    vague === "truthy"
      ? isNullish(known)
      : !isLoose && (known.value === undefined || typeof known.value === "boolean");
  if (!isOther) return "unknown";
  if (operator === "===" || operator === "==") return { value: false };
  return operator === "!==" || operator === "!=" ? { value: true } : "unknown";
}

function compareValues(operator: string, left: unknown, right: unknown): Known {
  const [a, b] = [left, right] as [number, number];
  switch (operator) {
    case "===":
      return { value: a === b };
    case "!==":
      return { value: a !== b };
    case "==":
      // biome-ignore lint/suspicious/noDoubleEquals: it is what the program does
      return { value: a == b };
    case "!=":
      // biome-ignore lint/suspicious/noDoubleEquals: it is what the program does
      return { value: a != b };
    case ">":
      return { value: a > b };
    case ">=":
      return { value: a >= b };
    case "<":
      return { value: a < b };
    case "<=":
      return { value: a <= b };
    default:
      return "unknown";
  }
}

import type * as t from "@babel/types";
import { isMember, type Node, unwrap } from "../src/analysis/syntax.js";

/** What v0 told its one callback, and v1 tells by three. */
export type StreamEvent = "output" | "error" | "close";
export const streamEvents: readonly StreamEvent[] = ["output", "error", "close"];

/** A property of v0's first parameter, or the second parameter. */
export type Field = "stdout" | "stderr" | "code" | "close" | "error";
export const dataFields: ReadonlySet<string> = new Set<Field>(["stdout", "stderr", "code", "close"]);

/** Where a callback reads what it was told. */
export type Reads = ReadonlyMap<Node, Field>;

/** As much as is known of a value while an event is handled. */
type Known = { readonly value: unknown } | "truthy" | "number" | "unknown";

/**
 * What v0 passed for each event: `{ stdout }` or `{ stderr }`; an error as second parameter, with nothing to rely on in
 * the first; `{ close: true, code }`, code 0 included.
 */
const facts: Readonly<Record<StreamEvent, Readonly<Record<Field, Known>>>> = {
  output: {
    stdout: "unknown",
    stderr: "unknown",
    code: { value: undefined },
    close: { value: undefined },
    error: { value: undefined },
  },
  error: {
    stdout: { value: undefined },
    stderr: { value: undefined },
    code: { value: undefined },
    close: { value: undefined },
    error: "truthy",
  },
  close: {
    stdout: { value: undefined },
    stderr: { value: undefined },
    code: "number",
    close: { value: true },
    error: { value: undefined },
  },
};

/** Whether a condition holds while an event is handled; undefined when that depends on more. */
export function holds(test: Node, event: StreamEvent, reads: Reads): boolean | undefined {
  return truth(evaluate(test, event, reads));
}

function truth(known: Known): boolean | undefined {
  if (typeof known === "object") return Boolean(known.value);
  return known === "truthy" ? true : undefined;
}

function evaluate(expression: Node, event: StreamEvent, reads: Reads): Known {
  const node = unwrap(expression);
  const field = reads.get(node);
  if (field) return facts[event][field];
  switch (node.type) {
    case "StringLiteral":
    case "NumericLiteral":
    case "BooleanLiteral":
      return { value: node.value };
    case "NullLiteral":
      return { value: null };
    case "Identifier":
      return node.name === "undefined" ? { value: undefined } : "unknown";
    case "UnaryExpression":
      return unary(node, event, reads);
    case "LogicalExpression":
      return logical(node, event, reads);
    case "BinaryExpression":
      return compare(node.operator, evaluate(node.left, event, reads), evaluate(node.right, event, reads));
    case "MemberExpression":
    case "OptionalMemberExpression":
      return isMember(node) &&
        truth(evaluate(node.object, event, reads)) === false &&
        node.type === "OptionalMemberExpression"
        ? { value: undefined }
        : "unknown";
    default:
      return "unknown";
  }
}

function unary(node: t.UnaryExpression, event: StreamEvent, reads: Reads): Known {
  const known = evaluate(node.argument, event, reads);
  if (node.operator === "!") {
    const holds_ = truth(known);
    return holds_ === undefined ? "unknown" : { value: !holds_ };
  }
  if (node.operator === "void") return { value: undefined };
  if (node.operator === "typeof") {
    if (typeof known === "object") return { value: typeof known.value };
    return known === "number" ? { value: "number" } : "unknown";
  }
  return "unknown";
}

function logical({ operator, left, right }: t.LogicalExpression, event: StreamEvent, reads: Reads): Known {
  const first = evaluate(left, event, reads);
  const second = evaluate(right, event, reads);
  if (operator === "??") {
    if (typeof first === "object") return first.value === undefined || first.value === null ? second : first;
    return first === "unknown" ? "unknown" : first;
  }
  const decides = operator === "||";
  if (truth(first) === decides) return first;
  if (truth(first) === !decides) return second;
  // Either operand may be the result: only what both agree on is known.
  return truth(second) === decides && decides
    ? "truthy"
    : truth(second) === false && !decides
      ? { value: false }
      : "unknown";
}

function compare(operator: string, left: Known, right: Known): Known {
  if (typeof left === "object" && typeof right === "object")
    return compareValues(operator, left.value, right.value);
  const known = typeof left === "object" ? left : typeof right === "object" ? right : undefined;
  const unknown = typeof left === "object" ? right : left;
  // A number is neither undefined nor null nor a boolean, an error is neither undefined nor null.
  const isNever =
    known &&
    (known.value === undefined ||
      known.value === null ||
      (unknown === "number" && typeof known.value === "boolean"));
  if (!isNever || unknown === "unknown") return "unknown";
  if (operator === "===" || (operator === "==" && (known.value === undefined || known.value === null)))
    return { value: false };
  if (operator === "!==" || (operator === "!=" && (known.value === undefined || known.value === null)))
    return { value: true };
  return "unknown";
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

import { describe, expect, test } from "vitest";
import { parseCode } from "../../src/source/parse.js";
import { walk } from "../../src/syntax/children.js";
import { propertyName } from "../../src/syntax/names.js";
import type { Node } from "../../src/syntax/node.js";
import { type Field, holds, Moment, type Reads, streamEvents } from "../../transforms/stream/events.js";

/** The condition of `if (…)`, and what it looks at; `failed` is a constant for `data.code > 0`. */
function readCondition(condition: string): { test: Node; reads: Reads } {
  const text = `(data.code > 0); (${condition});`;
  const region = { start: 0, end: text.length, dialect: "ts" as const };
  const [constant, statement] = parseCode(text, region).ast.program.body;
  const fields = new Map<Node, Field>();
  const constants = new Map<Node, Node>();
  for (const node of [...walk(constant!), ...walk(statement!)]) {
    if (node.type === "Identifier" && node.name === "error") fields.set(node, "error");
    if (node.type === "Identifier" && node.name === "data") fields.set(node, "message");
    if (
      node.type === "MemberExpression" &&
      node.object.type === "Identifier" &&
      node.object.name === "data"
    ) {
      fields.set(node, propertyName(node) as Field);
    }
    if (node.type === "Identifier" && node.name === "failed") constants.set(node, expressionOf(constant!));
  }
  const reads = { fields, constants, calls: new Set<Node>(), made: new Map(), bindingOf: new Map() };
  return { test: expressionOf(statement!), reads };
}

function expressionOf(statement: Node): Node {
  if (statement.type !== "ExpressionStatement") throw new Error(`No expression: ${statement.type}`);
  return statement.expression;
}

function truthAt(condition: string): string {
  const { test, reads } = readCondition(condition);
  const answers = streamEvents.map((event) => holds(test, new Moment(event, reads)));
  return answers.map((answer) => (answer === undefined ? "?" : answer ? "yes" : "no")).join(" ");
}

/** Whether conditions hold when there is output, an error, and the end. A signal ends a program without an exit code. */
const conditions = {
  "what v0 told": {
    "data.stdout": "? no no",
    "data.stderr": "? no no",
    "data.code": "no no ?",
    "data.close": "no no yes",
    data: "yes ? yes",
    error: "no yes no",
    failed: "no no ?",
    other: "? ? ?",
    "other.stdout": "? ? ?",
  },
  values: {
    undefined: "no no no",
    null: "no no no",
    true: "yes yes yes",
    false: "no no no",
    '"text"': "yes yes yes",
    '""': "no no no",
    "0": "no no no",
    "-1": "yes yes yes",
    "[]": "? ? ?",
  },
  operators: {
    "!data.stdout": "? yes yes",
    "!error": "yes no yes",
    "!other": "? ? ?",
    "-data.code": "? ? ?",
    '-"1"': "? ? ?",
    "+data.code": "? ? ?",
    "void data.stdout": "no no no",
    'typeof data.code === "number"': "no no ?",
    'typeof data.code !== "undefined"': "no no ?",
    'typeof data.close === "boolean"': "no no yes",
    'typeof data.stdout === "string"': "? no no",
    'typeof error === "object"': "no ? no",
    "data.code + 1": "? ? ?",
    "error ? data.stdout : data.close": "no no yes",
    "data.code ? true : true": "yes yes ?",
    "(data.close as boolean)!": "no no yes",
  },
  comparisons: {
    "data.code === 0": "no no ?",
    "data.code !== 0": "yes yes ?",
    "data.code == 0": "no no ?",
    "data.code != 0": "yes yes ?",
    "data.code > 0": "no no ?",
    "data.code >= 0": "no no ?",
    "data.code < 1": "no no ?",
    "data.code <= 1": "no no ?",
    "data.code === -1": "no no ?",
    "data.code === undefined": "yes yes no",
    "data.code !== undefined": "no no yes",
    "undefined !== data.code": "no no yes",
    "data.code == null": "yes yes ?",
    "data.code != null": "no no ?",
    "data.code === null": "no no ?",
    "data.code !== null": "yes yes ?",
    "data.code > null": "no no ?",
    "data.code === true": "no no no",
    "data.code !== true": "yes yes yes",
    "data.code == true": "no no ?",
    "data.code != true": "yes yes ?",
    'data.code === "0"': "no no ?",
    "data.code === other": "? ? ?",
    "data.close === true": "no no yes",
    "data.close !== true": "yes yes no",
    "data.close == 1": "no no yes",
    "data.close != 1": "yes yes no",
    "error === undefined": "yes no yes",
    "error !== undefined": "no yes no",
    "error == null": "yes no yes",
    "error != null": "no yes no",
    "error === null": "no no no",
    "error !== null": "yes yes yes",
    "error === true": "no ? no",
    'error == "no such file"': "no ? no",
    "error > 1": "no ? no",
    "error === data": "no ? no",
    "error === error": "yes ? yes",
    'data.stdout === "ready"': "? no no",
    "data.stdout === undefined": "? yes yes",
    "1 > 1": "no no no",
    "1 >= 1": "yes yes yes",
    "1 < 1": "no no no",
    "1 <= 1": "yes yes yes",
    "2 > 1": "yes yes yes",
    "1 < 2": "yes yes yes",
    "2 <= 1": "no no no",
    "1 >= 2": "no no no",
  },
  "and, or, else": {
    "error || data.close": "no yes yes",
    "error && data.close": "no no no",
    "data.stdout || data.stderr": "? no no",
    "data.stdout || true": "yes yes yes",
    "data.stdout || false": "? no no",
    "data.stdout && true": "? no no",
    "data.stdout && false": "no no no",
    "other && data.close": "no no ?",
    "other || data.close": "? ? yes",
    "data.stdout ?? true": "? yes yes",
    "data.close ?? false": "no no yes",
    "data.code ?? true": "yes yes ?",
    "error ?? false": "no yes no",
    // False, or nothing at all?
    "(other && false) ?? true": "? ? ?",
    "null ?? error": "no yes no",
  },
  "optional chains": {
    "data.stdout?.trim()": "? no no",
    "data.stdout?.trim().length": "? no no",
    "data.stdout?.[0]": "? no no",
    "data.stdout.trim()": "? ? ?",
    "data.stdout.trim?.()": "? ? ?",
    "(data.stdout?.trim()).length": "? ? ?",
    "data.stdout.trim()?.length": "? ? ?",
    "error?.message": "no ? no",
    "error?.()": "no ? no",
    "other?.message": "? ? ?",
  },
};

describe.each(Object.entries(conditions))("holds knows of %s", (_, cases) => {
  test.each(Object.entries(cases))("%s: %s", (condition, expected) => {
    expect(truthAt(condition)).toBe(expected);
  });
});

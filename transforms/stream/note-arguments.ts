import type * as t from "@babel/types";
import type { Node } from "../../src/syntax/node.js";
import { unwrap } from "../../src/syntax/wrapping.js";
import { numberToString } from "../command/keep-arguments.js";
import { knownTexts } from "../command/known-texts.js";
import { type Context, quotedCode } from "../context.js";

/** What Rancher Desktop makes of words that Docker Desktop and Podman Desktop hand to a program as they are. */
export function noteOnArguments(cmd: Node, args: Node, context: Context): string[] {
  const words = elementsOf(args, context);
  return [
    ...[cmd, ...words.filter((word) => !isRewritten(word, args, context))].filter(isNoString).map((word) => {
      return `Rancher Desktop takes nothing but strings, and ${quotedCode(word, context)} is none.`;
    }),
    ...words
      .filter((word) => knownTexts(word, context).some((text) => /^(["']).*\1$/s.test(text)))
      .map((word) => `Rancher Desktop takes away the quotes of ${quotedCode(word, context)}.`),
  ];
}

/** A number of the array at the call becomes a string. */
function isRewritten(word: Node, args: Node, context: Context): boolean {
  return unwrap(args).type === "ArrayExpression" && numberToString(word, context).length > 0;
}

/** The elements of an array that is written out, here or in a constant. */
function elementsOf(args: Node, context: Context): Node[] {
  const given = unwrap(args);
  const constant = context.clients.constantBinding(given);
  const array = constant ? unwrap((constant.declaration as t.VariableDeclarator).init!) : given;
  return array.type === "ArrayExpression"
    ? (array.elements as (Node | null)[]).filter((element) => element !== null)
    : [];
}

function isNoString(node: Node): boolean {
  const at = unwrap(node);
  // `typeof x` is a string.
  if (at.type === "UnaryExpression") return at.operator !== "typeof";
  return /^(?:Numeric|BigInt|Boolean|Null|RegExp)Literal$|^(?:Array|Object)Expression$/.test(at.type);
}

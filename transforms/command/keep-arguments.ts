import type { Edit } from "../../src/model.js";
import { plainCharacters } from "../../src/syntax/characters.js";
import type { Node } from "../../src/syntax/node.js";
import { unwrap } from "../../src/syntax/wrapping.js";
import { type Context, commentsIn, excerpt, quoted, quotedCode, span } from "../context.js";
import { type Decision, refuse, rewrite } from "../decision.js";
import { knownTexts } from "./known-texts.js";
import { nameOperator } from "./shell-problems.js";
import { noteOnTexts } from "./word-facts.js";
import { splitWords, type Word, type WordProblem } from "./words.js";

/** Arguments that are copied one to one, each a word of its own: numbers become strings, what a shell would see is noted. */
export function keepArguments(kept: readonly Node[], context: Context): Decision {
  for (const argument of kept) {
    if (isNoWord(argument)) return refuse("unexpected-arguments", quotedCode(argument, context));
    const operator = operatorIn(argument);
    if (operator)
      return refuse("shell-operator", `${nameOperator(operator)} in ${quotedCode(argument, context)}`);
  }
  const numbers = kept.flatMap((argument) => numberToString(argument, context));
  return rewrite(numbers, { notes: kept.flatMap((argument) => noteOn(argument, context)) });
}

/** What v0's parameters don't take: `execDockerCmd("ps", ["-a"])`. */
function isNoWord(argument: Node): boolean {
  const { type } = unwrap(argument);
  return type === "ArrayExpression" || type === "ObjectExpression" || type.endsWith("FunctionExpression");
}

/** v1 wants strings; v0 made one of a number. */
export function numberToString(argument: Node, context: Context): Edit[] {
  const node = unwrap(argument);
  const isNegative = node.type === "UnaryExpression" && node.operator === "-";
  const number = isNegative ? unwrap(node.argument) : node;
  if (number.type !== "NumericLiteral" && number.type !== "BigIntLiteral") return [];
  // `0x10n` is "16", and `-0` is "0".
  const value = number.type === "BigIntLiteral" ? BigInt(number.value) : number.value;
  const text = String(isNegative ? -value : value);
  return commentsIn(span(argument), context).length > 0
    ? [{ ...span(argument), content: ["`${", span(argument), "}`"] }]
    : [{ ...span(argument), content: [quoted(text, context)] }];
}

/** An operator that would start something else, outside quotes in an argument that is written out. */
function operatorIn(argument: Node): string | undefined {
  const split = splitText(textOf(argument) ?? "");
  return "reason" in split && /[|&;<>\n]/.test(split.text) ? split.text : undefined;
}

function noteOn(argument: Node, context: Context): string[] {
  return noteOnTexts(excerpt(argument, context), knownTexts(argument, context));
}

/** The text of a literal, with something in the place of each hole. */
function textOf(node: Node): string | undefined {
  const at = unwrap(node);
  if (at.type === "StringLiteral") return at.value;
  if (at.type === "TemplateLiteral") return at.quasis.map((quasi) => quasi.value.cooked ?? "").join("x");
  return undefined;
}

function splitText(text: string): Word<never>[] | WordProblem {
  return splitWords([{ kind: "text", characters: plainCharacters(text) }]);
}

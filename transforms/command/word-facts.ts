import type * as t from "@babel/types";
import { plainCharacters } from "../../src/analysis/characters.js";
import { literalText, type Node, unwrap } from "../../src/analysis/syntax.js";
import { holesOf, splitWords, type Word, wordText } from "../../src/analysis/words.js";
import { type Context, excerpt } from "../context.js";

/** Whether what a word is made of can't turn out to be several words: it has text, or all of its values are known. */
export function isOneWord(word: Word<Node>, context: Context): boolean {
  return (
    word.parts.some((part) => part.kind === "text") ||
    holesOf([word]).every((hole) => isPlain(hole, context, new Set()))
  );
}

/** Whether all that an expression can be is written out, and each is one word without quotes. */
function isPlain(expression: Node, context: Context, seen: Set<Node>): boolean {
  const node = unwrap(expression);
  if (seen.has(node)) return false;
  seen.add(node);
  if (node.type === "ConditionalExpression")
    return [node.consequent, node.alternate].every((branch) => isPlain(branch, context, seen));
  if (node.type === "LogicalExpression" && node.operator !== "&&")
    return [node.left, node.right].every((side) => isPlain(side, context, seen));
  const text = literalText(node);
  if (text !== undefined) return isPlainText(text);
  const binding = context.clients.constantBinding(node);
  return binding !== undefined && isPlain((binding.declaration as t.VariableDeclarator).init!, context, seen);
}

function isPlainText(text: string): boolean {
  const words = splitWords([{ kind: "text", characters: plainCharacters(text) }]);
  return !("reason" in words) && words.length === 1 && !/["'\\]/.test(text);
}

/** What hosts other than Docker Desktop make of a word. */
export function noteOnWord(word: Word<Node>, context: Context): string[] {
  const text = wordText(word, (hole) => `\${${excerpt(hole, context)}}`);
  if (word.quotedInside || word.expands) {
    return [
      `Hosts without a shell (Rancher Desktop, Podman Desktop) pass ${text} on as it is written, quotes and all.`,
    ];
  }
  if (/^["']/.test(text)) return [`Podman Desktop, which has no shell, passes the quotes of ${text} on.`];
  const values = holesOf([word]).map((hole) => context.clients.constantText(hole) ?? "");
  return values.some((value) => /\s/.test(value))
    ? [`${text} is several words on Docker Desktop, which joins the arguments, and one word elsewhere.`]
    : [];
}

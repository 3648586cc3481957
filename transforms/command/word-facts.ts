import type * as t from "@babel/types";
import { quote } from "../../src/source/quote.js";
import { plainCharacters } from "../../src/syntax/characters.js";
import { literalText } from "../../src/syntax/names.js";
import type { Node } from "../../src/syntax/node.js";
import { unwrap } from "../../src/syntax/wrapping.js";
import { type Context, excerpt } from "../context.js";
import { argumentsFor, type Given } from "./known-arguments.js";
import { knownTexts } from "./known-texts.js";
import { holesOf, splitWords, type Word, wordText } from "./words.js";
import { loneHole, type SpreadOf } from "./write-words.js";

/** Whether what a word is made of can't turn out to be several words: it has text, or all of its values are known. */
export function isOneWord(word: Word<Node>, context: Context): boolean {
  return (
    word.parts.some((part) => part.kind === "text") ||
    holesOf([word]).every((hole) => isOneWordHole(hole, context))
  );
}

/** The same, for what is all of a word. */
export function isOneWordHole(hole: Node, context: Context): boolean {
  return isPlain({ node: hole, context }, new Map());
}

/** Whether all that an expression can be is written out, and each is one word without quotes. */
function isPlain({ node: expression, context }: Given, known: Map<Node, boolean>): boolean {
  const node = unwrap(expression);
  const answer = known.get(node);
  if (answer !== undefined) return answer;
  // What comes back to itself adds nothing.
  known.set(node, true);
  const result = canOnlyBePlain(node, context, (one) => isPlain(one, known));
  known.set(node, result);
  return result;
}

function canOnlyBePlain(node: Node, context: Context, isPlain: (given: Given) => boolean): boolean {
  const isPlainHere = (one: Node) => isPlain({ node: one, context });
  if (node.type === "ConditionalExpression") return [node.consequent, node.alternate].every(isPlainHere);
  if (node.type === "LogicalExpression" && node.operator !== "&&")
    return [node.left, node.right].every(isPlainHere);
  const text = literalText(node);
  if (text !== undefined) return isPlainText(text);
  const constant = context.clients.constantBinding(node);
  if (constant && isPlainHere((constant.declaration as t.VariableDeclarator).init!)) return true;
  const binding = context.scopes.bindingOf.get(node);
  const given = binding && argumentsFor(binding, context);
  if (given?.isAll && given.values.every(isPlain)) return true;
  // `binary: "docker" | "podman"`
  return context.project?.textsOf(node)?.every(isPlainText) ?? false;
}

/** Whether a text is one word without quotes. */
export function isPlainText(text: string): boolean {
  const words = splitWords([{ kind: "text", characters: plainCharacters(text) }]);
  return !("reason" in words) && words.length === 1 && !/["'\\]/.test(text);
}

/** What hosts other than Docker Desktop make of words; those that become several of their own are passed over. */
export function noteOnWords(
  words: readonly Word<Node>[],
  hasExecutable: boolean,
  context: Context,
  spreadOf: SpreadOf,
): string[] {
  return words.flatMap((word, i) => {
    const hole = loneHole(word);
    return hole && spreadOf(hole) ? [] : noteOnWord(word, hasExecutable && i === 0, context);
  });
}

function noteOnWord(word: Word<Node>, isExecutable: boolean, context: Context): string[] {
  const text = wordText(word, (hole) => `\${${excerpt(hole, context)}}`);
  const isQuoted = /^["']/.test(text);
  if (word.quotedInside || word.expands || (isQuoted && isExecutable)) {
    return [
      `Hosts without a shell (Rancher Desktop, Podman Desktop) pass ${quote(text)} on as it is written, quotes and all.`,
    ];
  }
  if (isQuoted) return [`Podman Desktop, which has no shell, passes the quotes of ${quote(text)} on.`];
  return noteOnTexts(text, textsOfWord(word, context));
}

/** What a word is with each text that one of its holes is known to be able to be. */
function textsOfWord(word: Word<Node>, context: Context): string[] {
  return holesOf([word]).flatMap((hole) =>
    knownTexts(hole, context).map((text) => wordText(word, (other) => (other === hole ? text : "x"))),
  );
}

/** Whether an expression is visibly able to be something else than one word, with nothing around it. */
export function maySplit(expression: Node, context: Context): boolean {
  return knownTexts(expression, context).some((text) => text !== text.trim() || countWords(text) !== 1);
}

/** Whether it is visibly able to be more than one word. */
export function mayBeSeveral(expression: Node, context: Context): boolean {
  return knownTexts(expression, context).some((text) => countWords(text) > 1);
}

/** Whether a hole of words is visibly able to hold half of a pair of quotes, so that it decides where others end. */
export function mayOpenQuotes(words: readonly Word<Node>[], context: Context): boolean {
  return holesOf(words).some((hole) => knownTexts(hole, context).some(endsInQuotes));
}

/** Whether a shell would go on reading a quoted text, or an escape, where a text ends. */
function endsInQuotes(text: string): boolean {
  let open = "";
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (character === "\\" && open !== "'") {
      at++;
      if (at === text.length) return true;
    } else if (open !== "") {
      if (character === open) open = "";
    } else if (character === "'" || character === '"') open = character;
  }
  return open !== "";
}

function countWords(text: string): number {
  const words = splitWords([{ kind: "text", characters: plainCharacters(text) }]);
  return "reason" in words ? 1 : words.length;
}

/**
 * What hosts other than Docker Desktop make of an argument that may be one of several texts.
 *
 * @param name the argument as it is written
 */
export function noteOnTexts(name: string, texts: readonly string[]): string[] {
  const is = texts.length > 1 ? "may be" : "is";
  const what = quote(name);
  const notes = texts.map((text) => {
    const words = splitWords([{ kind: "text", characters: plainCharacters(text) }]);
    if ("reason" in words) {
      return `${what} ${texts.length > 1 ? "may mean" : "means"} something else to a shell (Docker Desktop) than without one.`;
    }
    if (words.length === 0) {
      return `${what} ${is} no word at all on Docker Desktop, which joins the arguments, and an empty one elsewhere.`;
    }
    if (words.length > 1) {
      return `${what} ${is} ${words.length} words on Docker Desktop, which joins the arguments, and one elsewhere.`;
    }
    if (text !== text.trim())
      return `${what} loses the white space around it on Docker Desktop, and keeps it elsewhere.`;
    if (!/["'\\]/.test(text)) return null;
    return `Hosts without a shell (Rancher Desktop, Podman Desktop) may pass ${what} on with its quotes.`;
  });
  return [...new Set(notes)].filter((note) => note !== null);
}

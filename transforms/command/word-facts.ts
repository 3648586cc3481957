import type * as t from "@babel/types";
import { plainCharacters } from "../../src/analysis/characters.js";
import { literalText, type Node, unwrap } from "../../src/analysis/syntax.js";
import { holesOf, splitWords, type Word, wordText } from "../../src/analysis/words.js";
import { type Context, excerpt } from "../context.js";
import { knownTexts } from "./known-texts.js";

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
  if (binding && isPlain((binding.declaration as t.VariableDeclarator).init!, context, seen)) return true;
  // `binary: "docker" | "podman"`
  return context.project?.typeOf(node)?.texts?.every(isPlainText) ?? false;
}

function isPlainText(text: string): boolean {
  const words = splitWords([{ kind: "text", characters: plainCharacters(text) }]);
  return !("reason" in words) && words.length === 1 && !/["'\\]/.test(text);
}

/** What hosts other than Docker Desktop make of a word. */
export function noteOnWord(word: Word<Node>, isExecutable: boolean, context: Context): string[] {
  const text = wordText(word, (hole) => `\${${excerpt(hole, context)}}`);
  const isQuoted = /^["']/.test(text);
  if (word.quotedInside || word.expands || (isQuoted && isExecutable)) {
    return [
      `Hosts without a shell (Rancher Desktop, Podman Desktop) pass ${text} on as it is written, quotes and all.`,
    ];
  }
  if (isQuoted) return [`Podman Desktop, which has no shell, passes the quotes of ${text} on.`];
  return noteOnTexts(text, textsOfWord(word, context));
}

/** What a word is with each text that one of its holes is known to be able to be. */
function textsOfWord(word: Word<Node>, context: Context): string[] {
  return holesOf([word]).flatMap((hole) =>
    knownTexts(hole, context).map((text) => wordText(word, (other) => (other === hole ? text : "x"))),
  );
}

/** What hosts other than Docker Desktop make of an argument that may be one of several texts. */
export function noteOnTexts(name: string, texts: readonly string[]): string[] {
  const is = texts.length > 1 ? "may be" : "is";
  const notes = texts.map((text) => {
    const words = splitWords([{ kind: "text", characters: plainCharacters(text) }]);
    if ("reason" in words) {
      return `${name} ${texts.length > 1 ? "may mean" : "means"} something else to a shell (Docker Desktop) than without one.`;
    }
    if (words.length === 0) {
      return `${name} ${is} no word at all on Docker Desktop, which joins the arguments, and an empty one elsewhere.`;
    }
    if (words.length > 1) {
      return `${name} ${is} ${words.length} words on Docker Desktop, which joins the arguments, and one elsewhere.`;
    }
    if (text !== text.trim())
      return `${name} loses the white space around it on Docker Desktop, and keeps it elsewhere.`;
    if (!/["'\\]/.test(text)) return null;
    return `Hosts without a shell (Rancher Desktop, Podman Desktop) may pass ${name} on with its quotes.`;
  });
  return [...new Set(notes)].filter((note) => note !== null);
}

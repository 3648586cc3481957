import type * as t from "@babel/types";
import { quote } from "../../src/source/quote.js";
import { plainCharacters, readCharacters } from "../../src/syntax/characters.js";
import type { Node } from "../../src/syntax/node.js";
import { unwrap } from "../../src/syntax/wrapping.js";
import { type Context, excerpt, quotedCode, textOf } from "../context.js";
import { type Refusal, refuse } from "../decision.js";
import { operandsOf } from "./known-texts.js";
import { hintFor, isBuiltin, nameOperator } from "./shell-problems.js";
import { isOneWord } from "./word-facts.js";
import { type Part, splitWords, type TextPart, type Word, type WordProblem, wordText } from "./words.js";

/**
 * What a string is to a call: a whole command, of which the first word is a program or a subcommand of docker's (then a
 * shell never sees it as its first); or nothing but arguments, of which there may be none.
 */
export type Role = "arguments" | "subcommand" | "program";

/** A command string, taken apart: ready to be written as words. */
export interface Command {
  readonly kind: "words";
  /** Never empty but for arguments. */
  readonly words: readonly Word<Node>[];
  /** The executable is a value that may be several words; null when it is certainly one. */
  readonly dynamicExecutable: string | null;
}

/**
 * Splits an expression that is visibly a string: a literal, a template, or a sum that begins with one.
 *
 * @returns why it can't be split; undefined when the expression is no such string
 */
export function splitCommand(node: Node, role: Role, context: Context): Command | Refusal | undefined {
  const parts = partsOf(node, context);
  return parts && splitParts(parts, node, role, context);
}

/**
 * Splits the text and holes of a command.
 *
 * @param node where it stands, for messages
 */
export function splitParts(
  parts: readonly Part<Node>[],
  node: Node,
  role: Role,
  context: Context,
): Command | Refusal {
  const words = splitWords(parts);
  if ("reason" in words) return refuseProblem(words, parts);
  const known = withConstants(parts, context);
  const run = known === parts ? words : splitWords(known);
  if ("reason" in run) return refuseProblem(run, known, quotedCode(node, context));
  const [first] = words;
  if (role !== "arguments" && (!first || !run[0])) return refuse("empty-command");
  // A quote in a constant may hold together what looks like several words.
  const constantOf = (hole: Node) => context.clients.constantText(hole) ?? "…";
  if (collapse(lineOf(words, constantOf)) !== collapse(lineOf(run, constantOf))) {
    return refuse("unbalanced-quotes", `in a constant of ${quotedCode(node, context)}`);
  }
  if (role === "arguments") return { kind: "words", words, dynamicExecutable: null };
  const refusal = refuseFirst(run[0]!, role === "program", context);
  if (refusal) return refusal;
  const dynamicExecutable = isOneWord(first!, context)
    ? null
    : wordText(first!, (hole) => `\${${excerpt(hole, context)}}`);
  return { kind: "words", words, dynamicExecutable };
}

/** The command line that words are, with a text for each hole. */
function lineOf(words: readonly Word<Node>[], textFor: (hole: Node) => string): string {
  return words.map((word) => wordText(word, textFor)).join(" ");
}

/** White space around and between words counts once; in quotes it is text. */
function collapse(line: string): string {
  return line.trim().replace(/("[^"]*"|'[^']*')|\s+/g, (_, quoted: string | undefined) => quoted ?? " ");
}

function refuseProblem(problem: WordProblem, parts: readonly Part<Node>[], where?: string): Refusal {
  const name = nameOperator(problem.text);
  const hint = hintFor(problem.text, parts);
  return refuse(
    problem.reason,
    where ? `${name}, with what is known of ${where}` : name,
    hint ? { hint } : {},
  );
}

/** Whether an expression is a sum, so a string only if one of its operands is. */
export function isSum(expression: Node): boolean {
  const node = unwrap(expression);
  return node.type === "BinaryExpression" && node.operator === "+";
}

/** The text and holes of a string expression; undefined when it is not certainly a string. */
export function partsOf(expression: Node, context: Context): Part<Node>[] | undefined {
  const node = unwrap(expression);
  if (node.type === "StringLiteral") {
    const raw = textOf(node, context);
    const characters = readCharacters(raw.slice(1, -1), raw[0] as '"' | "'", node.start! + 1);
    return [{ kind: "text", characters }];
  }
  if (node.type === "TemplateLiteral") return partsOfTemplate(node, context);
  // Only when the leftmost operand is a string is every `+` a concatenation.
  const [first, ...rest] = operandsOf(node);
  const left = rest.length > 0 ? partsOf(first!, context) : undefined;
  return left && [...left, ...rest.flatMap((operand) => partsOfHole(operand, context))];
}

function partsOfTemplate(node: t.TemplateLiteral, context: Context): Part<Node>[] {
  return node.quasis.flatMap((quasi, i): Part<Node>[] => {
    const characters = readCharacters(textOf(quasi, context), "`", quasi.start!);
    const hole = node.expressions[i] as Node | undefined;
    return [{ kind: "text", characters }, ...(hole ? partsOfHole(hole, context) : [])];
  });
}

/** An operand or interpolation: the text of a string or number that is written out, or a hole. */
function partsOfHole(node: Node, context: Context): Part<Node>[] {
  if (node.type === "NumericLiteral")
    return [{ kind: "text", characters: plainCharacters(String(node.value), node.start!) }];
  return partsOf(node, context) ?? [{ kind: "hole", hole: node }];
}

/** The same parts, with the text of constants in the place of their names. */
function withConstants(parts: readonly Part<Node>[], { clients }: Context): readonly Part<Node>[] {
  const texts = parts.map((part): TextPart | null => {
    const text = part.kind === "hole" ? clients.constantText(part.hole) : undefined;
    return text === undefined ? null : { kind: "text", characters: plainCharacters(text) };
  });
  return texts.every((text) => text === null) ? parts : parts.map((part, i) => texts[i] ?? part);
}

/** What a shell would do with a first word other than run a program of that name. */
function refuseFirst(word: Word<Node>, builtins: boolean, context: Context): Refusal | undefined {
  if (/^[A-Za-z_]\w*\+?=/.test(wordText(word, () => "x"))) {
    const text = wordText(word, (hole) => `\${${excerpt(hole, context)}}`);
    return refuse("environment-assignment", quote(text.slice(0, text.indexOf("=") + 1)));
  }
  const text = wordText(word, () => "${}");
  return builtins && isBuiltin(text) ? refuse("shell-builtin", quote(text)) : undefined;
}

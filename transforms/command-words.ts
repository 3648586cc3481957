import type * as t from "@babel/types";
import { type Node, unwrap } from "../src/analysis/syntax.js";
import {
  type Character,
  type Part,
  readCharacters,
  splitWords,
  type Word,
  wordText,
} from "../src/analysis/words.js";
import type { Fragment, Reason } from "../src/model.js";
import { type Context, commentsIn, escapeFor, excerpt, span, textOf } from "./context.js";

/** A command string, taken apart: ready to be written as words. */
export interface Command {
  readonly kind: "words";
  /** Never empty. */
  readonly words: readonly Word<Node>[];
  readonly notes: readonly string[];
  /** The executable is a value that may be several words; null when it is certainly one. */
  readonly dynamicExecutable: string | null;
}

/** Why a command string can't be written as words. */
export interface CommandProblem {
  readonly kind: "problem";
  readonly reason: Reason;
  readonly detail: string;
  readonly hint?: string;
}

/**
 * Splits an expression that is visibly a string: a literal, a template, or a sum that begins with one.
 *
 * @param builtins whether a shell builtin as first word is a problem
 * @returns undefined when the expression is no such string
 */
export function splitCommand(
  node: Node,
  builtins: boolean,
  context: Context,
): Command | CommandProblem | undefined {
  const parts = partsOf(node, context);
  if (!parts) return undefined;
  const words = splitWords(parts);
  if ("reason" in words) return problem(words.reason, nameOperator(words.text), hintFor(words.text, parts));
  const [first] = words;
  if (!first) return problem("empty-command", "");
  const text = wordText(first);
  const assignment = /^[A-Za-z_]\w*=/.exec(leadingText(first));
  if (assignment) return problem("environment-assignment", assignment[0]);
  if (builtins && text !== undefined && isBuiltin(text)) return problem("shell-builtin", text);
  const constant = constantProblem(words, context);
  if (constant) return constant;
  return {
    kind: "words",
    words,
    notes: words.flatMap((word) => noteOn(word, context)),
    dynamicExecutable: executableOf(first, context),
  };
}

function problem(reason: Reason, detail: string, hint?: string): CommandProblem {
  return { kind: "problem", reason, detail, ...(hint && { hint }) };
}

/** The text and holes of a string expression; undefined when it is not certainly a string. */
function partsOf(expression: Node, context: Context): Part<Node>[] | undefined {
  const node = unwrap(expression);
  if (node.type === "StringLiteral") {
    const raw = textOf(node, context);
    const delimiter = raw[0] as '"' | "'";
    return [{ kind: "text", characters: readCharacters(raw.slice(1, -1), delimiter) }];
  }
  if (node.type === "TemplateLiteral") return partsOfTemplate(node, context);
  if (node.type !== "BinaryExpression" || node.operator !== "+") return undefined;
  // Only when the leftmost operand is a string is every `+` a concatenation.
  const left = partsOf(node.left, context);
  return (
    left && [...left, ...(partsOf(node.right, context) ?? [{ kind: "hole", hole: node.right } as const])]
  );
}

function partsOfTemplate(node: t.TemplateLiteral, context: Context): Part<Node>[] {
  return node.quasis.flatMap((quasi, i): Part<Node>[] => {
    const text: Part<Node> = { kind: "text", characters: readCharacters(textOf(quasi, context), "`") };
    const hole = node.expressions[i] as Node | undefined;
    return hole ? [text, { kind: "hole", hole }] : [text];
  });
}

/** Text that a word certainly begins with. */
function leadingText(word: Word<Node>): string {
  const [first] = word.parts;
  return first?.kind === "text" ? first.characters.map(({ cooked }) => cooked).join("") : "";
}

/** Commands of sh and cmd.exe that are no program on some system, and PowerShell's Verb-Noun names. */
const builtins = new Set(
  `! . : alias assoc bg call case cd chdir cls copy command del dir echo erase eval exit export fg for ftype function goto if
   md mklink move path pause popd prompt pushd rd read rem ren rename return set setlocal shift source start test title
   trap type ulimit umask unalias unset until ver verify vol where while {`.split(/\s+/),
);

function isBuiltin(word: string): boolean {
  return builtins.has(word.toLowerCase()) || /^[A-Z][a-z]+-[A-Z]\w*$/.test(word);
}

/** What a hole holds, where that is known, must not need a shell either. */
function constantProblem(words: readonly Word<Node>[], context: Context): CommandProblem | undefined {
  for (const { parts } of words) {
    if (
      parts.some((part) => part.kind === "text" && part.characters.some(({ cooked }) => /["']/.test(cooked)))
    )
      continue;
    for (const part of parts) {
      const text = part.kind === "hole" ? context.clients.constantText(part.hole) : undefined;
      if (text === undefined) continue;
      const split = splitWords([{ kind: "text", characters: readCharacters(escapeFor(text, "`"), "`") }]);
      if ("reason" in split) return problem(split.reason, `${nameOperator(split.text)} in ${text}`);
    }
  }
  return undefined;
}

/** The executable's text if it is a lone hole whose value is not certainly one plain word. */
function executableOf({ parts }: Word<Node>, context: Context): string | null {
  const [part] = parts;
  if (parts.length !== 1 || part?.kind !== "hole") return null;
  const text = context.clients.constantText(part.hole);
  return text !== undefined && /^[^\s"'\\]+$/.test(text) ? null : excerpt(part.hole, context);
}

function noteOn(word: Word<Node>, context: Context): string[] {
  const text = word.parts
    .map((part) =>
      part.kind === "hole"
        ? `\${${excerpt(part.hole, context)}}`
        : part.characters.map((c) => c.cooked).join(""),
    )
    .join("");
  if (word.quotedInside || word.expands) {
    return [
      `Hosts without a shell (Rancher Desktop, Podman Desktop) pass ${text} on as it is written, quotes and all.`,
    ];
  }
  if (/^["']/.test(text)) return [`Podman Desktop, which has no shell, passes the quotes of ${text} on.`];
  const [part] = word.parts;
  const value =
    part?.kind === "hole" && word.parts.length === 1 ? context.clients.constantText(part.hole) : undefined;
  return value !== undefined && /\s/.test(value)
    ? [`${text} is several words on Docker Desktop, which joins the arguments, and one word elsewhere.`]
    : [];
}

function nameOperator(text: string): string {
  if (text === "\n") return "a line break";
  if (text === "|") return "the pipe |";
  return text;
}

function hintFor(operator: string, parts: readonly Part<Node>[]): string | undefined {
  switch (operator) {
    case "|": {
      const filters = /\|\s*(grep|head|tail|cut|awk|sed|wc|sort|uniq|jq)\b/.exec(
        parts.map(plainText).join(""),
      );
      return filters
        ? `Run the first command with exec() and do the ${filters[1]} in JavaScript, on result.stdout.`
        : undefined;
    }
    case "&":
    case ";":
      return "Make one exec() per command, and await the first before the second.";
    case "$":
    case "`":
      return "Read the value first (options.env, or an exec() of its own) and pass it as an argument.";
    case ">":
    case "<":
      return "Pass the data through JavaScript: read result.stdout, or let the program itself read and write the file.";
    case "*":
    case "?":
    case "[":
    case "~":
      return "Pass the full names: nothing expands them. Put the word in quotes if it is meant as it stands.";
    case "%":
    case "^":
      return "cmd.exe treats it specially. Put the word in quotes if it is meant as it stands.";
    default:
      return undefined;
  }
}

function plainText(part: Part<Node>): string {
  return part.kind === "hole" ? "…" : part.characters.map(({ cooked }) => cooked).join("");
}

/** Writes a word as an expression: a literal like the one it comes from, a template, or the hole itself. */
export function renderWord(word: Word<Node>, context: Context): Fragment[] {
  const [first, ...rest] = word.parts;
  if (first?.kind === "hole" && rest.length === 0 && isBare(first.hole, context)) return [span(first.hole)];
  if (word.parts.every((part) => part.kind === "text")) return [renderText(word, context)];
  const inside = word.parts.flatMap((part): Fragment[] =>
    part.kind === "hole" ? ["${", span(part.hole), "}"] : [renderCharacters(part.characters, "`")],
  );
  return ["`", ...inside, "`"];
}

function renderText(word: Word<Node>, context: Context): string {
  const characters = word.parts.flatMap((part) => (part.kind === "text" ? part.characters : []));
  const delimiter = characters[0]?.delimiter ?? "`";
  const quote = delimiter === "`" ? context.document.layout.quote : delimiter;
  return quote + renderCharacters(characters, quote) + quote;
}

/** Characters as they stand between delimiters: as the author wrote them where those are the same. */
function renderCharacters(characters: readonly Character[], delimiter: Character["delimiter"]): string {
  let text = "";
  let foreign = "";
  for (const { cooked, raw, delimiter: own } of characters) {
    if (own !== delimiter) {
      foreign += cooked;
      continue;
    }
    text += escapeFor(foreign, delimiter) + raw;
    foreign = "";
  }
  return text + escapeFor(foreign, delimiter);
}

/** A template made a string of the value; without it the value must be one. Commas would make two arguments of it. */
function isBare(hole: Node, context: Context): boolean {
  return hole.type !== "SequenceExpression" && context.clients.valueOf(hole).kind === "string";
}

/** Writes words as the elements of an array, without brackets. */
export function renderWords(words: readonly Word<Node>[], context: Context): Fragment[] {
  return words.flatMap((word, i) => [...(i > 0 ? [", "] : []), ...renderWord(word, context)]);
}

/** Comments of a string expression that stand in none of the pieces that are kept; they go before what replaces it. */
export function lostComments(node: Node, words: readonly Word<Node>[], context: Context): Fragment[] {
  const holes = words.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === "hole" ? [part.hole] : [])),
  );
  return commentsIn(span(node), context)
    .filter((comment) => !holes.some((hole) => comment.start! >= hole.start! && comment.end! <= hole.end!))
    .flatMap((comment) => [
      { start: comment.start!, end: comment.end! },
      comment.type === "CommentLine"
        ? context.document.layout.eol + context.document.indentAt(node.start!)
        : " ",
    ]);
}

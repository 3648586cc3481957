import type * as t from "@babel/types";
import type { Row } from "../../src/api/table.js";
import { meansTheSame } from "../../src/scopes/scopes.js";
import { walk } from "../../src/syntax/children.js";
import { hasEffect } from "../../src/syntax/effects.js";
import type { Node } from "../../src/syntax/node.js";
import { unwrap } from "../../src/syntax/wrapping.js";
import type { Use } from "../../src/uses/use.js";
import { operandsOf } from "../command/known-texts.js";
import { partsOf } from "../command/split-command.js";
import { type Part, splitWords, wordText } from "../command/words.js";
import { type Context, excerpt, textOf } from "../context.js";
import { frameOf } from "./frame.js";
import { writeProgram } from "./program.js";
import { oneLine } from "./shell/word.js";
import { writeParts } from "./shell/write-word.js";
import { type Target, targetOf } from "./target.js";

/** A command that is put together elsewhere: what is known of its words, and who has to take the others apart. */
export function withKnownWords(use: Use, row: Row, context: Context): string | undefined {
  const target = targetOf(use, row, context);
  const known = target && (wordsOf(target.command, context) ?? unknown(target.command, context));
  if (!known) return undefined;
  const { words, comments } = known;
  const rest = target.rest.map((one) => textOf(one, context));
  return write(target, [...words, ...rest], comments, context);
}

/** `execDockerCmd(...argv)` → `exec(argv[0], argv.slice(1))` */
export function withSpread(use: Use, row: Row, context: Context): string | undefined {
  const target = row.transform === "docker-command" ? targetOf(use, row, context, true) : undefined;
  const [only] = target?.call.arguments ?? [];
  if (target?.call.arguments.length !== 1 || only?.type !== "SpreadElement") return undefined;
  if (only.argument.type !== "Identifier") return undefined;
  const { name } = only.argument;
  return write(
    target,
    [`${name}[0]`, `...${name}.slice(1)`],
    [`The first of ${name} has to be the command, as one word.`],
    context,
  );
}

function write(
  target: Target,
  words: readonly string[],
  comments: readonly string[],
  context: Context,
): string {
  const frame = frameOf(target.call, context);
  const promise = target.exec(words);
  const tail = frame.value === "output" ? `.stdout${frame.tail}` : frame.tail;
  return writeProgram(
    { comments, steps: [], last: { kind: "promise", promise } },
    { ...frame, tail },
    context,
  );
}

interface Known {
  readonly words: readonly string[];
  readonly comments: readonly string[];
}

/** The words of a string that is written out in the call, or in a constant whose names mean the same in the call. */
function wordsOf(command: Node, context: Context): Known | undefined {
  const constant = context.clients.constantBinding(unwrap(command));
  const { init } = (constant?.declaration ?? {}) as Partial<t.VariableDeclarator>;
  const text = init ?? command;
  const parts = partsOf(text, context) ?? sumOf(text, context);
  if (!parts || (init && !isVisible(init, command, context))) return undefined;
  // A constant has what it came to; once more it may be something else.
  if (init && parts.some((part) => part.kind === "hole" && hasEffect(part.hole))) return undefined;
  const words = splitWords(parts);
  if ("reason" in words || words.length === 0) return undefined;
  const [first] = words;
  const isKnown = first!.parts.some(({ kind }) => kind === "text");
  const program = oneLine(
    wordText(first!, (hole) =>
      first!.parts.length === 1 ? excerpt(hole, context) : `\${${excerpt(hole, context)}}`,
    ),
  );
  return {
    words: words.map((word) => writeParts(word.parts, context)),
    comments: [
      ...(isKnown ? [] : [`${program} has to be one word: the program.`]),
      ...(init && parts.some(({ kind }) => kind === "hole")
        ? [
            "What the command is made of has the values that it has here, not those from where it was put together.",
          ]
        : []),
    ],
  };
}

/** `base + " up"`: with a string among them it is one, though only the program shows what the first is. */
function sumOf(node: Node, context: Context): Part<Node>[] | undefined {
  const operands = operandsOf(unwrap(node));
  if (operands.length < 2) return undefined;
  const parts = operands.map((one) => partsOf(one, context) ?? [{ kind: "hole" as const, hole: one }]);
  const [first, second] = parts;
  // Two numbers before the first string would be added up.
  return [first, second].some((one) => one!.some(({ kind }) => kind === "text")) ? parts.flat() : undefined;
}

function isVisible(init: Node, there: Node, { scopes }: Context): boolean {
  return [...walk(init)].every(
    (node) =>
      node.type !== "Identifier" ||
      !scopes.scopeOf.has(node) ||
      meansTheSame(node.name, node, unwrap(there), scopes),
  );
}

function unknown(command: Node, context: Context): Known | undefined {
  const node = unwrap(command);
  if (context.clients.valueOf(node).kind === "nullish") return undefined;
  if (!/^(?:Identifier|(?:Optional)?MemberExpression|ThisExpression)$/.test(node.type)) return undefined;
  const text = textOf(node, context);
  if (/[\r\n\u2028\u2029]/.test(text)) return undefined;
  return {
    words: [text],
    comments: [
      `${oneLine(text)} has to be the program alone: each of its arguments is a string of the array.`,
    ],
  };
}

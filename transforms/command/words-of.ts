import type { Binding } from "../../src/scopes/scopes.js";
import type { Node } from "../../src/syntax/node.js";
import { unwrap } from "../../src/syntax/wrapping.js";
import type { Context } from "../context.js";
import type { Refusal, Spent } from "../decision.js";
import type { Question } from "../memory.js";
import { commandOfType } from "./command-of-type.js";
import type { Resolved, Unstable } from "./known-command.js";
import { resolveCommand } from "./resolve-command.js";
import type { Role } from "./split-command.js";
import type { Word } from "./words.js";

/** An expression, or a branch of it, with the words that take its place. */
export interface Branch {
  readonly node: Node;
  readonly words: readonly Word<Node>[];
  /** As in `Command`. */
  readonly dynamicExecutable: string | null;
}

export interface Words {
  readonly kind: "words";
  readonly branches: readonly Branch[];
  /** Constants that it is taken from, as far as those may go. */
  readonly spent: readonly Spent[];
}

const words: Readonly<Record<Role, Question<Node, ReturnType<typeof wordsOf>>>> = {
  program: { name: "words of commands" },
  subcommand: { name: "words of docker commands" },
  arguments: { name: "words of arguments" },
};

/**
 * The words of a text that is a command, or that a function hands on as one or in one. A parameter by itself is a word
 * that is nothing but a hole. Arguments may be decided on: `all ? "ps -a" : "ps"`.
 */
export function wordsOf(text: Node, role: Role, context: Context): Words | Refusal | Unstable | undefined {
  // Where it comes from, what it needs and what is written for it each ask.
  return context.program.memory.once(words[role], text, () => readWords(text, role, context));
}

function readWords(text: Node, role: Role, context: Context): ReturnType<typeof wordsOf> {
  const inner = withoutParentheses(text);
  if (role === "arguments" && inner.type === "ConditionalExpression") {
    const branches = [inner.consequent, inner.alternate].map((branch) => wordsOf(branch, role, context));
    const other = branches.find((branch) => branch?.kind !== "words");
    if (other || branches.includes(undefined)) return other;
    const all = branches as Words[];
    return {
      kind: "words",
      branches: all.flatMap(({ branches }) => branches),
      spent: all.flatMap(({ spent }) => spent),
    };
  }
  if (parameterNamed(text, context)) {
    const word: Word<Node> = { parts: [{ kind: "hole", hole: text }], quotedInside: false, expands: false };
    return { kind: "words", branches: [{ node: text, words: [word], dynamicExecutable: null }], spent: [] };
  }
  return toWords(text, resolveCommand(text, role, context));
}

/** The words of a parameter that stays a text, where its type lists what it can be. */
export function wordsOfParameter(text: Node, role: Role, context: Context): ReturnType<typeof wordsOf> {
  return toWords(text, commandOfType(text, role, context));
}

function toWords(text: Node, resolved: Resolved): ReturnType<typeof wordsOf> {
  if (resolved?.kind !== "words") return resolved;
  return { kind: "words", branches: [{ node: text, ...resolved }], spent: resolved.spent };
}

/** The parameter that an expression names. */
export function parameterNamed(node: Node, { scopes }: Context): Binding | undefined {
  const binding = scopes.bindingOf.get(unwrap(node));
  return binding?.kind === "param" ? binding : undefined;
}

function withoutParentheses(node: Node): Node {
  return node.type === "ParenthesizedExpression" ? withoutParentheses(node.expression) : node;
}

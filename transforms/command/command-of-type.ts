import { plainCharacters } from "../../src/syntax/characters.js";
import { isMember, type Node } from "../../src/syntax/node.js";
import { unwrap } from "../../src/syntax/wrapping.js";
import type { Context } from "../context.js";
import type { Refusal } from "../decision.js";
import type { KnownCommand } from "./known-command.js";
import { type Role, splitParts } from "./split-command.js";
import { isPlainText } from "./word-facts.js";
import type { Part } from "./words.js";

/**
 * A command whose texts the project's types list: `STATUS` of another file, `Action.Up`, `action: "up" | "down"`. A
 * single text is written at the call as words; where each is but one word, the expression stays.
 *
 * @returns undefined when the types don't list them, or when they are several commands
 */
export function commandOfType(
  argument: Node,
  role: Role,
  context: Context,
): KnownCommand | Refusal | undefined {
  const node = unwrap(argument);
  const mayAsk = node.type === "Identifier" || isMember(node);
  const texts = (mayAsk && context.project?.textsOf(node)) || [];
  const [first] = texts;
  if (first === undefined) return undefined;
  const commands = texts.map((text) => {
    const part: Part<Node> = { kind: "text", characters: plainCharacters(text, node.start!) };
    return splitParts([part], node, role, context);
  });
  const refusal = commands.find((command) => command.kind === "refusal");
  if (refusal) return refusal;
  if (texts.every(isPlainText)) {
    const word = { parts: [{ kind: "hole" as const, hole: node }], quotedInside: false, expands: false };
    return { kind: "words", words: [word], dynamicExecutable: null, spent: [] };
  }
  const [command] = commands;
  return command?.kind === "words" && commands.length === 1 ? { ...command, spent: [] } : undefined;
}

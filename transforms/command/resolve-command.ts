import type { Node } from "../../src/analysis/syntax.js";
import type { Edit } from "../../src/model.js";
import { type Context, excerpt, span } from "../context.js";
import { type Decision, type Refusal, refuse, rewrite } from "../decision.js";
import { commandOfConstant } from "./command-of-constant.js";
import { type Command, isSum, splitCommand } from "./split-command.js";
import { type WrittenCommand, writeWords } from "./write-words.js";

/** A command whose words are known, with the removal of what they are taken from. */
export interface KnownCommand extends Command {
  readonly removal: readonly Edit[];
}

/** A constant whose words can't be written at the call: what they are made of may be something else there. */
export interface Unstable {
  readonly kind: "unstable";
  readonly detail: string;
}

/** What is known of a command; undefined when it is put together elsewhere. */
export type Resolved = KnownCommand | Unstable | Refusal | undefined;

/** Looks at a command argument: a string that is written out, or a constant that holds one. */
export function resolveCommand(argument: Node, builtins: boolean, context: Context): Resolved {
  const split = splitCommand(argument, builtins, context);
  if (split) return split.kind === "words" ? { ...split, removal: [] } : split;
  if (isSum(argument)) {
    return refuse("dynamic-command", excerpt(argument, context), {
      hint: "Begin the sum with a string, so that it certainly is one, or pass the words separately: exec(cmd, [arg, …]).",
    });
  }
  return commandOfConstant(argument, builtins, context);
}

/**
 * Decides what becomes of a command argument. What is not known is passed on as it is: `exec(cmd, [])` is equal only
 * where the host joins the words for a shell, as Docker Desktop does.
 *
 * @param write puts the executable and its arguments in their place
 */
export function writeResolved(
  argument: Node,
  resolved: Resolved,
  context: Context,
  write: (command: WrittenCommand) => readonly Edit[],
): Decision {
  if (resolved?.kind === "refusal") return resolved;
  if (resolved?.kind !== "words") {
    return rewrite(write({ executable: [span(argument)], args: [] }), {
      unsafe: resolved
        ? { reason: "changed-on-the-way", detail: resolved.detail }
        : { reason: "dynamic-command", detail: excerpt(argument, context) },
    });
  }
  const { words, notes, removal, dynamicExecutable } = resolved;
  return rewrite([...write(writeWords(argument, words, context)), ...removal], {
    notes,
    unsafe: dynamicExecutable === null ? null : { reason: "dynamic-executable", detail: dynamicExecutable },
  });
}

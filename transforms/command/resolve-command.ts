import type { Node } from "../../src/analysis/syntax.js";
import { type Context, excerpt } from "../context.js";
import { type Refusal, refuse } from "../decision.js";
import { commandOfConstant } from "./command-of-constant.js";
import { commandOfType } from "./command-of-type.js";
import type { Spent } from "./remove-constants.js";
import { type Command, isSum, type Role, splitCommand } from "./split-command.js";

/** A command whose words are known, with the constants that they are taken from, as far as those may go. */
export interface KnownCommand extends Command {
  readonly spent: readonly Spent[];
}

/** A constant whose words can't be written at the call: what they are made of may be something else there. */
export interface Unstable {
  readonly kind: "unstable";
  readonly detail: string;
}

/** What is known of a command; undefined when it is put together elsewhere. */
export type Resolved = KnownCommand | Unstable | Refusal | undefined;

/** Looks at a command argument: a string that is written out, or a name for one, here or in another file. */
export function resolveCommand(argument: Node, role: Role, context: Context): Resolved {
  const split = splitCommand(argument, role, context);
  if (split) return split.kind === "words" ? { ...split, spent: [] } : split;
  if (isSum(argument)) {
    return refuse("dynamic-command", excerpt(argument, context), {
      hint: "Begin the sum with a string, so that it certainly is one, or pass the words separately: exec(cmd, [arg, …]).",
    });
  }
  return commandOfConstant(argument, role, context) ?? commandOfType(argument, role, context);
}

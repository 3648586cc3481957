import type { Node } from "../../src/syntax/node.js";
import { type Context, quotedCode } from "../context.js";
import { refuse } from "../decision.js";
import { commandOfConstant } from "./command-of-constant.js";
import { commandOfType } from "./command-of-type.js";
import type { Resolved } from "./known-command.js";
import { isSum, type Role, splitCommand } from "./split-command.js";

/** Looks at a command argument: a string that is written out, or a name for one, here or in another file. */
export function resolveCommand(argument: Node, role: Role, context: Context): Resolved {
  const split = splitCommand(argument, role, context);
  if (split) return split.kind === "words" ? { ...split, spent: [] } : split;
  if (isSum(argument)) {
    return refuse("dynamic-command", quotedCode(argument, context), {
      hint: "Begin the sum with a string, so that it certainly is one, or pass the words separately: exec(cmd, [arg, …]).",
    });
  }
  if (context.clients.valueOf(argument).kind === "nullish") {
    // Joined with others it is nothing, where v0 made a word of it.
    return refuse("dynamic-command", quotedCode(argument, context), {
      hint: "Give the command, or remove the call.",
    });
  }
  return commandOfConstant(argument, role, context) ?? commandOfType(argument, role, context);
}

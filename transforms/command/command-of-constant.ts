import type * as t from "@babel/types";
import type { Binding } from "../../src/analysis/scopes.js";
import { isInside, type Node, unwrap } from "../../src/analysis/syntax.js";
import { holesOf } from "../../src/analysis/words.js";
import { type Context, excerpt } from "../context.js";
import { isNext } from "./evaluation-order.js";
import { holdsStatements, removeDeclarator } from "./remove-declarator.js";
import type { Resolved } from "./resolve-command.js";
import { type Role, splitCommand } from "./split-command.js";
import { isStable } from "./stability.js";

/**
 * A command that a constant holds is written at the call; the constant goes when that was its only use.
 *
 * @param argument the constant's name, as it is given to the call
 * @returns undefined when it is no such constant
 */
export function commandOfConstant(argument: Node, role: Role, context: Context): Resolved {
  const name = unwrap(argument);
  const binding = context.clients.constantBinding(name);
  if (!binding || !isCertainlySet(binding, name, context)) return undefined;
  const { init } = binding.declaration as t.VariableDeclarator;
  const split = splitCommand(init!, role, context);
  if (split?.kind !== "words") return split;
  const holes = holesOf(split.words);
  const isOnlyUse = binding.references.length === 1 && !binding.exported;
  const removal = isOnlyUse ? removeDeclarator(binding, holes, context) : null;
  const unstable = holes.find((hole) => !isStable(hole, binding, name, context));
  if (unstable && !(removal && isNext(binding, holes, name, context))) {
    return { kind: "unstable", detail: excerpt(unstable, context) };
  }
  return { ...split, removal: removal ?? [] };
}

/** A `var` can be read before it is set, and where it is not set at all. */
function isCertainlySet({ kind, declaration }: Binding, use: Node, { scopes }: Context): boolean {
  if (kind !== "var") return true;
  const block = scopes.parents.get(scopes.parents.get(declaration)!);
  const isSound = block && (holdsStatements(block) || block.type === "ForStatement");
  return Boolean(isSound) && isInside(use, block!) && use.start! > declaration.end!;
}

import type * as t from "@babel/types";
import { hasEffect } from "../../src/syntax/effects.js";
import type { Node } from "../../src/syntax/node.js";
import { unwrap } from "../../src/syntax/wrapping.js";
import { findUnderDirective } from "../attached-comments.js";
import { type Context, quotedCode } from "../context.js";
import { isSetBefore } from "../set-before.js";
import { isNext } from "./evaluation-order.js";
import type { Resolved } from "./known-command.js";
import { canRemove } from "./remove-constants.js";
import { type Role, splitCommand } from "./split-command.js";
import { isSetUnseen, isStable } from "./stability.js";
import { holesOf } from "./words.js";

/**
 * A command that a constant holds is written at the call; the constant goes when every use of it is written so.
 *
 * @param argument the constant's name, as it is given to the call
 * @returns undefined when it is no such constant
 */
export function commandOfConstant(argument: Node, role: Role, context: Context): Resolved {
  const name = unwrap(argument);
  const binding = context.clients.constantBinding(name);
  if (!binding || isSetUnseen(binding, context) || !isSetBefore(binding, name, context)) return undefined;
  const { init } = binding.declaration as t.VariableDeclarator;
  const split = splitCommand(init!, role, context);
  if (split?.kind !== "words") return split;
  const holes = holesOf(split.words);
  const marked = findUnderDirective(holes, context.scopes.parents.get(binding.declaration)!, context);
  if (marked) return { kind: "unstable", detail: quotedCode(marked, context) };
  const mayGo = canRemove({ binding, kept: holes }, context);
  const goes = mayGo && binding.references.length === 1;
  const unstable = holes.find((hole) => !isStable(hole, binding, name, context));
  // What only reads may do so twice.
  const mayMove = goes || !holes.some((hole) => hasEffect(hole));
  if (unstable && !(mayMove && isNext(binding, holes, name, context))) {
    return { kind: "unstable", detail: quotedCode(unstable, context) };
  }
  return { ...split, spent: mayGo ? [{ binding, name, goes, context }] : [] };
}

import type * as t from "@babel/types";
import type { Edit } from "../../src/model.js";
import type { Role } from "../command/split-command.js";
import type { Context } from "../context.js";
import { addTag, docBefore, docOf, paramTag } from "./doc-comment.js";
import type { Wrapper } from "./read-wrapper.js";

/** Says in a wrapper's doc comment what its parameter is now: followed by another one, or an array of words. */
export function documentArguments({ binding, fn, context }: Wrapper, role: Role, args: string): Edit[] {
  const comment = docOf(fn, context);
  const tag = comment && paramTag(comment, binding.name, context);
  if (!comment || !tag) return [];
  if (role !== "arguments") {
    const type = tag.type ? "{string[]} " : "";
    const name = tag.isOptional ? `[${args}]` : args;
    return addTag(comment, tag, `@${tag.tag} ${type}${name}`, context);
  }
  const renamed = args === binding.name ? [] : [{ ...tag.name, content: [args] }];
  return tag.type ? [{ ...tag.type, content: ["{string[]}"] }, ...renamed] : renamed;
}

/** `/** @type {string} *\/ cmd`: the type that a comment gives to the parameter itself, to be written before another one. */
export function ownTypeComment(parameter: t.Identifier, context: Context): t.Comment | undefined {
  const comment = context.isTypeScript ? undefined : docBefore(parameter.start!, context);
  return comment && /^\*\s*@type\s*\{[^{}]*\}\s*$/.test(comment.value) ? comment : undefined;
}

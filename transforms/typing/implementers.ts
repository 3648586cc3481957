import type { ImplementedBy } from "../../src/findings/finding.js";
import { type Phrase, phrase } from "../../src/findings/phrase.js";
import { isFunction, type Node } from "../../src/syntax/node.js";
import { resultsOf } from "../../src/syntax/own-returns.js";
import { wrap } from "../../src/syntax/wrapping.js";
import type { HandWritten } from "../../src/values/typings/hand-written.js";
import type { Context } from "../context.js";
import { type NamedType, usesOf } from "./named-typing.js";

/** What is made for a typing and so has to have all of its members, for messages; null where nothing is. */
export function implementerOf({ node, declaration }: HandWritten, context: Context): Phrase | null {
  const own = declaration && ownImplementer(declaration, context);
  if (own) return phrase`what stands${{ start: own.start!, isOn: true }} is made for it`;
  const other = implementedBy(node, context);
  return other?.hasAll ? phrase`${other.by} is made for it` : null;
}

/** What is made of a typing's members, in whatever file, as far as the other files were asked. */
export function implementedBy(typing: Node, { document, program }: Context): ImplementedBy | undefined {
  const [start, end] = [document.inFile(typing.start!), document.inFile(typing.end!)];
  const known = program.elsewhere.get(document.path)?.implemented;
  return known?.find((one) => one.start === start && one.end === end);
}

/** A class or an object literal of this file that a type's name stands at. */
function ownImplementer(declaration: NamedType, context: Context): Node | null {
  const { parents } = context.scopes;
  for (const use of usesOf(declaration, context)) {
    const type = parents.get(use)!;
    const holder = parents.get(type)!;
    if (holder.type.startsWith("Class")) return holder;
    if (type.type !== "TSTypeReference") continue;
    const literal = valuesOf(type, context).find((value) => value.type === "ObjectExpression");
    if (literal) return literal;
  }
  return null;
}

/** The values that are written where a type stands: `const a: T = …`, `function make(): T { return … }`, `… satisfies T`. */
function valuesOf(type: Node, context: Context): Node[] {
  const { parents } = context.scopes;
  let at = type;
  for (let up = parents.get(at); up?.type === "TSUnionType" || up?.type === "TSParenthesizedType"; )
    [at, up] = [up, parents.get(up)];
  const holder = parents.get(at);
  if (holder?.type === "TSSatisfiesExpression") return ends(holder.expression);
  if (holder?.type !== "TSTypeAnnotation") return [];
  const typed = parents.get(holder)!;
  if (isFunction(typed)) return typed.returnType === holder ? resultsOf(typed).flatMap(ends) : [];
  if (typed.type === "ClassProperty") return typed.value ? ends(typed.value) : [];
  const parent = parents.get(typed);
  const first = parent?.type === "VariableDeclarator" ? parent.init : null;
  const byDefault = parent?.type === "AssignmentPattern" && parent.left === typed ? parent.right : null;
  return [...(first ? ends(first) : []), ...(byDefault ? ends(byDefault) : []), ...assigned(typed, context)];
}

function assigned(name: Node, { scopes }: Context): Node[] {
  return (scopes.bindingOf.get(name)?.writes ?? []).flatMap((write) => {
    const target = wrap(write, scopes.parents);
    const assignment = scopes.parents.get(target);
    return assignment?.type === "AssignmentExpression" && assignment.left === target
      ? ends(assignment.right)
      : [];
  });
}

/** What an expression's value is one of: both branches of a choice. */
function ends(expression: Node): Node[] {
  switch (expression.type) {
    case "ParenthesizedExpression":
      return ends(expression.expression);
    case "ConditionalExpression":
      return [...ends(expression.consequent), ...ends(expression.alternate)];
    case "LogicalExpression":
      return [...ends(expression.left), ...ends(expression.right)];
    default:
      return [expression];
  }
}

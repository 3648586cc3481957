import type * as t from "@babel/types";
import type { Binding } from "../../src/scopes/scopes.js";
import { isInside } from "../../src/syntax/around.js";
import { walk } from "../../src/syntax/children.js";
import { freeName } from "../../src/syntax/names.js";
import type { FunctionLike, Node } from "../../src/syntax/node.js";
import { isHook } from "../../src/values/known-functions.js";
import { argumentAt, parameterOf } from "../../src/values/parameters/parameters.js";
import { type CallSite, callSitesOf } from "../command/call-sites.js";
import type { Context } from "../context.js";
import type { Question } from "../memory.js";
import { docOf } from "./doc-comment.js";

/** A call of a wrapper. */
export interface Site extends CallSite {
  /** What it gives for the parameter; null where the default stands in, undefined where that can't be seen. */
  readonly argument: Node | null | undefined;
}

/** A function of which all calls are known, with a parameter that may be another one, or two. */
export interface Wrapper {
  readonly binding: Binding;
  readonly fn: FunctionLike;
  readonly byDefault: Node | null;
  /** Never empty. */
  readonly sites: readonly Site[];
  /** Of the file that the function stands in. */
  readonly context: Context;
}

/** The function of a parameter; undefined when its parameters are seen elsewhere, or not all of its calls are known. */
export function readWrapper(binding: Binding, context: Context): Wrapper | undefined {
  const parameter = parameterOf(binding);
  if (!parameter || binding.writes.length > 0) return undefined;
  const { fn, index, byDefault } = parameter;
  if (!isPlain(binding.identifier as t.Identifier) || hasOwnType(fn, context) || seesArguments(fn, context))
    return undefined;
  const callers = callSitesOf(fn, context);
  if (!callers.isAll || callers.sites.length === 0) return undefined;
  const sites = callers.sites.map(({ call, context: its }): Site => {
    const argument = argumentAt(call, index);
    return { call, context: its, argument: argument === null && !byDefault ? undefined : argument };
  });
  return { binding, fn, byDefault, sites, context };
}

/** Neither optional nor of a type of its own, which might not admit the first word alone. */
function isPlain({ optional, typeAnnotation }: t.Identifier): boolean {
  if (optional) return false;
  if (!typeAnnotation || !("typeAnnotation" in typeAnnotation)) return true;
  return /^(?:TSString|TSAny|TSUnknown)Keyword$|^(?:String|Any|Mixed)TypeAnnotation$/.test(
    typeAnnotation.typeAnnotation.type,
  );
}

/** What gives a function its type in JavaScript. */
const typeTag = /@(?:type|satisfies|overload)\b/;

/** `const run: Runner = (cmd) => …`: the type says what the parameters are. */
function hasOwnType(fn: FunctionLike, context: Context): boolean {
  if (fn.type === "FunctionDeclaration") return false;
  const { parents } = context.scopes;
  if (!context.isTypeScript && typeTag.test(docOf(fn, context)?.value ?? "")) return true;
  for (let from: Node = fn as Node, at = parents.get(from); at; from = at, at = parents.get(at)) {
    switch (at.type) {
      case "ClassBody":
      case "ExportDefaultDeclaration":
        return false;
      case "FunctionDeclaration":
        return at.returnType != null;
      case "VariableDeclarator":
        return Boolean((at.id as t.Identifier).typeAnnotation);
      case "AssignmentExpression":
        // In TypeScript what is assigned to has a type.
        return context.isTypeScript;
      case "CallExpression":
        if (at.typeParameters || !handsOn(at, from, context)) return true;
        break;
      case "ArrowFunctionExpression":
      case "FunctionExpression":
      case "ObjectMethod":
      case "ClassMethod":
      case "ClassPrivateMethod":
        if (at.type !== "ObjectMethod" && from !== at.body) return true;
        if (at.returnType) return true;
        break;
      default:
        if ("typeAnnotation" in at && at.typeAnnotation) return true;
        if (!holders.test(at.type)) return true;
    }
  }
  return true;
}

/** What may stand around a function without a word on its type. */
const holders =
  /^(?:ParenthesizedExpression|Object(?:Property|Expression)|Class(?:Private)?Property|ReturnStatement|BlockStatement)$/;

/** `useCallback(fn, […])`, `useMemo(() => fn, […])`: what they give is typed as what they are given. */
function handsOn(call: t.CallExpression, given: Node, { clients }: Context): boolean {
  if (call.arguments[0] !== given) return false;
  const callee = clients.valueOf(call.callee as Node);
  return callee.kind === "unknown" && isHook(callee);
}

/** `arguments` counts parameters, and a `this` parameter is none. */
function seesArguments(fn: FunctionLike, context: Context): boolean {
  const names = namesIn(fn, context);
  return names.has("arguments") || names.has("this");
}

const namesOf: Question<FunctionLike, ReadonlySet<string>> = { name: "names in a function" };

/** Every name in a function; remembered, since each of its parameters asks. */
function namesIn(fn: FunctionLike, { program }: Context): ReadonlySet<string> {
  return program.memory.once(namesOf, fn, () => {
    const names = new Set<string>();
    for (const node of walk(fn as Node)) if (node.type === "Identifier") names.add(node.name);
    return names;
  });
}

/** A name for the argument array of each parameter, which nothing in its function uses, nor a function around it or in it is given. */
export function nameArguments(
  wrappers: readonly Wrapper[],
  keepsName: (binding: Binding) => boolean,
): Map<Binding, string> {
  const given = new Map<Binding, Pick<Wrapper, "fn" | "context"> & { readonly name: string }>();
  const siblings = new Map<FunctionLike, number>();
  for (const { fn } of wrappers) siblings.set(fn, (siblings.get(fn) ?? 0) + 1);
  for (const { binding, fn, context } of wrappers) {
    const taken = new Set(namesIn(fn, context));
    for (const other of given.values()) {
      // Positions in different files say nothing.
      const isSameFile = other.context.document === context.document;
      const isAround = isInside(fn as Node, other.fn as Node) || isInside(other.fn as Node, fn as Node);
      if (isSameFile && isAround) taken.add(other.name);
    }
    const wanted = siblings.get(fn)! > 1 ? `${binding.name}Args` : "args";
    const name = keepsName(binding) ? binding.name : freeName(wanted, taken);
    given.set(binding, { fn, context, name });
  }
  return new Map([...given].map(([binding, { name }]) => [binding, name]));
}

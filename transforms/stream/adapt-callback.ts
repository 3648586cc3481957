import type * as t from "@babel/types";
import type { Fragment } from "../../src/model.js";
import { walk } from "../../src/syntax/children.js";
import { isFunction, type Node } from "../../src/syntax/node.js";
import { unwrap } from "../../src/syntax/wrapping.js";
import { type Context, span } from "../context.js";
import { writeArrow } from "../layout/arrow.js";
import { renderStream, shift, spaced } from "./layout.js";
import type { LineDirectives } from "./line-directives.js";
import type { Written } from "./render-handlers.js";
import {
  type Copies,
  directivesFor,
  directivesForAny,
  directivesOfCall,
  editDirectives,
} from "./write-directives.js";

/** Names of the adapter's own parameters. */
const ownNames = new Set(["data", "error", "code"]);

/**
 * Replays v0's messages to a callback that is kept as it is; always possible.
 *
 * @param isTyped whether a compiler knows the types of the handlers' parameters from the client
 * @param directives those for the line that the callback begins on
 */
export function adaptCallback(
  callback: Node,
  isTyped: boolean,
  directives: LineDirectives,
  context: Context,
): Written {
  const needsTypes = context.isTypeScript && !isTyped;
  const arity =
    callback.type === "Identifier" && isStable(callback, context) ? arityOf(callback, context) : undefined;
  if (arity === undefined) {
    const edits = editDirectives(directives, callback, context);
    return { content: adaptWhole(callback, directives, context), edits };
  }
  const lines = replay((callback as t.Identifier).name, arity, needsTypes, callback, context);
  return {
    content: renderStream(
      lines.map((line) => ({ content: [line] })),
      callback,
      context,
    ),
    edits: [],
  };
}

/** Evaluates a callback once, where it stands, as v0 did. */
function adaptWhole(callback: Node, directives: LineDirectives, context: Context): Fragment[] {
  const { document, isTypeScript } = context;
  const { eol, indent, trailingComma } = context.layout;
  const base = eol + document.indentAt(callback.start!);
  const comma = trailingComma ? "," : "";
  const handle = isTypeScript ? "(handle: (data: any, error: any) => void) => ({" : "(handle) => ({";
  const lines = replay("handle", 2, isTypeScript, callback, context);
  const line = (at: string, text: string, { above, behind }: Copies): Fragment[] => [
    ...above.flatMap((comment) => [at, comment]),
    at,
    text,
    ...spaced(behind),
  ];
  // Those in the callback go along with it.
  const all = directives.all.filter(
    ({ comment }) => comment.start! < callback.start! || comment.start! > callback.end!,
  );
  const { above, behind } = directivesFor(parametersOf(callback), { ...directives, all }, context);
  const isOwnLine = above.length > 0;
  const deep = isOwnLine ? indent + indent : indent;
  return [
    "{",
    ...spaced(directivesOfCall(directives)),
    ...line(base + indent, `stream: (${handle}`, directivesForAny(handle, directives)),
    ...lines.flatMap((text, i) =>
      line(
        base + indent + indent,
        `${text}${i < lines.length - 1 ? "," : comma}`,
        directivesForAny(text, directives),
      ),
    ),
    `${base}${indent}}))(`,
    ...above.flatMap((comment) => [base + deep, comment]),
    ...(isOwnLine ? [base + deep] : []),
    shift(callback, deep),
    ...(isOwnLine ? [base + indent] : []),
    `)${comma}`,
    ...spaced(behind),
    `${base}}`,
  ];
}

function parametersOf(callback: Node): Fragment[] {
  const fn = unwrap(callback);
  return isFunction(fn) ? (fn.params as Node[]).map(span) : [];
}

/** What v1 tells, and how v0 told it; `needs`: the number of arguments that the parameter is among. */
const messages = [
  { name: "onOutput", parameter: "data", type: "any", needs: 1, given: ["data", "undefined"] },
  { name: "onError", parameter: "error", type: "any", needs: 2, given: ["{}", "error"] },
  {
    name: "onClose",
    parameter: "code",
    type: "number",
    needs: 1,
    given: ["{ close: true, code }", "undefined"],
  },
];

function replay(handle: string, arity: number, withTypes: boolean, at: Node, context: Context): string[] {
  const { document } = context;
  const indentation = document.indentAt(at.start!) + context.layout.indent.repeat(2);
  return messages.map(({ name, parameter, type, needs, given }) => {
    const typed = withTypes ? `${parameter}: ${type}` : parameter;
    const head = `${name}: (${arity >= needs ? typed : ""}) =>`;
    const body = `${handle}(${given.slice(0, arity).join(", ")})`;
    return writeArrow(indentation, [head], [body], context).join("");
  });
}

/** A name that means the same function whenever it is looked at. */
function isStable(name: t.Identifier, { scopes }: Context): boolean {
  const binding = scopes.bindingOf.get(name);
  return binding !== undefined && binding.writes.length === 0 && !ownNames.has(name.name);
}

/**
 * How many of v0's two arguments a strict compiler lets a named function be called with; undefined when its parameters
 * have types of the author's own, which v0's messages may not fit, or can't be seen.
 */
function arityOf(name: t.Identifier, { scopes, isTypeScript }: Context): number | undefined {
  const binding = scopes.bindingOf.get(name)!;
  if (!isTypeScript || binding.kind === "import") return 2;
  const { declaration, identifier, kind } = binding;
  if (kind === "function") return arityOfFunction(declaration);
  if (kind === "param") return arityOfType(identifier as t.Identifier);
  if (declaration.type !== "VariableDeclarator" || !declaration.init) return undefined;
  const id = declaration.id as t.Identifier;
  return id.typeAnnotation ? arityOfType(id) : arityOfFunction(declaration.init);
}

function arityOfFunction(node: Node): number | undefined {
  if (!isFunction(node)) return undefined;
  const usesArguments = [...walk(node)].some((one) => one.type === "Identifier" && one.name === "arguments");
  return usesArguments ? undefined : arityOfParameters(node.params as Node[]);
}

function arityOfType({ typeAnnotation, optional }: t.Identifier): number | undefined {
  if (optional) return undefined;
  if (typeAnnotation?.type !== "TSTypeAnnotation") return 2;
  const type = typeAnnotation.typeAnnotation;
  if (type.type !== "TSFunctionType") return isAny(type) ? 2 : undefined;
  // A function that takes more than its type tells may stand behind it, and v0 gave it more.
  return type.parameters.length < 2 ? undefined : arityOfParameters(type.parameters);
}

function arityOfParameters(parameters: readonly Node[]): number | undefined {
  const fits = parameters.every(
    (node, i) =>
      node.type === "Identifier" &&
      node.name !== "this" &&
      ((i > 0 && node.optional) ||
        node.typeAnnotation?.type !== "TSTypeAnnotation" ||
        isAny(node.typeAnnotation.typeAnnotation)),
  );
  return fits ? parameters.length : undefined;
}

function isAny({ type }: Node): boolean {
  return type === "TSAnyKeyword" || type === "TSUnknownKeyword";
}

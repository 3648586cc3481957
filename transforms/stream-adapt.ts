import type { Binding } from "../src/analysis/scopes.js";
import { isFunction, type Node, unwrap } from "../src/analysis/syntax.js";
import type { Fragment } from "../src/model.js";
import { type Context, span } from "./context.js";
import { renderStream } from "./stream-render.js";

/** Names of the adapter's own parameters. */
const ownNames = new Set(["data", "error", "code"]);

/** Replays v0's messages to a callback that is kept as it is; always possible. */
export function adaptCallback(callback: Node, context: Context): Fragment[] {
  const node = unwrap(callback);
  const binding = node.type === "Identifier" ? context.scopes.bindingOf.get(node) : undefined;
  if (node.type === "Identifier" && binding && binding.writes.length === 0 && !ownNames.has(node.name)) {
    return renderStream(
      replay(node.name, arityOf(binding, context)).map((line) => [line]),
      callback,
      context,
    );
  }
  // Evaluated once, where it stands, as v0 did.
  const { document, isTypeScript } = context;
  const { eol, indent } = document.layout;
  const base = eol + document.indentAt(callback.start!);
  const handle = isTypeScript ? "(handle: (data: any, error: any) => void) => ({" : "(handle) => ({";
  const lines = replay("handle", 2).map((line) => `${base}${indent}${indent}${line},`);
  return [
    "{",
    `${base}${indent}stream: (${handle}`,
    ...lines,
    `${base}${indent}}))(`,
    { ...span(callback), indent: { from: "", to: indent, frozen: frozenIn(callback, context) } },
    `),${base}}`,
  ];
}

function frozenIn(node: Node, { scopes }: Context) {
  const templates = scopes.byType.get("TemplateElement") ?? [];
  return templates.filter((quasi) => quasi.start! >= node.start! && quasi.end! <= node.end!).map(span);
}

function replay(handle: string, arity: number): string[] {
  const call = (...given: string[]) => `${handle}(${given.slice(0, arity).join(", ")})`;
  return [
    `onOutput: (data) => ${call("data", "undefined")}`,
    `onError: (error) => ${call("{}", "error")}`,
    `onClose: (code) => ${call("{ close: true, code }", "undefined")}`,
  ];
}

/** How many arguments a strict compiler lets a handler of this file be called with. */
function arityOf(binding: Binding, { isTypeScript }: Context): number {
  const declared =
    binding.declaration.type === "VariableDeclarator" ? binding.declaration.init : binding.declaration;
  if (!isTypeScript || !declared || !isFunction(declared as Node)) return 2;
  const { params } = declared as { params: readonly Node[] };
  return params.some((param) => param.type === "RestElement") ? 2 : params.length;
}

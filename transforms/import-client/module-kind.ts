import { type Call, isMember, type Node, unwrap } from "../../src/analysis/syntax.js";
import type { Context } from "../context.js";

/** How a file brings in others; a script doesn't. */
export type ModuleKind = "import" | "require" | "script" | "declarations";

export function moduleKind(context: Context): ModuleKind {
  const { path } = context.document;
  if (/\.d\.[cm]?ts$/i.test(path)) return "declarations";
  if (/\.m[jt]s$/i.test(path) || context.root.sourceType === "module") return "import";
  return /\.cjs$/i.test(path) || usesCommonJs(context) ? "require" : "script";
}

function usesCommonJs(context: Context): boolean {
  const { byType } = context.scopes;
  if (context.isTypeScript) return false;
  return (
    (byType.get("CallExpression") ?? []).some((node) =>
      isGlobal((node as Call).callee, "require", context),
    ) || (byType.get("MemberExpression") ?? []).some((node) => isExports(node, context))
  );
}

/** `module.exports`, `exports.run = …` */
function isExports(node: Node, context: Context): boolean {
  if (!isMember(node)) return false;
  const { object } = node;
  if (isGlobal(object, "module", context)) return context.clients.nameOf(node) === "exports";
  const parent = context.scopes.parents.get(node);
  return (
    isGlobal(object, "exports", context) && parent?.type === "AssignmentExpression" && parent.left === node
  );
}

export function isGlobal(node: Node, name: string, { scopes }: Context): boolean {
  const at = unwrap(node);
  return at.type === "Identifier" && at.name === name && !scopes.bindingOf.has(at);
}

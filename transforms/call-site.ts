import { plainPath, type Row } from "../src/api/table.js";
import type { Binding } from "../src/scopes/scopes.js";
import { isReplaced } from "../src/syntax/assignment-target.js";
import { propertyName } from "../src/syntax/names.js";
import { type Call, isCall, isMember, type Node } from "../src/syntax/node.js";
import { callOf, wrap } from "../src/syntax/wrapping.js";
import type { Use } from "../src/uses/use.js";
import { type Context, quotedCode } from "./context.js";
import { type Refusal, refuse } from "./decision.js";

/** What is done with a member: it is called, it is given a name whose uses are known, or its value goes elsewhere. */
export type Usage =
  | { readonly kind: "call"; readonly call: Call }
  | { readonly kind: "named"; readonly binding: Binding }
  | { readonly kind: "value" };

/** How a member (or a name for it) is used; a refusal where it is replaced or checked rather than used. */
export function usageOf(use: Use, row: Row, context: Context): Usage | Refusal {
  const { parents, bindingOf } = context.scopes;
  const node = use.place.node;
  const call = callOf(node, parents);
  if (call) return { kind: "call", call };
  const outer = wrap(node, parents);
  const parent = parents.get(outer);
  if (isReplaced(node, parents)) return refuse("assigned");
  if (parent?.type === "VariableDeclarator" && parent.init === outer && parent.id.type === "Identifier") {
    const binding = bindingOf.get(parent.id);
    if (binding) return { kind: "named", binding };
  }
  if (isTestDouble(outer, parent, context)) return refuse("test-double", plainPath(row.to ?? ""));
  return { kind: "value" };
}

/** `expect(ddClient.execHostCmd)`, `ddClient.execHostCmd.mockReturnValue(…)` */
function isTestDouble(node: Node, parent: Node | undefined, { scopes }: Context): boolean {
  if (isMember(parent) && parent.object === node)
    return /^mock|^called|^calls$|^returns|^resolves|^rejects/.test(propertyName(parent) ?? "");
  if (!isCall(parent)) return false;
  const callee = parent.callee as Node;
  if (callee.type === "Identifier")
    return callee.name === "expect" && !scopes.bindingOf.get(callee)?.scope.parent;
  return isMember(callee) && ["mocked", "isMockFunction"].includes(propertyName(callee) ?? "");
}

/** Why a function with other parameters in v1 can't just be handed on. */
export function refuseValue(node: Node, context: Context, links: readonly object[] = []): Refusal {
  const around = context.scopes.parents.get(wrap(node, context.scopes.parents));
  return refuse("used-as-value", quotedCode(around ?? node, context), { links });
}

import type { Binding, Scopes } from "../../scopes/scopes.js";
import type { Node } from "../../syntax/node.js";

/** Whether a node is declared as `any`. */
export function isAny(node: Node): boolean {
  const { typeAnnotation } = node as { typeAnnotation?: Node | null };
  return typeAnnotation?.type === "TSTypeAnnotation" && typeAnnotation.typeAnnotation.type === "TSAnyKeyword";
}

/** Whether the compiler knows nothing of a name, by its annotation or that of the pattern it stands in. */
export function isAnyBinding({ identifier, declaration }: Binding, { parents }: Scopes): boolean {
  for (let at: Node | undefined = identifier; at && at !== declaration; at = parents.get(at))
    if (isAny(at)) return true;
  return false;
}

/** `x as any`, also under further casts. */
export function isCastToAny(node: Node): boolean {
  for (let at = node; "expression" in at; at = at.expression as Node)
    if ("typeAnnotation" in at && saysNothing(at.typeAnnotation as Node)) return true;
  return false;
}

/** Whether a type leaves open what is of it: `any`, `unknown`, `object`. */
export function saysNothing(type: Node): boolean {
  if (type.type === "TSTypeAnnotation" || type.type === "TSParenthesizedType")
    return saysNothing(type.typeAnnotation);
  return /^TS(?:Any|Unknown|Object)Keyword$/.test(type.type);
}

import type { Scopes } from "../scopes/scopes.js";
import { thisHolder } from "../syntax/around.js";
import { propertyName } from "../syntax/names.js";
import { isMember, type Node } from "../syntax/node.js";
import { wrap } from "../syntax/wrapping.js";

/** The `this` that stand for the same object as one of a method: not those in functions of their own. */
export function ownThis(method: Node, { byType, parents }: Scopes): Node[] {
  return (byType.get("ThisExpression") ?? []).filter((node) => thisHolder(node, parents) === method);
}

/**
 * Accesses to a member of a `this` that nothing around them says what it is: a function that stands alone may be made a
 * member of any object.
 */
export function strayThis(name: string, { byType, parents }: Scopes): Node[] {
  return (byType.get("ThisExpression") ?? []).flatMap((node) => {
    const access = parents.get(wrap(node, parents));
    if (!isMember(access) || !isStray(node, parents)) return [];
    const key = propertyName(access);
    return key === undefined || key === name ? [access] : [];
  });
}

function isStray(self: Node, parents: Scopes["parents"]): boolean {
  const holder = thisHolder(self, parents);
  if (!holder) return true;
  if (holder.type !== "FunctionExpression" && holder.type !== "FunctionDeclaration") return false;
  const owner = parents.get(wrap(holder, parents));
  return owner?.type !== "ObjectProperty" && !/^Class(?:Private)?Property$/.test(owner?.type ?? "");
}

import type * as t from "@babel/types";
import { isInside } from "../syntax/around.js";
import { literalText, propertyName } from "../syntax/names.js";
import { isMember, type Member, type Node } from "../syntax/node.js";
import { unwrap } from "../syntax/wrapping.js";
import type { Binding, Scopes } from "./scopes.js";

/** The binding of an identifier that is initialised where it is declared and never assigned again. */
export function constantBinding(node: Node, scopes: Scopes): Binding | undefined {
  if (node.type !== "Identifier") return undefined;
  const binding = scopes.bindingOf.get(node);
  if (!binding || binding.writes.length > 0 || binding.declaration.type !== "VariableDeclarator")
    return undefined;
  const { id, init } = binding.declaration;
  return init && id === binding.identifier && init !== node && !isInside(node, init) ? binding : undefined;
}

/** The text of a constant expression: a literal, or a constant that holds one. */
export function constantText(node: Node, scopes: Scopes): string | undefined {
  const seen = new Set<Node>();
  for (let at = unwrap(node); !seen.has(at); ) {
    const text = literalText(at);
    const binding = text === undefined ? constantBinding(at, scopes) : undefined;
    if (!binding) return text;
    // `const a = b, b = a` never ends.
    seen.add(at);
    at = unwrap((binding.declaration as t.VariableDeclarator).init!);
  }
  return undefined;
}

/** The name of the member that is accessed, where it is certain: `.a`, `["a"]`, `[A]` with a constant `A`. */
export function nameOfMember(node: Member | t.ObjectProperty, scopes: Scopes): string | undefined {
  const name = propertyName(node);
  if (name !== undefined || !node.computed) return name;
  return constantText((isMember(node) ? node.property : node.key) as Node, scopes);
}

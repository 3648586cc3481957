import type * as t from "@babel/types";
import type { Node, Parents } from "./node.js";

/** The elements that a name makes: `<Panel …>`; not what closes them. */
export function elementsOf(
  { references }: { readonly references: readonly Node[] },
  parents: Parents,
): t.JSXOpeningElement[] {
  return references.flatMap((reference) => {
    const parent = parents.get(reference);
    return parent?.type === "JSXOpeningElement" && parent.name === reference ? [parent] : [];
  });
}

/** Whether a name stands where an element is made of it. */
export function isOfElement(reference: Node, parents: Parents): boolean {
  const parent = parents.get(reference);
  return parent?.type === "JSXOpeningElement" || parent?.type === "JSXClosingElement";
}

/**
 * What an element gives for a property.
 *
 * @returns null where it gives none, undefined where that can't be seen
 */
export function attributeOf(element: t.JSXOpeningElement, name: string): Node | null | undefined {
  let found: Node | null | undefined = null;
  for (const attribute of element.attributes) {
    // What is spread later may have it, too.
    if (attribute.type === "JSXSpreadAttribute") found = undefined;
    else if (isNamed(attribute, name)) found = expressionOf(attribute);
  }
  return found;
}

export function isNamed({ name }: t.JSXAttribute, wanted: string): boolean {
  return name.type === "JSXIdentifier" && name.name === wanted;
}

/** `client={ddClient}`; `client` alone stands for `true`. */
export function expressionOf({ value }: t.JSXAttribute): Node | undefined {
  if (value?.type !== "JSXExpressionContainer") return value ?? undefined;
  return value.expression.type === "JSXEmptyExpression" ? undefined : value.expression;
}

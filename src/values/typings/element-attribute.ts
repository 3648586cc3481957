import type * as t from "@babel/types";
import type { Binding, Scopes } from "../../scopes/scopes.js";
import { isFunction, type Node } from "../../syntax/node.js";
import { unwrap } from "../../syntax/wrapping.js";

/** An attribute of an element, with the component that it is given to, as far as the file has it. */
export interface GivenAttribute {
  readonly attribute: t.JSXAttribute;
  readonly element: t.JSXOpeningElement;
  readonly component: t.Function | undefined;
  readonly binding: Binding | undefined;
}

/** @param container of the attribute's value: `{client}` of `client={client}` */
export function ofAttribute(container: Node, { parents, bindingOf }: Scopes): GivenAttribute | undefined {
  const attribute = parents.get(container);
  const element = attribute && parents.get(attribute);
  if (attribute?.type !== "JSXAttribute" || attribute.name.type !== "JSXIdentifier") return undefined;
  if (element?.type !== "JSXOpeningElement") return undefined;
  const binding = bindingOf.get(element.name);
  const { declaration } = binding ?? {};
  const init =
    declaration?.type === "VariableDeclarator" && declaration.init ? unwrap(declaration.init) : declaration;
  return { attribute, element, binding, component: isFunction(init) ? (init as t.Function) : undefined };
}

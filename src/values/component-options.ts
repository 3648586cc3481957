import type * as t from "@babel/types";
import type { Scopes } from "../scopes/scopes.js";
import { propertyName } from "../syntax/names.js";
import { isMember, type Node } from "../syntax/node.js";
import { wrap } from "../syntax/wrapping.js";

export type Option = t.ObjectMethod | t.ObjectProperty;

/** What a component of Vue is made of: its options, or a class. */
export function componentIn(scopes: Scopes): t.ObjectExpression | t.Class | undefined {
  const { byType, host } = scopes;
  if (host !== "vue") return undefined;
  const found = [
    ...(byType.get("ObjectExpression") ?? []),
    ...(byType.get("ClassDeclaration") ?? []),
    ...(byType.get("ClassExpression") ?? []),
  ].find((node) => isShown(node, scopes));
  return found as t.ObjectExpression | t.Class | undefined;
}

export function optionNamed(name: string, { properties }: t.ObjectExpression): Option | undefined {
  return properties.find((one): one is Option => one.type !== "SpreadElement" && propertyName(one) === name);
}

/** Whether others may add to the options of a component, or take something else for one of its names. */
export function isMixed({ properties }: t.ObjectExpression): boolean {
  return properties.some(
    (one) => one.type === "SpreadElement" || /^(?:mixins|extends)$/.test(propertyName(one) ?? "mixins"),
  );
}

/** Whether a file exports this as its component: as it stands, by a name, or by what makes one of it. */
function isShown(node: Node, scopes: Scopes, steps = 3): boolean {
  if (steps === 0) return false;
  const { bindingOf, parents } = scopes;
  const outer = wrap(node, parents);
  const parent = parents.get(outer);
  const name = node.type === "ClassDeclaration" ? node.id : parent && nameGiven(parent);
  const uses = (name && bindingOf.get(name)?.references) ?? [];
  if (uses.some((use) => isShown(use, scopes, steps - 1))) return true;
  switch (parent?.type) {
    case "ExportDefaultDeclaration":
      return true;
    case "AssignmentExpression":
      return parent.right === outer && isModuleExports(parent.left);
    // `defineComponent({ … })`
    case "CallExpression":
      return parent.callee !== outer && isShown(parent, scopes, steps - 1);
    default:
      return false;
  }
}

function nameGiven(node: Node): t.Identifier | undefined {
  return node.type === "VariableDeclarator" && node.id.type === "Identifier" ? node.id : undefined;
}

function isModuleExports(node: Node): boolean {
  if (!isMember(node) || propertyName(node) !== "exports") return false;
  return node.object.type === "Identifier" && node.object.name === "module";
}

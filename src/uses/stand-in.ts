import type * as t from "@babel/types";
import { clientName } from "../api/names.js";
import { propertyName } from "../syntax/names.js";
import { isCall, isMember, type Node } from "../syntax/node.js";
import { wrap } from "../syntax/wrapping.js";
import type { Evaluator } from "../values/evaluator.js";
import type { Value } from "../values/value.js";

/** The path of the client that an object literal is put in the place of: `window.ddClient = { backend: {…} }`. */
export function standsInFor(node: Node, clients: Evaluator): readonly string[] | undefined {
  const itself = clients.valueOf(node);
  // `{ ...ddClient, listImages: jest.fn() }`
  if (itself.kind === "client") return itself.path;
  const { parents } = clients.scopes;
  const outer = wrap(node, parents);
  const parent = parents.get(outer);
  const declared = typeOfLiteral(node, outer, parent, clients);
  if (declared?.kind === "client") return declared.path;
  switch (parent?.type) {
    case "AssignmentExpression": {
      const value =
        parent.right === outer && isMember(parent.left) ? clients.valueOf(parent.left) : undefined;
      return value?.kind === "client" ? value.path : undefined;
    }
    case "ObjectProperty":
      return placeInObject(parent, clients);
    case "VariableDeclarator":
      return parent.id.type === "Identifier" && parent.id.name === clientName ? [] : undefined;
    case "CallExpression":
      return placeInCall(parent, outer, clients);
    default:
      return undefined;
  }
}

/** `{ ddClient: {…} }`, and what is inside of a stand-in. */
function placeInObject(property: t.ObjectProperty, clients: Evaluator): readonly string[] | undefined {
  const { parents } = clients.scopes;
  const name = propertyName(property);
  if (name === clientName) return [];
  const holder = parents.get(property);
  if (holder?.type !== "ObjectExpression") return undefined;
  const path = standsInFor(holder, clients);
  const isDescriptor = path && name === "value" && isCall(parents.get(holder));
  if (isDescriptor) return path;
  return path && name !== undefined ? [...path, name] : undefined;
}

function placeInCall(
  call: t.CallExpression,
  argument: Node,
  clients: Evaluator,
): readonly string[] | undefined {
  // Object.assign(window.ddClient, {…})
  const target = call.arguments[0];
  const value = target && target !== argument ? clients.valueOf(target) : undefined;
  if (value?.kind === "client" && value.path.length < 2) return value.path;
  // Object.defineProperty(window, "ddClient", { value: {…} }), vi.stubGlobal("ddClient", {…})
  return call.arguments.some((one) => one.type === "StringLiteral" && one.value === clientName)
    ? []
    : undefined;
}

/** What an object literal is declared to be: `const fake: Partial<v1Hybrid.DockerDesktopClient> = {…}`, `{…} as …`. */
function typeOfLiteral(
  node: Node,
  outer: Node,
  parent: Node | undefined,
  { scopes, types }: Evaluator,
): Value | undefined {
  if (parent?.type === "VariableDeclarator" && parent.init === outer) {
    const { typeAnnotation } = parent.id as t.Identifier;
    const value = typeAnnotation && types.valueOfType(typeAnnotation);
    if (value) return value;
  }
  for (let at: Node | undefined = node; at && at !== parent; at = scopes.parents.get(at)) {
    const cast = "typeAnnotation" in at ? types.valueOfType(at.typeAnnotation as Node) : undefined;
    if (cast?.kind === "client") return cast;
  }
  return undefined;
}

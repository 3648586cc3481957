import type * as t from "@babel/types";
import { clientMaker, clientName, clientPackage, windowNames } from "../../api/names.js";
import { nodesOf, type Scopes } from "../../scopes/scopes.js";
import { importedName, propertyName } from "../../syntax/names.js";
import { isCall, isFunction, isMember, type Node, type Parents } from "../../syntax/node.js";
import { returnedBy } from "../../syntax/own-returns.js";
import { unwrap, wrap } from "../../syntax/wrapping.js";

/** Every expression that is visibly a client, also by the name of a constant or what a function returns. */
export function visibleClients(scopes: Scopes): Set<Node> {
  const { bindingOf, parents } = scopes;
  const nodes = nodesOf(scopes, "MemberExpression", "OptionalMemberExpression", "CallExpression");
  const clients = new Set(nodes.filter((node) => isVisibleClient(node, scopes)));
  for (const client of clients) {
    const outer = wrap(client, parents);
    const parent = parents.get(outer);
    const declared =
      parent?.type === "VariableDeclarator" && parent.init === outer ? parent : returnedBy(outer, parents);
    const holder = declared && !isFunction(declared) ? declared : declared && holderOf(declared, parents);
    const name = holder && nameOf(holder);
    for (const reference of (name && bindingOf.get(name)?.references) ?? []) {
      const call = parents.get(reference);
      if (declared === holder && holder?.type === "VariableDeclarator") clients.add(reference);
      else if (isCall(call) && call.callee === reference) clients.add(call);
    }
  }
  return clients;
}

/** Every expression that is visibly no client, also by the name of a constant. */
export function* visibleOthers(scopes: Scopes): Generator<Node> {
  yield* nodesOf(scopes, "ObjectExpression");
  for (const node of nodesOf(scopes, "VariableDeclarator") as t.VariableDeclarator[])
    if (node.id.type === "Identifier" && node.init && isVisiblyOther(node.init, scopes))
      yield* scopes.bindingOf.get(node.id)?.references ?? [];
}

/** Whether an expression is a client as far as it alone shows it: typings are known before any value is. */
export function isVisibleClient(node: Node, scopes: Scopes): boolean {
  const { bindingOf, parents } = scopes;
  const at = unwrap(node);
  if (isMember(at)) return propertyName(at) === clientName && isWindow(at.object, scopes);
  if (at.type === "Identifier") return at.name === clientName && !bindingOf.has(at);
  const callee = isCall(at) ? bindingOf.get(at.callee)?.declaration : undefined;
  if (callee?.type !== "ImportSpecifier" || importedName(callee) !== clientMaker) return false;
  return (parents.get(callee) as t.ImportDeclaration).source.value === clientPackage;
}

/** Whether an expression is the window, by one of its names. */
export function isWindow(node: Node, { bindingOf }: Scopes): boolean {
  const at = unwrap(node);
  return at.type === "Identifier" && windowNames.has(at.name) && !bindingOf.has(at);
}

/** Something that is visibly no client: an object, an instance, a function. */
export function isVisiblyOther(value: Node, scopes: Scopes): boolean {
  const at = unwrap(value);
  if (at.type !== "Identifier")
    return /^(?:Object|New|Function|ArrowFunction|Class)Expression$/.test(at.type);
  const declaration = scopes.bindingOf.get(at)?.declaration;
  const init = declaration?.type === "VariableDeclarator" ? declaration.init : null;
  return init != null && init !== at && unwrap(init).type !== "Identifier" && isVisiblyOther(init, scopes);
}

/** `function useClient() {}`, `const useClient = () => …` */
function holderOf(fn: Node, parents: Parents): Node | undefined {
  if (fn.type === "FunctionDeclaration") return fn;
  const parent = parents.get(wrap(fn, parents));
  return parent?.type === "VariableDeclarator" ? parent : undefined;
}

function nameOf(node: Node): Node | undefined {
  const { id } = node as { id?: Node | null };
  return id?.type === "Identifier" ? id : undefined;
}

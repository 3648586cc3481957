import type * as t from "@babel/types";
import { elementsOf, isOfElement } from "../../syntax/jsx.js";
import type { FunctionLike, Node } from "../../syntax/node.js";
import { callOf } from "../../syntax/wrapping.js";
import type { CallsOf, Evaluator, SeenCall } from "../evaluator.js";

/** The calls of a function that can be seen, and whether there are no others: those of its file, or of the project. */
export function sitesOf(fn: FunctionLike, clients: Evaluator): CallsOf {
  const own = ownSites(fn, clients);
  return own.isAll ? own : (clients.project?.sitesOf(fn as Node) ?? own);
}

function ownSites(fn: FunctionLike, clients: Evaluator): CallsOf {
  if (fn.type === "ClassMethod" && fn.kind === "constructor") return constructions(fn, clients);
  const all = clients.callSites.of(fn);
  if (all) return { sites: all.map((call) => ({ call, clients })), isAll: true };
  const binding = clients.bindingOfFunction(fn);
  const { parents } = clients.scopes;
  const elements = binding ? elementsOf(binding, parents) : [];
  const calls = [...clients.callSites.seenOf(fn), ...elements];
  const isShown = binding && !binding.exported && binding.writes.length === 0;
  const isAll =
    isShown && binding.references.every((each) => isOfElement(each, parents) || callOf(each, parents));
  return { sites: calls.map((call) => ({ call, clients })), isAll: isAll === true && calls.length > 0 };
}

/** Every `new` of a class, for its constructor; all of them, if nothing else can use the class. */
function constructions(fn: t.ClassMethod, clients: Evaluator): CallsOf {
  const node = clients.scopes.parents.get(clients.scopes.parents.get(fn)!) as t.Class;
  const binding = node.id ? clients.scopes.bindingOf.get(node.id) : undefined;
  if (!binding) return { sites: [], isAll: false };
  const sites: SeenCall[] = [];
  let isAll = !binding.exported && binding.writes.length === 0;
  for (const reference of binding.references) {
    const parent = clients.scopes.parents.get(reference);
    if (parent?.type === "NewExpression" && parent.callee === reference)
      sites.push({ call: parent, clients });
    else if (parent?.type !== "TSTypeReference") isAll = false;
  }
  return { sites, isAll };
}

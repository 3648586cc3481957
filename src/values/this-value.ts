import type * as t from "@babel/types";
import { thisHolder } from "../syntax/around.js";
import { propertyName } from "../syntax/names.js";
import { isMember, type Node } from "../syntax/node.js";
import { callOf, wrap } from "../syntax/wrapping.js";
import { thisOfComponent } from "./component-instance.js";
import type { Evaluator } from "./evaluator.js";
import { thisOfMethod } from "./members/object-members.js";
import { unknown, type Value } from "./value.js";

/** What `this` is: in a method its object, in a class an instance or the class itself; in a function nobody knows. */
export function thisValue(node: Node, clients: Evaluator): Value {
  const { parents } = clients.scopes;
  const holder = thisHolder(node, parents);
  const component = holder && thisOfComponent(holder, clients);
  if (component) return component;
  const bound = holder?.type === "FunctionExpression" ? boundThis(holder, clients) : undefined;
  if (bound) return clients.valueOf(bound);
  if (!holder || holder.type === "FunctionDeclaration" || holder.type === "FunctionExpression")
    return unknown("this");
  const body = parents.get(holder)!;
  if (body.type === "ObjectExpression") return thisOfMethod(holder, body, clients);
  const owner = parents.get(body) as t.Class;
  const isStatic = holder.type === "StaticBlock" || ("static" in holder && Boolean(holder.static));
  return isStatic ? { kind: "class", node: owner } : { kind: "instance", node: owner };
}

/** `this` of `(function () { … }).bind(this)` */
function boundThis(fn: t.FunctionExpression, { scopes: { parents } }: Evaluator): Node | undefined {
  const bind = parents.get(wrap(fn, parents));
  if (!isMember(bind) || propertyName(bind) !== "bind") return undefined;
  return callOf(bind, parents)?.arguments[0];
}

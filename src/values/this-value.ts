import type * as t from "@babel/types";
import { thisHolder } from "../syntax/around.js";
import type { Node } from "../syntax/node.js";
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
  if (!holder || holder.type === "FunctionDeclaration" || holder.type === "FunctionExpression")
    return unknown("this");
  const body = parents.get(holder)!;
  if (body.type === "ObjectExpression") return thisOfMethod(holder, body, clients);
  const owner = parents.get(body) as t.Class;
  const isStatic = holder.type === "StaticBlock" || ("static" in holder && Boolean(holder.static));
  return isStatic ? { kind: "class", node: owner } : { kind: "instance", node: owner };
}

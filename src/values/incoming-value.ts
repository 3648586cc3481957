import type * as t from "@babel/types";
import { declaresGlobal } from "../scopes/ambient.js";
import { propertyName } from "../syntax/names.js";
import { isFunction, type Node } from "../syntax/node.js";
import { assignedValue } from "./assignments.js";
import { itemOf } from "./boxes.js";
import type { Evaluator } from "./evaluator.js";
import { knownGlobal } from "./global-values.js";
import { joinValues } from "./join-values.js";
import { argumentValue, defaultedArgument } from "./parameters/argument-values.js";
import { nullish, ofOld, other, type UnknownValue, uncertain, unknown, type Value } from "./value.js";

/** What flows into a target: an identifier, a member or a pattern, as declarator, parameter, property or target. */
export function incomingValue(node: Node, clients: Evaluator): Value {
  const { parents } = clients.scopes;
  const parent = parents.get(node);
  if (!parent) return unknown();
  switch (parent.type) {
    case "VariableDeclarator":
      return declaratorValue(node, parent, clients);
    case "AssignmentExpression":
      return assignedValue(parent, clients);
    case "UpdateExpression":
      return other;
    case "ForOfStatement":
      return itemOf(clients.valueOf(parent.right));
    case "ArrayPattern":
      return itemOf(clients.patternValue(parent));
    case "AssignmentPattern":
      return defaulted(parent, clients);
    case "ObjectProperty":
      return propertyValue(parent, clients);
    case "RestElement": {
      const pattern = parents.get(parent);
      const value = pattern?.type === "ObjectPattern" ? clients.patternValue(pattern) : unknown();
      return value.kind === "client" ? uncertain(value) : unknown();
    }
    case "TSParameterProperty":
      return clients.patternValue(parent);
    default:
      return isFunction(parent) ? argumentValue(node, parent, clients) : unknown();
  }
}

function declaratorValue(target: Node, declarator: t.VariableDeclarator, clients: Evaluator): Value {
  const { parents } = clients.scopes;
  if (declarator.init) return clients.valueOf(declarator.init);
  const declaration = parents.get(declarator);
  const loop = declaration && parents.get(declaration);
  if (loop?.type === "ForOfStatement") return itemOf(clients.valueOf(loop.right));
  if (loop?.type === "ForInStatement") return unknown();
  if (declaresGlobal(declaration, clients.scopes))
    return (target.type === "Identifier" && knownGlobal(target.name)) || unknown();
  // `let x;` is undefined until it is assigned.
  return nullish;
}

/** What a property of an object pattern takes out. */
function propertyValue(property: t.ObjectProperty, clients: Evaluator): Value {
  const pattern = clients.scopes.parents.get(property)!;
  const name = propertyName(property);
  if (name === undefined) return unknown();
  const annotated = clients.types.annotationOf(pattern);
  if (!annotated) return clients.memberOf(clients.incomingValue(pattern), name);
  const value = clients.memberOf(annotated, name);
  if (value.kind !== "unknown" || !clients.project) return value;
  // As for a name of its own: a type of another file says nothing here.
  const given = clients.memberOf(clients.incomingValue(pattern), name);
  return given.kind === "client" ? ofOld : value;
}

/**
 * A default is one value beside those that are seen to be given. Where nobody is seen to give any, it tells what is
 * meant: `(client = window.ddClient)`; that it is a string proves nothing of the rest.
 */
function defaulted(pattern: t.AssignmentPattern, clients: Evaluator): Value {
  const byDefault = clients.valueOf(pattern.right);
  const value = defaultedArgument(pattern, clients) ?? clients.patternValue(pattern);
  if (value.kind !== "unknown" || isSeen(value, pattern, clients)) return joinValues([value, byDefault]);
  return byDefault.kind === "string" ? value : byDefault;
}

/** Whether a value that is not known is one that somebody is seen to give. */
function isSeen(value: UnknownValue, pattern: t.AssignmentPattern, clients: Evaluator): boolean {
  if (value.isUnseen) return false;
  const { parents } = clients.scopes;
  const property = parents.get(pattern);
  const holder = property?.type === "ObjectProperty" ? parents.get(property) : undefined;
  return !holder || clients.patternValue(holder).kind !== "unknown";
}

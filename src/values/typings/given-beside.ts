import type * as t from "@babel/types";
import type { Scopes } from "../../scopes/scopes.js";
import { attributeOf, elementsOf, isOfElement } from "../../syntax/jsx.js";
import { propertyName } from "../../syntax/names.js";
import { isFunction, type Node, type Parents } from "../../syntax/node.js";
import { wrap } from "../../syntax/wrapping.js";
import { type AnyCall, calledBy } from "./called-function.js";
import { ofAttribute } from "./element-attribute.js";

/**
 * What else is put where a value is: the other arguments for a parameter and its default, null for one that nobody sees.
 * Nothing where the value is put into a place of its own.
 */
export function givenBeside(value: Node, scopes: Scopes): readonly (Node | null)[] {
  const { parents, bindingOf } = scopes;
  const outer = wrap(value, parents);
  const parent = parents.get(outer);
  if (parent?.type === "JSXExpressionContainer") return attributesBeside(parent, scopes);
  if (parent?.type === "ObjectProperty" && parent.value === outer) return membersBeside(parent, scopes);
  const isArgument = parent?.type === "CallExpression" || parent?.type === "NewExpression";
  const called = isArgument && parent.callee !== outer ? calledBy(parent, scopes) : undefined;
  const property = parent && parents.get(parent);
  const holder = property?.type === "TSParameterProperty" ? parents.get(property) : property;
  const fn = called ?? (parent?.type === "AssignmentPattern" && isFunction(holder) ? holder : undefined);
  if (!fn) return [];
  const index = called
    ? (parent as AnyCall).arguments.indexOf(outer as t.Expression)
    : (fn as t.Function).params.findIndex((one) => one === parent || one === property);
  const parameter = (fn as t.Function).params[index] as Node | undefined;
  const own = parameter?.type === "TSParameterProperty" ? parameter.parameter : parameter;
  const byDefault = own?.type === "AssignmentPattern" ? [own.right as Node] : [];
  const binding = bindingOf.get(nameOfFunction(fn, parents) as Node);
  if (!binding || binding.exported || binding.writes.length > 0) return [null, ...byDefault];
  const given = binding.references.map((reference) => {
    const call = parents.get(reference);
    const isCalled =
      (call?.type === "CallExpression" || call?.type === "NewExpression") && call.callee === reference;
    if (!isCalled) return call?.type.startsWith("TS") ? undefined : null;
    const argument = call.arguments[index] as Node | undefined;
    return argument ?? (byDefault.length > 0 ? undefined : null);
  });
  return [...given.filter((one) => one !== undefined), ...byDefault];
}

/** The same property of what else is put where an object is. */
function membersBeside(property: t.ObjectProperty, scopes: Scopes): readonly (Node | null)[] {
  const object = scopes.parents.get(property);
  const name = propertyName(property);
  if (object?.type !== "ObjectExpression" || name === undefined) return [null];
  return givenBeside(object, scopes).flatMap((other) => {
    if (other?.type !== "ObjectExpression") return [null];
    const same = other.properties.filter((one) => one.type === "SpreadElement" || propertyName(one) === name);
    return same.map((one) => (one.type === "ObjectProperty" ? (one.value as Node) : null));
  });
}

/** What other elements give for the same property. */
function attributesBeside(container: Node, scopes: Scopes): readonly (Node | null)[] {
  const { attribute, element, binding } = ofAttribute(container, scopes) ?? {};
  if (!attribute || !binding || binding.exported || binding.writes.length > 0) return [null];
  const { references } = binding;
  const isElsewhere = references.some((reference) => !isOfElement(reference, scopes.parents));
  const others = elementsOf(binding, scopes.parents).filter((one) => one !== element);
  const given = others.map((one) => attributeOf(one, attribute.name.name as string));
  return [...(isElsewhere || given.includes(undefined) ? [null] : []), ...given.filter((one) => one != null)];
}

/** The name by which a function, or the class that it makes, is called. */
function nameOfFunction(fn: Node, parents: Parents): Node | null | undefined {
  if (fn.type === "FunctionDeclaration") return fn.id;
  const around = parents.get(wrap(fn, parents));
  if (around?.type === "VariableDeclarator") return around.id as Node;
  const holder = around && parents.get(around);
  return fn.type === "ClassMethod" && holder?.type === "ClassDeclaration" ? holder.id : null;
}

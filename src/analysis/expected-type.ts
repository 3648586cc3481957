import type * as t from "@babel/types";
import { findAround } from "../syntax/around.js";
import { attributeOf, elementsOf, isOfElement } from "../syntax/jsx.js";
import { propertyName } from "../syntax/names.js";
import { isFunction, isMember, type Node, type Parents } from "../syntax/node.js";
import { returnedBy } from "../syntax/own-returns.js";
import { unwrap, wrap } from "../syntax/wrapping.js";
import { membersOfType } from "./members-of-type.js";
import type { Binding, Scopes } from "./scopes.js";

/**
 * The types that are written for the place where a value is put: that of a variable, a parameter (also where a function of
 * the file is called), a field, a property of an object, what a function returns, or what a generic call names.
 */
export function expectedTypes(value: Node, scopes: Scopes): readonly Node[] {
  const parent = scopes.parents.get(value);
  switch (parent?.type) {
    case "ParenthesizedExpression":
    case "TSNonNullExpression":
    case "AwaitExpression":
    case "LogicalExpression":
      return expectedTypes(parent, scopes);
    case "ConditionalExpression":
      return parent.test === value ? [] : expectedTypes(parent, scopes);
    case "TSAsExpression":
    case "TSTypeAssertion":
      return /^TS(?:Any|Unknown)Keyword$/.test(parent.typeAnnotation.type)
        ? expectedTypes(parent, scopes)
        : [];
    case "TSSatisfiesExpression":
      return [parent.typeAnnotation];
    case "VariableDeclarator":
      return annotationOf(parent.id as Node);
    case "AssignmentPattern":
      return parent.right === value ? annotationOf(parent.left as Node) : [];
    case "ClassProperty":
    case "ClassPrivateProperty":
      return parent.value === value ? annotationOf(parent) : [];
    case "AssignmentExpression":
      return parent.right === value ? targetTypes(parent.left as Node, scopes) : [];
    case "ObjectProperty": {
      const name = parent.value === value ? propertyName(parent) : undefined;
      const holder = scopes.parents.get(parent);
      if (name === undefined || holder?.type !== "ObjectExpression") return [];
      return expectedTypes(holder, scopes).flatMap((type) => memberTypes(type, name, scopes));
    }
    case "ReturnStatement":
    case "ArrowFunctionExpression": {
      const fn = returnedBy(value, scopes.parents);
      return fn ? returnTypes(fn, scopes) : [];
    }
    case "JSXExpressionContainer":
      return attributeTypes(parent, scopes);
    case "CallExpression":
    case "OptionalCallExpression":
    case "NewExpression":
      return parent.callee === value ? [] : argumentTypes(parent, value, scopes);
    default:
      return [];
  }
}

function annotationOf(node: Node | undefined): readonly Node[] {
  const annotation = (node as { typeAnnotation?: Node | null } | undefined)?.typeAnnotation;
  return annotation?.type === "TSTypeAnnotation" ? [annotation.typeAnnotation] : [];
}

/** `client = …`, `this.client = …` */
function targetTypes(target: Node, { bindingOf, parents }: Scopes): readonly Node[] {
  const binding = bindingOf.get(target);
  if (binding) return annotationOf(binding.identifier);
  if (!isMember(target) || target.object.type !== "ThisExpression") return [];
  const name = propertyName(target);
  const body = findAround(target, parents, (at) => at.type === "ClassBody") as t.ClassBody | undefined;
  const field = body?.body.find(
    (one) => /^Class(?:Private)?Property$/.test(one.type) && propertyName(one as t.ClassProperty) === name,
  );
  return field ? annotationOf(field) : [];
}

function memberTypes(type: Node, name: string, scopes: Scopes): readonly Node[] {
  const members = membersOfType(type, scopes) ?? [];
  const member = members.find((one) => one.type === "TSPropertySignature" && propertyName(one) === name);
  return member ? annotationOf(member) : [];
}

/** `client={…}`: the type of the property, where the file has the component. */
function attributeTypes(container: Node, scopes: Scopes): readonly Node[] {
  const { attribute, component } = ofAttribute(container, scopes) ?? {};
  if (!attribute || !component) return [];
  return propsOf(component, scopes).flatMap((type) =>
    memberTypes(type, attribute.name.name as string, scopes),
  );
}

interface OfAttribute {
  readonly attribute: t.JSXAttribute;
  readonly element: t.JSXOpeningElement;
  readonly component: t.Function | undefined;
  readonly binding: Binding | undefined;
}

function ofAttribute(container: Node, { parents, bindingOf }: Scopes): OfAttribute | undefined {
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

/** The type that a component's properties have: its own, or that of `React.FC<Props>`. */
function propsOf(component: t.Function, { parents }: Scopes): readonly Node[] {
  const [first] = component.params;
  const own = annotationOf((first?.type === "AssignmentPattern" ? first.left : first) as Node);
  const holder = parents.get(wrap(component, parents));
  const [type] = holder?.type === "VariableDeclarator" ? annotationOf(holder.id as Node) : [];
  const given = type?.type === "TSTypeReference" ? (type.typeParameters?.params ?? []) : [];
  return own.length > 0 ? own : given.length === 1 ? given : [];
}

function returnTypes(fn: Node, scopes: Scopes): readonly Node[] {
  const own = (fn as { returnType?: Node | null }).returnType;
  if (own) return own.type === "TSTypeAnnotation" ? [own.typeAnnotation] : [];
  return expectedTypes(fn, scopes).flatMap((type) =>
    type.type === "TSFunctionType" && type.typeAnnotation ? [type.typeAnnotation.typeAnnotation] : [],
  );
}

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

type AnyCall = t.CallExpression | t.OptionalCallExpression | t.NewExpression;

/** The type of the parameter, where the file has the function; those of `createContext<Client>(…)`. */
function argumentTypes(call: AnyCall, value: Node, scopes: Scopes): readonly Node[] {
  const named =
    call.typeParameters?.type === "TSTypeParameterInstantiation" ? call.typeParameters.params : [];
  const index = call.arguments.indexOf(value as t.Expression);
  const maker = calledBy(call, scopes);
  if (!maker) return named;
  const parameter = (maker as t.Function).params[index] as Node | undefined;
  const property = parameter?.type === "TSParameterProperty" ? parameter.parameter : parameter;
  const target = property?.type === "AssignmentPattern" ? property.left : property;
  return target ? [...named, ...annotationOf(target as Node)] : named;
}

/** The function of the file that a call calls, or the constructor. */
function calledBy(call: AnyCall, { bindingOf }: Scopes): Node | undefined {
  const declaration = bindingOf.get(unwrap(call.callee as Node))?.declaration;
  const init = declaration?.type === "VariableDeclarator" && declaration.init;
  const fn = init ? unwrap(init) : declaration;
  const maker = fn?.type === "ClassDeclaration" || fn?.type === "ClassExpression" ? constructorOf(fn) : fn;
  return isFunction(maker) ? maker : undefined;
}

function constructorOf({ body }: t.Class): Node | undefined {
  return body.body.find((one) => one.type === "ClassMethod" && one.kind === "constructor");
}

import type * as t from "@babel/types";
import type { Scopes } from "../../scopes/scopes.js";
import { findAround } from "../../syntax/around.js";
import { withoutDefault } from "../../syntax/bound-names.js";
import { propertyName } from "../../syntax/names.js";
import { isMember, type Node } from "../../syntax/node.js";
import { returnedBy } from "../../syntax/own-returns.js";
import { wrap } from "../../syntax/wrapping.js";
import { type AnyCall, calledBy } from "./called-function.js";
import { ofAttribute } from "./element-attribute.js";
import { membersOfType } from "./members-of-type.js";

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

/** The type that a component's properties have: its own, or that of `React.FC<Props>`. */
function propsOf(component: t.Function, { parents }: Scopes): readonly Node[] {
  const [first] = component.params;
  const own = annotationOf(first && withoutDefault(first));
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

/** The type of the parameter, where the file has the function; those of `createContext<Client>(…)`. */
function argumentTypes(call: AnyCall, value: Node, scopes: Scopes): readonly Node[] {
  const named =
    call.typeParameters?.type === "TSTypeParameterInstantiation" ? call.typeParameters.params : [];
  const index = call.arguments.indexOf(value as t.Expression);
  const maker = calledBy(call, scopes);
  if (!maker) return named;
  const parameter = (maker as t.Function).params[index] as Node | undefined;
  return parameter ? [...named, ...annotationOf(withoutDefault(parameter))] : named;
}

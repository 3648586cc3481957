import type * as t from "@babel/types";
import { withoutDefault } from "../../syntax/bound-names.js";
import { propertyName } from "../../syntax/names.js";

/** A member of a class that has a value of its own. */
export type Field = t.ClassProperty | t.ClassPrivateProperty | t.ClassAccessorProperty;
/** A function of a class, or an accessor. */
export type Method = t.ClassMethod | t.ClassPrivateMethod | t.TSDeclareMethod;

/** The declaration of a member of a class; of an accessor's two the one that is read. */
export function findMember(node: t.Class, name: string, isStatic: boolean): Field | Method | undefined {
  const named = node.body.body.filter((member): member is Field | Method => {
    if (!("key" in member) || ("kind" in member && member.kind === "constructor")) return false;
    const isOfInstance = !("static" in member && member.static);
    return isOfInstance !== isStatic && propertyName(member as t.ClassProperty) === name;
  });
  return named.find((member) => !isMethod(member) || member.kind !== "set") ?? named[0];
}

/** Whether a member is a function or an accessor, not a field. */
export function isMethod(member: Field | Method): member is Method {
  return /^(?:Class(?:Private)?Method|TSDeclareMethod)$/.test(member.type);
}

/** Neither overridden nor set from outside. */
export function isPrivate(member: Field | Method | undefined): boolean {
  if (!member) return false;
  return member.key.type === "PrivateName" || (member as t.ClassMethod).accessibility === "private";
}

/** `constructor(private client: Client)` */
export function parameterProperty(node: t.Class, name: string): t.TSParameterProperty | undefined {
  for (const member of node.body.body) {
    if (member.type !== "ClassMethod" || member.kind !== "constructor") continue;
    for (const param of member.params)
      if (param.type === "TSParameterProperty" && parameterName(param) === name) return param;
  }
  return undefined;
}

function parameterName(property: t.TSParameterProperty): string | undefined {
  const id = withoutDefault(property);
  return id.type === "Identifier" ? id.name : undefined;
}

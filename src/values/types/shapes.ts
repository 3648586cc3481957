import type * as t from "@babel/types";
import { clientName } from "../../api/names.js";
import { isOfOtherModule } from "../../scopes/ambient.js";
import type { Scopes } from "../../scopes/scopes.js";
import { propertyName } from "../../syntax/names.js";
import type { Node } from "../../syntax/node.js";
import type { DeclaredTypes } from "../evaluator.js";
import { client, exceptString, other, unknown, type Value } from "../value.js";

/** A member of a type that is written out. */
export function memberOfShape(members: readonly Node[], name: string, types: DeclaredTypes): Value {
  for (const member of members) {
    if (member.type !== "TSPropertySignature" && member.type !== "TSMethodSignature") continue;
    if (propertyName(member) !== name) continue;
    if (member.type === "TSMethodSignature") return functionOfType(member.typeAnnotation, types);
    const value = types.annotationOf(member) ?? unknown(name);
    return member.optional && value.kind === "string" ? other : value;
  }
  const signature = members.find((member) => member.type === "TSIndexSignature");
  // There may be nothing under the name.
  return signature ? exceptString(types.annotationOf(signature) ?? unknown(name)) : other;
}

/** A function of which only the type of its result is known. */
export function functionOfType(result: Node | null | undefined, types: DeclaredTypes): Value {
  return {
    kind: "function",
    node: null,
    returns: () => (result && types.valueOfType(result)) || unknown(),
  };
}

/** The names of what a type lists. */
export function namesIn(members: readonly Node[]): string[] {
  return members.flatMap((member) =>
    member.type === "TSPropertySignature" || member.type === "TSMethodSignature"
      ? (propertyName(member) ?? [])
      : [],
  );
}

/** What a file adds to the type of every window. */
export function membersOfWindow(scopes: Scopes): readonly Node[] {
  return (scopes.byType.get("TSInterfaceDeclaration") ?? []).flatMap((node) => {
    const declaration = node as t.TSInterfaceDeclaration;
    const isOwn = declaration.id.name === "Window" && !isOfOtherModule(node, scopes);
    return isOwn ? declaration.body.body : [];
  });
}

/** The client of a window that has these members beside its own. */
export function clientOfWindow(members: readonly Node[], types: DeclaredTypes): Value {
  const member = memberOfShape(members, clientName, types);
  // A hand-written typing is the client's, too.
  if (member.kind === "shape") return client("v0");
  if (member.kind === "client") return member;
  return client(members.some(isAnyClient) ? "any" : null);
}

/** `ddClient: any` */
function isAnyClient(member: Node): boolean {
  return (
    member.type === "TSPropertySignature" &&
    propertyName(member) === clientName &&
    member.typeAnnotation?.typeAnnotation.type === "TSAnyKeyword"
  );
}

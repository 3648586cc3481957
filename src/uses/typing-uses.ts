import type * as t from "@babel/types";
import { mentionsClient } from "../api/names.js";
import { nodesOf } from "../scopes/scopes.js";
import { propertyName } from "../syntax/names.js";
import type { Node } from "../syntax/node.js";
import type { Evaluator } from "../values/evaluator.js";
import { type HandWritten, membersOf } from "../values/typings/hand-written.js";
import type { OldApi } from "./use.js";

/** A member of the old API that a typing in the file lists. */
export interface ListedMember {
  readonly name: string;
  readonly member: Node;
  /** Null where only the typing's name says that it is the client's. */
  readonly typing: HandWritten | null;
}

/** The old members that hand-written typings list, and those that typings do which only have a client's name. */
export function typingUses({ scopes, types }: Evaluator, api: OldApi): ListedMember[] {
  const { handWritten } = types;
  const known = [...handWritten.values()].flatMap((typing) =>
    listed(membersOf(typing.node), typing, [], api),
  );
  const interfaces = nodesOf(scopes, "TSInterfaceDeclaration") as t.TSInterfaceDeclaration[];
  const aliases = nodesOf(scopes, "TSTypeAliasDeclaration") as t.TSTypeAliasDeclaration[];
  const named = [
    ...interfaces.map((node) => ({ node, id: node.id })),
    ...aliases.map(({ typeAnnotation, id }) => ({ node: typeAnnotation, id })),
  ];
  const likely = named.flatMap(({ node, id }) => {
    if (handWritten.has(node) || !mentionsClient(id.name)) return [];
    const isList = node.type === "TSInterfaceDeclaration" || node.type === "TSTypeLiteral";
    return isList ? listed(membersOf(node), null, [], api) : [];
  });
  return [...known, ...likely];
}

/** The members of a typing of the client; of one that has only its name, those that nothing else is called. */
function listed(
  members: readonly Node[],
  typing: HandWritten | null,
  outer: readonly string[],
  api: OldApi,
): ListedMember[] {
  return members.flatMap((member) => {
    if (member.type !== "TSPropertySignature" && member.type !== "TSMethodSignature") return [];
    const own = propertyName(member);
    if (own === undefined) return [];
    const type = member.type === "TSPropertySignature" ? member.typeAnnotation?.typeAnnotation : undefined;
    if (type?.type === "TSTypeLiteral") return listed(type.members, typing, [...outer, own], api);
    const path = [...outer, own].join(".");
    const name = typing && api.has(path) ? path : api.distinctive(own);
    return name === undefined ? [] : { name, member, typing };
  });
}

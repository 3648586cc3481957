import type * as t from "@babel/types";
import { propertyName } from "../syntax/names.js";
import type { Node } from "../syntax/node.js";
import type { CollectedType } from "./collected-types.js";
import type { Evaluator } from "./evaluator.js";
import type { HandWritten } from "./hand-written.js";
import type { OldApi, Use } from "./references.js";
import type { Scopes } from "./scopes.js";
import { pathOf, pathOfImportType } from "./type-paths.js";

/** A use of a type of the client's typings, or of a member in a hand-written typing. */
export interface TypeUse extends Omit<Use, "place"> {
  readonly place: TypePlace;
}

export type TypePlace =
  /** `v1Hybrid.DockerDesktopClient`; the name's identifiers, outermost first. */
  | {
      readonly kind: "type";
      readonly node: Node;
      readonly names: readonly t.Identifier[];
      readonly path: readonly string[];
    }
  /** A member of a typing that is written out; null where only the typing's name says that it is the client's. */
  | { readonly kind: "typing"; readonly node: Node; readonly typing: HandWritten | null };

/** Finds the old types of a file, in the order of the source. */
export function findTypeReferences(scopes: Scopes, clients: Evaluator, api: OldApi): TypeUse[] {
  const uses: TypeUse[] = [];
  const nodes = (...types: CollectedType[]) => types.flatMap((type) => scopes.byType.get(type) ?? []);
  const add = (name: string, place: TypePlace) =>
    uses.push({
      api: name,
      certainty: "certain",
      type: null,
      span: { start: place.node.start!, end: place.node.end! },
      place,
    });

  for (const node of nodes("TSTypeReference", "TSExpressionWithTypeArguments", "TSInterfaceHeritage")) {
    const name = nameOf(node);
    const path = pathOf(name, scopes);
    if (path && api.has(path.join(".")))
      add(path.join("."), { kind: "type", node: name, names: identifiersOf(name), path });
  }
  for (const node of nodes("TSImportType") as t.TSImportType[]) {
    const path = pathOfImportType(node);
    if (!path || !api.has(path.join("."))) continue;
    add(path.join("."), { kind: "type", node, names: identifiersOf(node.qualifier as Node), path });
  }
  const { handWritten } = clients.types;
  for (const typing of handWritten.values()) typingMembers(membersOf(typing.node), typing, []);
  for (const node of nodes("TSInterfaceDeclaration") as t.TSInterfaceDeclaration[])
    namedTyping(node, node.id);
  for (const node of nodes("TSTypeAliasDeclaration") as t.TSTypeAliasDeclaration[])
    namedTyping(node.typeAnnotation, node.id);
  return uses.sort((a, b) => a.span.start - b.span.start);

  function namedTyping(node: Node, id: t.Identifier): void {
    if (handWritten.has(node) || !/ddClient|DockerDesktop/i.test(id.name)) return;
    if (node.type === "TSInterfaceDeclaration" || node.type === "TSTypeLiteral")
      typingMembers(membersOf(node), null, []);
  }

  /** The members of a typing of the client; of one that has only its name, those that nothing else is called. */
  function typingMembers(
    members: readonly Node[],
    typing: HandWritten | null,
    outer: readonly string[],
  ): void {
    for (const member of members) {
      if (member.type !== "TSPropertySignature" && member.type !== "TSMethodSignature") continue;
      const name = propertyName(member);
      if (name === undefined) continue;
      const path = [...outer, name].join(".");
      const known = typing && api.has(path) ? path : api.distinctive(name);
      const type = member.type === "TSPropertySignature" ? member.typeAnnotation?.typeAnnotation : undefined;
      if (type?.type === "TSTypeLiteral") typingMembers(type.members, typing, [...outer, name]);
      else if (known !== undefined) add(known, { kind: "typing", node: member, typing });
    }
  }
}

/** The members that an interface or a type literal lists. */
export function membersOf(node: t.TSInterfaceDeclaration | t.TSTypeLiteral): readonly Node[] {
  return node.type === "TSInterfaceDeclaration" ? node.body.body : node.members;
}

function nameOf(node: Node): Node {
  return (
    node.type === "TSTypeReference" ? node.typeName : (node as t.TSExpressionWithTypeArguments).expression
  ) as Node;
}

function identifiersOf(name: Node): t.Identifier[] {
  if (name.type === "TSQualifiedName") return [...identifiersOf(name.left), name.right];
  return name.type === "Identifier" ? [name] : [];
}

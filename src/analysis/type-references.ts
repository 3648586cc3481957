import type * as t from "@babel/types";
import type { Clients } from "./clients.js";
import type { OldApi, Use } from "./references.js";
import type { CollectedType, Scopes } from "./scopes.js";
import { type Node, propertyName, walk } from "./syntax.js";

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
  /** A member of `interface Window { ddClient: { … } }`, or of another typing of one's own (`window` is null). */
  | { readonly kind: "typing"; readonly node: Node; readonly window: t.TSPropertySignature | null };

/** Finds the old types of a file, in the order of the source. */
export function findTypeReferences(scopes: Scopes, clients: Clients, api: OldApi): TypeUse[] {
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

  const ofWindow = windowTypes(nodes("TSInterfaceDeclaration"));
  for (const node of nodes("TSTypeReference", "TSExpressionWithTypeArguments", "TSInterfaceHeritage")) {
    const name = nameOf(node);
    const path = clients.types.pathOf(name);
    if (path && api.has(path.join(".")))
      add(path.join("."), { kind: "type", node: name, names: identifiersOf(name), path });
  }
  for (const node of nodes("TSImportType") as t.TSImportType[]) {
    const path = clients.types.pathOfImportType(node);
    if (!path || !api.has(path.join("."))) continue;
    add(path.join("."), { kind: "type", node, names: identifiersOf(node.qualifier as Node), path });
  }
  for (const node of nodes("TSInterfaceDeclaration") as t.TSInterfaceDeclaration[]) {
    if (node.id.name === "Window") windowMembers(node);
    else ownTyping(node.id.name, node.body.body);
  }
  for (const node of nodes("TSTypeAliasDeclaration") as t.TSTypeAliasDeclaration[]) {
    if (node.typeAnnotation.type === "TSTypeLiteral") ownTyping(node.id.name, node.typeAnnotation.members);
  }
  return uses.sort((a, b) => a.span.start - b.span.start);

  /** A typing may be the client's because `window.ddClient` has it, or by its name; others may be anything. */
  function ownTyping(name: string, members: readonly Node[]): void {
    if (ofWindow.has(name)) typingMembers(members, null, [], true);
    else if (/ddClient|DockerDesktop/i.test(name)) typingMembers(members, null, [], false);
  }

  function windowMembers(node: t.TSInterfaceDeclaration): void {
    for (const member of node.body.body) {
      if (member.type !== "TSPropertySignature" || propertyName(member) !== "ddClient") continue;
      const type = member.typeAnnotation?.typeAnnotation;
      if (type?.type === "TSTypeLiteral") typingMembers(type.members, member, [], true);
      // `v1.DockerDesktopClient & { execHostCmd(…): … }`
      if (type?.type === "TSIntersectionType") {
        for (const part of type.types)
          if (part.type === "TSTypeLiteral") typingMembers(part.members, null, [], true);
      }
    }
  }

  /** The members of a typing of the client; of one that has only its name, those that nothing else is called. */
  function typingMembers(
    members: readonly Node[],
    window: t.TSPropertySignature | null,
    outer: readonly string[],
    isCertain: boolean,
  ): void {
    for (const member of members) {
      if (member.type !== "TSPropertySignature" && member.type !== "TSMethodSignature") continue;
      const name = propertyName(member);
      if (name === undefined) continue;
      const path = [...outer, name].join(".");
      const known = isCertain && api.has(path) ? path : api.distinctive(name);
      const type = member.type === "TSPropertySignature" ? member.typeAnnotation?.typeAnnotation : undefined;
      if (type?.type === "TSTypeLiteral") typingMembers(type.members, window, [...outer, name], isCertain);
      else if (known !== undefined) add(known, { kind: "typing", node: member, window });
    }
  }
}

/** The names of the types that `Window` gives `ddClient`. */
function windowTypes(interfaces: readonly Node[]): Set<string> {
  const members = (interfaces as t.TSInterfaceDeclaration[])
    .filter(({ id }) => id.name === "Window")
    .flatMap(({ body }) => body.body)
    .filter((member) => member.type === "TSPropertySignature" && propertyName(member) === "ddClient");
  const names = members.flatMap((member) => [...walk(member)]);
  return new Set(names.flatMap((node) => (node.type === "Identifier" ? [node.name] : [])));
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

import type * as t from "@babel/types";
import { nodesOf } from "../scopes/scopes.js";
import type { Node } from "../syntax/node.js";
import type { Evaluator } from "../values/evaluator.js";
import { pathOf, pathOfImportType, type TypePath } from "../values/types/type-paths.js";
import type { HandWritten } from "../values/typings/hand-written.js";
import { typingUses } from "./typing-uses.js";
import type { OldApi, Use } from "./use.js";

/** A use of a type of the client's typings, or of a member in a hand-written typing. */
export interface TypeUse extends Omit<Use, "place"> {
  readonly place: TypePlace;
}

/** Where it stands. */
export type TypePlace =
  /** `v1Hybrid.DockerDesktopClient`; the name's identifiers, outermost first. */
  | {
      readonly kind: "type";
      readonly node: Node;
      readonly names: readonly t.Identifier[];
      readonly path: TypePath;
    }
  /** A member of a typing that is written out; null where only the typing's name says that it is the client's. */
  | { readonly kind: "typing"; readonly node: Node; readonly typing: HandWritten | null };

/** Finds the old types of a file, in the order of the source. */
export function findTypeUses(clients: Evaluator, api: OldApi): TypeUse[] {
  const uses = [...namedUses(clients, api), ...importedUses(clients, api)];
  for (const { name, member, typing } of typingUses(clients, api))
    uses.push(useOf(name, { kind: "typing", node: member, typing }));
  return uses.sort((a, b) => a.span.start - b.span.start);
}

/** `const client: v0.DockerDesktopClient`, `extends v0.DockerDesktopClient` */
function namedUses({ scopes }: Evaluator, api: OldApi): TypeUse[] {
  const nodes = nodesOf(scopes, "TSTypeReference", "TSExpressionWithTypeArguments", "TSInterfaceHeritage");
  return nodes.flatMap((node) => {
    const name = nameOf(node);
    const path = pathOf(name, scopes);
    return path && api.has(path.join(".")) ? useOfType(name, name, path) : [];
  });
}

/** `import("@docker/extension-api-client-types").v0.DockerDesktopClient` */
function importedUses({ scopes }: Evaluator, api: OldApi): TypeUse[] {
  return (nodesOf(scopes, "TSImportType") as t.TSImportType[]).flatMap((node) => {
    const path = pathOfImportType(node);
    return path && api.has(path.join(".")) ? useOfType(node, node.qualifier as Node, path) : [];
  });
}

function useOfType(node: Node, name: Node, path: TypePath): TypeUse {
  return useOf(path.join("."), { kind: "type", node, names: identifiersOf(name), path });
}

function useOf(api: string, place: TypePlace): TypeUse {
  const { start, end } = place.node;
  return { api, certainty: "certain", type: null, span: { start: start!, end: end! }, place };
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

import { typesPackage } from "../src/analysis/client-types.js";
import type { Node } from "../src/analysis/syntax.js";
import type { TypeUse } from "../src/analysis/type-references.js";
import type { Edit } from "../src/model.js";
import { type Context, commentsBehind, quoted, span } from "./context.js";

/**
 * Where some uses of a client move and others stay, its type must have the members of both: `v0.DockerDesktopClient`
 * becomes `v1Hybrid`'s, and a hand-written typing gets `v1.DockerDesktopClient &` before it.
 */
export function widenTypes(typeUses: readonly TypeUse[], context: Context): Edit[] {
  const windows = new Set(
    typeUses.flatMap(({ place }) => (place.kind === "typing" ? (place.window ?? []) : [])),
  );
  const named = typeUses.flatMap(({ api, place }): Edit[] => {
    if (api !== "v0.DockerDesktopClient" || place.kind !== "type") return [];
    return isExpression(place.node, context)
      ? [
          {
            ...span(place.node),
            content: [imported("v1Hybrid", context), ...commentsBehind(span(place.node), context)],
          },
        ]
      : [];
  });
  const written = [...windows].map((window): Edit => {
    const { start } = window.typeAnnotation!.typeAnnotation;
    return { start: start!, end: start!, content: [imported("v1", context), " & "] };
  });
  return [...named, ...written];
}

/** A client's type without an import declaration of its own. */
export function imported(version: "v1" | "v1Hybrid", context: Context): string {
  return `import(${quoted(typesPackage, context)}).${version}.DockerDesktopClient`;
}

/** Whether every old type can be widened: `interface Mine extends v0.DockerDesktopClient` takes a name, no expression. */
export function canWiden(typeUses: readonly TypeUse[], context: Context): boolean {
  return typeUses.every(
    ({ api, place }) =>
      api !== "v0.DockerDesktopClient" || place.kind !== "type" || isExpression(place.node, context),
  );
}

function isExpression(node: Node, { scopes }: Context): boolean {
  return node.type === "TSImportType" || scopes.parents.get(node)?.type === "TSTypeReference";
}

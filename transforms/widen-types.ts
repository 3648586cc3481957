import { clientType, typesPackage } from "../src/api/names.js";
import type { Edit } from "../src/model.js";
import type { Node } from "../src/syntax/node.js";
import type { TypeUse } from "../src/uses/find-type-uses.js";
import type { HandWritten } from "../src/values/typings/hand-written.js";
import { type Context, commentsBehind, quoted, span } from "./context.js";
import { isIgnored } from "./take-back.js";
import { canBeWidened } from "./typing/obstacle.js";

/**
 * Where some uses of a client move and others stay, its type must have the members of both: `v0.DockerDesktopClient`
 * becomes `v1Hybrid`'s, and a hand-written typing gets `v1.DockerDesktopClient &` before it.
 */
export function widenTypes(typeUses: readonly TypeUse[], context: Context): Edit[] {
  const typings = new Set(
    typeUses.flatMap(({ place }) => (place.kind === "typing" ? (place.typing ?? []) : [])),
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
  const written = [...typings].filter(({ isAddition }) => !isAddition);
  return [...named, ...written.flatMap(({ node }) => widen(node, context))];
}

/** `{ … }` → `v1 & { … }`; and an interface becomes an alias: `type DDClient = v1 & { … };` */
function widen(node: HandWritten["node"], context: Context): Edit[] {
  const added = [imported("v1", context), " & "];
  if (node.type === "TSTypeLiteral") return [{ start: node.start!, end: node.start!, content: added }];
  const { document } = context;
  const keyword = document.text.indexOf("interface", node.start!);
  const end = { start: node.end!, end: node.end! };
  return [
    { start: keyword, end: keyword + "interface".length, content: ["type"] },
    { start: node.body.start!, end: node.body.start!, content: ["= ", ...added] },
    ...(endOf(node, context) ? [{ ...end, content: [";"] }] : []),
  ];
}

/** A client's type without an import declaration of its own. */
export function imported(version: "v1" | "v1Hybrid", context: Context): string {
  return `import(${quoted(typesPackage, context)}).${version}.${clientType}`;
}

/** Whether every old type can be widened: `interface Mine extends v0.${clientType}` takes a name, no expression. */
export function canWiden(typeUses: readonly TypeUse[], context: Context): boolean {
  return typeUses.every((use) => {
    const { api, place } = use;
    if (isKept(use, context)) return false;
    if (place.kind === "typing") return !place.typing || canBeWidened(place.typing, context);
    return api !== "v0.DockerDesktopClient" || isExpression(place.node, context);
  });
}

/** Whether a type without v1's members stays as it is, since a comment says to ignore it. */
export function isKept(use: TypeUse, context: Context): boolean {
  return use.api === "v0.DockerDesktopClient" && isIgnored(use, context);
}

function isExpression(node: Node, { scopes }: Context): boolean {
  return node.type === "TSImportType" || scopes.parents.get(node)?.type === "TSTypeReference";
}

/** An alias needs the semicolon that an interface doesn't have. */
export function endOf(node: Node, { document, layout }: Context): string {
  const isLast = /^[ \t]*(?:\/[/*]|\r?\n|$)/.test(document.text.slice(node.end!));
  return layout.semicolons || !isLast ? ";" : "";
}

import { memberNames } from "../../api/table.js";
import type { Span } from "../../model.js";
import { membersIn } from "../../scopes/member-accesses.js";
import type { Scopes } from "../../scopes/scopes.js";
import type { Document } from "../../source/document.js";
import { propertyName } from "../../syntax/names.js";
import { isMember, type Node } from "../../syntax/node.js";
import { unwrap } from "../../syntax/wrapping.js";

/**
 * Accesses in markup to what may be a member of the old client, by way of a name that a script declares:
 * `store.client.toastError`. A compiler that reads them beside the script knows whose member it is.
 */
export function askedInMarkup({ embedding }: Document, scopes: Scopes): Span[] {
  if (!embedding) return [];
  const isMarkup = ({ start }: Node) =>
    !/^(?:module|setup)$/.test(embedding.regionAt(start!)?.kind ?? "module");
  return membersIn(scopes).flatMap((node) => {
    if (!memberNames.has(propertyName(node) ?? "") || !isMarkup(node)) return [];
    const root = rootOf(node);
    const isOfScript = root && scopes.bindingOf.get(root)?.scope === scopes.program;
    return isOfScript ? { start: node.start!, end: node.end! } : [];
  });
}

/** `store` of `store.client.toastError`; undefined where something is called or computed on the way. */
function rootOf(node: Node): Node | undefined {
  let at = unwrap(node);
  while (isMember(at) && propertyName(at) !== undefined) at = unwrap(at.object as Node);
  return at.type === "Identifier" ? at : undefined;
}
